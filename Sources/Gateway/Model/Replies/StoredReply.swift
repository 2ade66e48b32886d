internal import Channels
public import Foundation

/// A reply as it is stored, with how it was understood.
public struct StoredReply: Sendable, Equatable {
    /// How it came.
    public enum Way: String, Sendable, CaseIterable, Codable {
        case text
        /// Written on the message page.
        case page
    }

    public var sender: ReplySender
    public var text: String
    /// The provider's id, by which a second copy is recognised.
    public var reference: String?
    public var at: Date
    public var meaning: ReplyMeaning
    public var contact: ContactID?
    public var family: FamilyID?
    public var message: MessageID?
    /// Whether the gateway understood and dealt with it; otherwise a person reads it.
    public var handled: Bool
    /// The same words came a moment before: it is stored, and nothing else is done.
    public var isEcho = false
    /// The code of the automatic answer; nil for none.
    public var heard: String?
    /// Why a person must read it, whatever it says; nil where it came whole.
    public var fault: TextFault?
    /// Parts that the commit that stores the reply settles.
    var joined: JoinedParts?

    var way: Way { sender.page == nil ? .text : .page }

    /// The key by which a second copy is recognised. Some providers count their ids for each number, or from 1 again after a restart: two senders
    /// with one id have written two texts.
    static func key(of reference: String?, from sender: ReplySender) -> String? {
        reference.map { "\(sender.stored) \($0)" }
    }
}
