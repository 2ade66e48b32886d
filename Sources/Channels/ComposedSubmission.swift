public import Foundation

/// What `submit` would hand over for a submission, composed without sending: for staff who check it before families get it.
public enum ComposedSubmission: Sendable {
    case email(ComposedEmail)
    case text(ComposedText)
    case letter(ComposedLetter)
    /// It cannot be composed.
    case failed(Reason)
}

/// An e-mail, ready for the relay.
public struct ComposedEmail: Sendable, Equatable {
    /// The whole message (RFC 5322).
    public var message: [UInt8]
    public var subject: String
    /// The two alternatives of its body before they are encoded.
    public var plainText: String
    public var html: String
    /// The sender, as a mail reader shows it.
    public var from: String
}

/// A text message, ready for the provider.
public struct ComposedText: Sendable, Equatable {
    public var text: String
    public var parts: Int
    /// The number or name of the sender; nil for the provider's default.
    public var from: String?

    public init(_ content: TextContent, from: String?) {
        text = content.text
        parts = content.parts
        self.from = from
    }
}

/// For channels that can show what `submit` would hand over, composed by the same code.
public protocol ComposesSubmissions: Channel {
    func compose(_ submission: Submission) async -> ComposedSubmission
}

/// A letter, ready for the printer.
public struct ComposedLetter: Sendable, Equatable {
    /// PDF 1.5, A4: tagged, fonts embedded as subsets. The same letter gives the same bytes.
    public var pdf: Data
    /// The same pages as text, a form feed between them, for braille, screen readers and archives.
    public var text: String
    /// Blank backs included.
    public var pages: Int

    public init(pdf: Data, text: String, pages: Int) {
        self.pdf = pdf
        self.text = text
        self.pages = pages
    }

    /// Sheets of paper, printed on both sides.
    public var sheets: Int { (pages + 1) / 2 }
}
