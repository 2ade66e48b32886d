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
