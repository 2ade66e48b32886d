/// A password or a key. Descriptions, dumps and logs never show it; the text is only in `reveal`.
struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The text, for the one call that needs it.
    func reveal() -> String { text }

    var description: String { "***" }
    var debugDescription: String { "***" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// A secret that can be changed without an interruption: during the change both values are valid.
struct RotatingSecret: Sendable {
    /// Signs, and signs in.
    var current: Secret
    /// Still accepted.
    var previous: Secret?

    /// Current first.
    var valid: [Secret] { [current] + (previous.map { [$0] } ?? []) }
}

/// Every secret that a configuration needs, read once at the start.
struct Secrets: Sendable {
    /// Present where `public_url` is set.
    let linkKey: RotatingSecret?
    /// Present where `email.username` is set.
    let emailPassword: RotatingSecret?
    /// Present where `text` is set up: the daemon's secret at the provider, and the provider's at the daemon.
    let textToken: RotatingSecret?
    let textWebhook: RotatingSecret?

    /// One credential that cannot be used. Holds no part of its text.
    struct Mistake: Error, Sendable, Equatable {
        var name: String
        /// The key of the configuration that asks for it.
        var key: String
        var reason: CredentialError
        /// The bytes that it needs.
        var minimum = 1
    }

    /// All credentials that cannot be used, so that they can be corrected together.
    struct Mistakes: Error, Sendable, Equatable {
        var all: [Mistake]
    }

    /// The fewest bytes of secrets that an attacker could guess, by the key that asks for them. The relay or the provider
    /// chooses the others.
    private static let minimum = [
        "public_url": Credentials.linkKeyMinimum, "text.webhook_credential": Credentials.webhookMinimum,
    ]

    init(for configuration: Configuration, from credentials: Credentials) throws(Mistakes) {
        var found: [String: RotatingSecret] = [:]
        var mistakes: [Mistake] = []
        for (name, key) in configuration.credentials {
            let bytes = Self.minimum[key] ?? 1
            do {
                found[name] = try credentials.secret(name, atLeast: bytes)
            } catch {
                mistakes.append(Mistake(name: name, key: key, reason: error, minimum: bytes))
            }
        }
        guard mistakes.isEmpty else { throw Mistakes(all: mistakes) }
        linkKey = configuration.publicURL == nil ? nil : found[Configuration.linkKeyCredential]
        emailPassword = configuration.email.flatMap { $0.username == nil ? nil : found[$0.passwordCredential] }
        textToken = configuration.text.flatMap { found[$0.tokenCredential] }
        textWebhook = configuration.text.flatMap { found[$0.webhookCredential] }
    }
}
