public import Foundation
public import Templates

/// One delivery, complete: all that a channel needs and nothing of the family.
///
/// Everything in it is stored with the delivery, so that a repeat is byte-identical.
public struct Submission: Sendable {
    public var delivery: DeliveryID
    public var content: Content
    public var form: LanguageForm
    /// When the delivery was made, not when it is tried: the `Date:` of an e-mail and of a letter.
    public var created: Date
    /// No attempt makes sense after this.
    public var deadline: Date
    /// Which of the channel's places it was given, from 0: a place is given again only when the result of the one before is on disk, so that
    /// a connection that keeps to its place has never two mails of which a crash leaves a doubt. Nil: any.
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
    /// The person's name as it may stand beside the address; nil for none.
    public var toName: String?
    /// One line. Both languages already joined where the form is both ("Cymraeg / English").
    public var subject: String
    /// In reading order, Welsh first.
    public var blocks: [LanguageBlock]
    /// `List-Unsubscribe` target (RFC 2369), an https page, for categories that are optional.
    public var unsubscribe: String?
    public var submitted: Submitted

    /// Who wrote it, as `Auto-Submitted` says it (RFC 3834 section 5).
    public enum Submitted: Sendable, Equatable {
        /// The gateway, by itself or for many: `auto-generated`.
        case generated
        /// The gateway, in answer to somebody: `auto-replied`.
        case replied
        /// A person, for one who wrote: no such field.
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
    /// The parts that it is sent in.
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
        /// 18 pt, a layout of its own; the address block does not change.
        case largePrint = "large-print"
    }

    /// What a reply slip asks.
    public enum Slip: Sendable, Equatable {
        /// Whether the family comes, and how many.
        case coming
        /// An answer to each question of the letter, by its number.
        case answers([AnswerRoom])
    }

    /// How much somebody has to write.
    public enum AnswerRoom: Sendable, Equatable {
        /// A figure or a word.
        case word
        case line
    }

    /// Who it is for, the first line(s) of the address window: one name a line.
    public var names: [String]
    public var address: PostalAddress
    /// The document's title, as a PDF reader shows it.
    public var title: String
    /// Welsh pages first; each language starts on a new sheet.
    public var blocks: [LanguageBlock]
    public var format: Format
    /// The page where the family can answer, for the QR code and, in words, beside it; nil for none.
    public var replyPage: String?
    /// The short code that stands on the reply slip and finds the delivery again; nil for no slip.
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
