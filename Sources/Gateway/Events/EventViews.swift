public import Foundation
public import Templates

/// An event in short: how full it is. Encodes as the JSON that the commands print.
public struct EventSummary: Sendable, Equatable, Codable {
    /// The id of the message that invites to it.
    public var message: String
    public var name: String
    /// What it is called.
    public var title: Bilingual<String>
    public var place: Bilingual<String>
    public var starts: Date
    /// Until when answers count by themselves.
    public var answerBy: Date
    /// Seats; nil for no limit.
    public var capacity: Int?
    /// Seats that households have.
    public var taken: Int
    /// Families that were invited.
    public var families: Int
    /// Households that have seats; this and the following as `AnswerCount` counts them.
    public var coming: Int
    public var waiting: Int
    public var maybe: Int
    public var declined: Int
    /// Answered after the closing date, and no member of staff has decided yet.
    public var late: Int
    public var unanswered: Int
    /// Households that were there; nil until staff record who was.
    public var attended: Int?
    /// Households that have left the school, and still have seats or wait for some.
    public var left = 0
}

/// What a guest needs at the event, in the words of the contact or member of staff who wrote it.
public struct GuestNeed: Sendable, Equatable, Codable {
    public var text: String
    /// The contact whose need it is; nil where staff wrote it for the family.
    public var name: String?

    public init(text: String, name: String?) {
        self.text = text
        self.name = name
    }
}

/// A household on the list that staff use at the event's entrance; a family of two known households is on it twice.
public struct Guest: Sendable, Equatable, Codable {
    public enum Status: String, Sendable, CaseIterable, Codable { case coming, waiting, late, maybe, declined, unanswered }

    public var family: String
    public var standing: Status
    /// Seats that it has.
    public var places: Int
    /// Seats that it wants in all, where it waits for them or for staff to decide; nil otherwise.
    public var wish: Int?
    /// Its number on the waiting list, from 1.
    public var number: Int?
    /// Those of the household who answered; where no record says who did, all of it whom the school may speak with.
    public var names: [String]
    public var children: [String]
    /// What its contacts need (food, access), each with its author: one contact's need does not replace another's.
    public var notes: [GuestNeed]
    /// Nil until staff record whether it was there.
    public var attended: Bool?
    /// A contact by whom staff name the household in commands; nil where the family has only one.
    public var contact: String?
    /// Another household of the family has seats or waits too: an officer asks whether both are meant.
    public var hasTwoBookings = false
    /// No contact of the household is with the school any more.
    public var hasLeft = false

    /// The household's own id in forms and requests: the family's, with the contact's behind it where that is needed.
    public var id: String { contact.map { "\(family)/\($0)" } ?? family }
}

/// The guest list that staff use at the event's entrance.
public struct GuestSheet: Sendable, Equatable, Codable {
    public var event: EventSummary
    /// Whether the event has begun, so that staff may record who is there.
    public var hasBegun: Bool
    /// Households that have seats, by family; then those that wait, in their order; then the others that answered or came.
    public var guests: [Guest]
}
