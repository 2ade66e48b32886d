public import Foundation

/// A reply as it is kept, with what was made of it.
public struct KeptReply: Sendable, Equatable {
    public var sender: String
    public var text: String
    /// The provider's id, by which a second copy is known.
    public var reference: String?
    public var at: Date
    public var meaning: ReplyMeaning
    public var contact: ContactID?
    public var family: FamilyID?
    public var message: MessageID?
    /// Whether the machine was sure and is done; otherwise a person reads it.
    public var handled: Bool
}
