/// What a channel hands over for a submission, made up and not handed over: for people who want to see it before a family does.
public enum ComposedSubmission: Sendable {
    case email(ComposedEmail)
    case text(ComposedText)
    case letter(ComposedLetter)
    /// It cannot be made up.
    case failed(Reason)
}

/// An e-mail, ready for the relay.
public struct ComposedEmail: Sendable, Equatable {
    /// The whole message (RFC 5322).
    public var message: [UInt8]
    public var subject: String
    /// Its two halves as a reader sees them, before they are encoded.
    public var plainText: String
    public var html: String
    /// Who it comes from, as a mail reader shows it.
    public var from: String
}

/// A text message, ready for the provider.
public struct ComposedText: Sendable, Equatable {
    public var text: String
    public var parts: Int
    /// The number or name that it comes from; nil for the provider's own.
    public var from: String?

    public init(_ content: TextContent, from: String?) {
        text = content.text
        parts = content.parts
        self.from = from
    }
}

/// For channels that can show what `submit` would hand over: made by the very steps that it takes.
public protocol ComposesSubmissions: Channel {
    func compose(_ submission: Submission) async -> ComposedSubmission
}
