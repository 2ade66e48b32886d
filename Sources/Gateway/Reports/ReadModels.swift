public import Channels
public import Foundation
public import Templates

/// What pages and commands show. Each encodes as the JSON that the commands print.

/// One message: how far it got.
public struct MessageStatus: Sendable, Equatable, Codable {
    public var message: String
    public var name: String
    /// Its subject, for people; what differs from family to family stands as `…`.
    public var title: Bilingual<String>
    public var created: Date
    public var families: Int
    public var contacts: Int
    /// Families by reach; every one of them counted once.
    public var reach: [String: Int]
    /// Families of which a contact met the message's goal, answered, or was spoken with. Where the goal is arrival, a delivery that was only accepted
    /// counts only on a channel without receipts, once the message's wait has passed.
    public var reached = 0
    /// Deliveries by their state.
    public var deliveries: [String: Int]
    /// Letters that are `accepted` and lie in the pile: printed, and not posted yet.
    public var inPile = 0
    /// Contacts who are not sent it, or not yet, by reason (`NotSent`).
    public var notSent: [String: Int]
    public var answers: AnswerCount
    /// Tasks that are not closed.
    public var tasks: Int
    /// Replies that wait for a person, of the whole school.
    public var inbox: Int
    /// Nil unless the school stopped it.
    public var stop: MessageStop?
    /// The id of the message that it puts right; nil for none.
    public var corrects: String?
    /// The name of that one in its `message.yaml`, and its subject where it can still be read.
    public var correctsName: String?
    public var correctsTitle: Bilingual<String>?
    /// What it asks for.
    public var question: Question = .none

    /// Whether there are answers to count: it asks who is coming, or a family said so all the same. A questionnaire's answers are its results, and
    /// not counted here.
    public var countsAnswers: Bool { question == .rsvp || answers != AnswerCount() }
}

/// A family that a message did not reach, or a contact of it who was not.
public struct Undelivered: Sendable, Equatable, Codable {
    public struct Try: Sendable, Equatable, Codable {
        public var channel: ChannelKind
        public var address: String
        public var state: DeliveryState
        public var reason: String?
        public var at: Date
    }

    public struct Person: Sendable, Equatable, Codable {
        public var contact: String
        public var name: String
        /// Why nothing was sent, or not yet; nil where a delivery was tried.
        public var notSent: String?
        public var tried: [Try]
        /// Channels of this contact that were not used yet.
        public var left: [ChannelKind]
    }

    public var message: String
    /// As `message.yaml` names it.
    public var messageName: String?
    /// Its subject, for people; what differs from family to family stands as `…`.
    public var title: Bilingual<String>?
    public var family: String
    public var children: [String]
    public var reach: Reach
    /// The stable code of what prevents it: a reason, or `pending` while something is under way.
    public var reason: String
    public var contacts: [Person]
    /// Messages that the family had in the last seven days, from everyone, this one among them.
    public var thisWeek: Int
    /// The officer's task for it, if there is one.
    public var task: Int64?
}

/// A reply that waits for a person, or did.
public struct InboxItem: Sendable, Equatable, Codable {
    public var id: Int64
    public var way: StoredReply.Way
    /// The number; nil for what was written on a message page.
    public var from: String?
    public var text: String
    public var at: Date
    /// The language of the words; nil where they are of neither language, or of both.
    public var language: Language?
    /// What the gateway understood of it, and how many seats.
    public var intent: ReplyIntent
    public var places: Int?
    /// Whether another machine wrote it.
    public var isAutomatic: Bool
    /// Nil where the school does not know who wrote it.
    public var name: String?
    public var contact: String?
    public var family: String?
    public var message: String?
    /// `waiting`, `taken`, `closed`.
    public var state: String
    public var owner: String?
    /// The words of the person who closed it.
    public var note: String?
    /// Why the machine did not read it, where it came in parts.
    public var fault: TextFault?
    /// Why the gateway counts it for no contact: more than one household has the number. Nil where that is not so.
    public var sharedNumber: SharedNumber?
}

/// What the officer is to do for a family.
public struct OfficerTask: Sendable, Equatable, Codable {
    public struct Contact: Sendable, Equatable, Codable {
        public var id: String
        public var name: String
    }

    public var id: Int64
    public var family: String
    public var children: [String]
    /// The contacts with whom the officer may speak.
    public var contacts: [Contact]
    /// The name of the message.
    public var message: String
    public var reason: String
    /// The language of an interpreter who is needed; nil for none.
    public var interpreter: String?
    /// `open`, `taken`, `closed`.
    public var state: String
    public var owner: String?
    public var due: Date
    public var outcome: String?
}

/// One contact in the plan of a message, before it is sent.
public struct PlannedContact: Sendable, Equatable, Codable {
    public var family: String
    public var contact: String
    public var name: String
    public var channel: ChannelKind?
    public var address: String?
    /// `cy`, `en`, `cy+en`.
    public var language: String?
    /// Parts of a text message.
    public var parts: Int?
    /// Pence.
    public var cost: Double?
    /// Messages that the family had in the last seven days, from everyone.
    public var thisWeek: Int
    /// Why nothing is sent now; with a channel where it is sent later.
    public var reason: String?
    /// Channels that wait for an officer's decision (`shared-address`), whichever other channel is used; nil for none.
    public var held: [ChannelKind]?
    /// The name on a letter's envelope where no font of this machine has the contact's name; nil for the contact's own.
    public var addressee: String?
}
