public import Channels
public import Foundation

/// A whole text as it is taken in: as the provider brought it, or joined from its parts.
public struct ReceivedText: Sendable {
    public var from: PhoneNumber
    public var text: String
    /// By which a second copy is known.
    public var reference: String?
    public var at: Date?
    /// Of what it was joined; nil where it came whole.
    var joined: JoinedParts?

    public init(_ text: IncomingText) {
        from = text.from
        self.text = text.text
        reference = text.reference
        at = text.at
    }
}

/// Parts that become one reply: settled in the commit that keeps it, or not at all.
struct JoinedParts: Sendable, Equatable {
    var key: TextPartKey
    /// The rows of those that waited.
    var waiting: [Int64]
    /// The one that came last, which is on disk only with the reply.
    var last: TextJoining.Part
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
