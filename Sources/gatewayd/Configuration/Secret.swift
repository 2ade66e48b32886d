/// A password or a key. It never prints itself, in no description, dump or log; whoever needs it says `reveal`.
struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The secret itself, for the one call that needs it.
    func reveal() -> String { text }

    var description: String { "***" }
    var debugDescription: String { "***" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// A secret that may be changed without a gap: while it is, both values are good.
struct RotatingSecret: Sendable {
    /// What we sign and sign in with.
    var current: Secret
    /// What we still accept.
    var previous: Secret?

    /// Current first.
    var valid: [Secret] { [current] + (previous.map { [$0] } ?? []) }
}
