/// A school's account with a text-message provider: the values that the provider's file leaves open.
public struct TextAccount: Sendable {
    /// The provider's base address, `https://sms.example.org`, for files with `{endpoint}`.
    public var endpoint: String?
    /// The account's name with the provider, if it has one.
    public var account: String?
    /// The secret that identifies the school to the provider.
    public var token: String?
    /// Nil for the provider's default.
    public var from: TextSender?
    /// The public address of this provider's webhooks, without a slash at the end; nil without a public address.
    public var callback: String?
    /// The secrets with which the provider's webhooks authenticate: one, or two while it is being changed.
    public var webhookSecrets: [String]

    public init(
        endpoint: String? = nil, account: String? = nil, token: String? = nil, from: TextSender? = nil, callback: String? = nil,
        webhookSecrets: [String] = []
    ) {
        self.endpoint = endpoint
        self.account = account
        self.token = token
        self.from = from
        self.callback = callback
        self.webhookSecrets = webhookSecrets
    }
}

extension TextAccount: CustomStringConvertible, CustomReflectable {
    /// Without the secrets, so that they are never logged.
    public var description: String { "TextAccount(endpoint: \(endpoint ?? "-"), from: \(from?.description ?? "-"))" }
    public var customMirror: Mirror { Mirror(self, children: ["endpoint": endpoint as Any, "from": from as Any]) }
}
