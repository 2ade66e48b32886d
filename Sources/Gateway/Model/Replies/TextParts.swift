internal import Channels
internal import Foundation

/// Parts that become one reply: settled in the commit that keeps it, or not at all.
struct JoinedParts: Sendable, Equatable {
    var key: TextPartKey
    /// The rows of those that waited.
    var waiting: [Int64]
    /// The part that came last, which is stored only with the reply.
    var last: ReceivedTextPart
}

/// One part of a text: stored, or just received.
struct ReceivedTextPart: Sendable, Equatable {
    enum State: String, Sendable, CaseIterable {
        /// Waits for the other parts.
        case waiting
        case joined
        /// Went to a person.
        case apart
    }

    /// The id of its row; nil for a part just received.
    var id: Int64?
    var number: Int
    /// Empty where it is settled: the reply has it.
    var text: String
    var fingerprint: Int64
    /// The provider's own id.
    var identifier: String?
    /// When it was sent, as the provider says, or when it came.
    var at: Date
    var state = State.waiting
    /// When it was joined or went to a person.
    var settled: Date?

    init(number: Int, text: String, identifier: String?, at: Date) {
        self.number = number
        self.text = text
        self.fingerprint = Self.fingerprint(of: text)
        self.identifier = identifier
        self.at = at
    }

    /// FNV-1a: recognises the same words after `text` was emptied.
    private static func fingerprint(of text: String) -> Int64 {
        Int64(bitPattern: text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
    }
}

/// What parts of one text have in common.
struct TextPartKey: Sendable, Hashable {
    var provider: String
    /// In E.164.
    var sender: String
    var recipient: String
    var reference: String
    var total: Int

    init(_ part: TextPart, from sender: PhoneNumber) {
        provider = part.provider
        self.sender = sender.e164
        recipient = part.to
        reference = part.reference
        total = part.total
    }

    init(provider: String, sender: String, recipient: String, reference: String, total: Int) {
        self.provider = provider
        self.sender = sender
        self.recipient = recipient
        self.reference = reference
        self.total = total
    }
}

/// Why a text, or what came of it, is not read by the gateway but by a person. Raw values are stable; the words are `text-fault-<code>` in
/// `locales/`.
public enum TextFault: String, Sendable, CaseIterable, Codable {
    /// Parts are missing.
    case incomplete
    /// A part that came after the others had gone to a person.
    case late
    /// The provider says that it is a part, but not of what or which.
    case unclear
    /// Another part of the same number has other words.
    case conflicting
    /// More, or longer, than what is joined.
    case tooMany = "too-many"
}
