public import Foundation
public import Templates

/// One delivery, complete: all that a channel needs and nothing about the family.
///
/// All values are stored with the delivery, so that a repeat is byte-identical.
public struct Submission: Sendable {
    public var delivery: DeliveryID
    public var content: Content
    public var form: LanguageForm
    /// When the delivery was created, not when it is attempted: the date in an e-mail's header and on a letter.
    public var created: Date
    /// No attempt is made after this.
    public var deadline: Date
    /// The connection slot, from 0; nil for any. A slot is used again only after the result of its last submission is on disk,
    /// so that after a crash at most one mail of each connection is uncertain.
    public var place: Int?

    public init(delivery: DeliveryID, content: Content, form: LanguageForm, created: Date, deadline: Date) {
        self.delivery = delivery
        self.content = content
        self.form = form
        self.created = created
        self.deadline = deadline
    }

    public enum Content: Sendable {
        case email(EmailContent)
        case text(TextContent)
        case letter(LetterContent)

        public var kind: ChannelKind {
            switch self {
            case .email: .email
            case .text: .text
            case .letter: .letter
            }
        }
    }
}

/// An e-mail before it is composed: words and addresses, no MIME.
public struct EmailContent: Sendable, Equatable {
    public var to: EmailAddress
    /// The person's name for display beside the address; nil for none.
    public var toName: String?
    /// One line; for both languages already joined ("Cymraeg / English").
    public var subject: String
    /// In reading order, Welsh first.
    public var blocks: [LanguageBlock]
    /// The target of `List-Unsubscribe` (RFC 2369), an https page, for optional categories; nil for the others.
    public var unsubscribe: String?
    public var submitted: Submitted

    /// Who wrote it, for `Auto-Submitted` (RFC 3834 section 5).
    public enum Submitted: Sendable, Equatable {
        /// The gateway, by itself or for many: `auto-generated`.
        case generated
        /// The gateway, in response to a reply: `auto-replied`.
        case replied
        /// A member of staff, in response to one person: without the field.
        case byPerson
    }

    public init(
        to: EmailAddress, toName: String? = nil, subject: String, blocks: [LanguageBlock], unsubscribe: String? = nil,
        submitted: Submitted = .generated
    ) {
        self.to = to
        self.toName = toName
        self.subject = subject
        self.blocks = blocks
        self.unsubscribe = unsubscribe
        self.submitted = submitted
    }
}

/// A text message, already folded and measured by `TextMessage`.
public struct TextContent: Sendable, Equatable {
    public var to: PhoneNumber
    public var text: String
    /// The number of parts in which it is sent.
    public var parts: Int

    public init(to: PhoneNumber, text: String, parts: Int = 1) {
        self.to = to
        self.text = text
        self.parts = parts
    }
}

/// A letter before it is laid out.
public struct LetterContent: Sendable, Equatable {
    public enum Format: String, Sendable, Equatable, Codable {
        /// 12 pt.
        case standard
        /// 18 pt, with a layout of its own; the address block is the same.
        case largePrint = "large-print"
    }

    /// What a reply slip asks.
    public enum Slip: Sendable, Equatable {
        /// Whether the family comes, and how many.
        case coming
        /// An answer to each question of the letter, by its number.
        case answers([AnswerRoom])
    }

    /// How much space an answer needs.
    public enum AnswerRoom: Sendable, Equatable {
        /// A number or a word.
        case word
        case line
    }

    /// The addressees, one name a line: the first line(s) of the address window.
    public var names: [String]
    public var address: PostalAddress
    /// The document's title, as a PDF reader shows it.
    public var title: String
    /// Welsh pages first; each language starts on a new sheet.
    public var blocks: [LanguageBlock]
    public var format: Format
    /// The address of the page where the family can answer, for the QR code and its text; nil for none.
    public var replyPage: String?
    /// The short code on the reply slip that identifies the delivery; nil for no slip.
    public var slipCode: String?
    public var slip: Slip

    public init(
        names: [String], address: PostalAddress, title: String, blocks: [LanguageBlock], format: Format,
        replyPage: String? = nil, slipCode: String? = nil, slip: Slip = .coming
    ) {
        self.names = names
        self.address = address
        self.title = title
        self.blocks = blocks
        self.format = format
        self.replyPage = replyPage
        self.slipCode = slipCode
        self.slip = slip
    }
}
