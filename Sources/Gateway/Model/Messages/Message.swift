public import Foundation
public import Templates

public typealias MessageID = Identifier<Message>

/// One thing that a school says, complete in both languages.
public struct Message: Sendable {
    public var id: MessageID
    public var school: SchoolID
    public var terms: MessageSpec
    public var text: Bilingual<MessageText>
    public var created: Date
    /// Nothing of this message leaves after this instant: its own expiry, the start of its event, or three days, without closed days that its
    /// category keeps (`AllowedHours`).
    public var deadline: Date

    public init(
        id: MessageID, school: SchoolID, terms: MessageSpec, text: Bilingual<MessageText>, created: Date, deadline: Date
    ) {
        self.id = id
        self.school = school
        self.terms = terms
        self.text = text
        self.created = created
        self.deadline = deadline
    }

    /// Until when its question is open: what invites to an event asks until that starts, however early the invitation itself expires.
    public var openUntil: Date { terms.invitation?.starts ?? deadline }

    /// Whether there are words for a text message; without them that channel is closed to this message.
    public var hasTextVersion: Bool { text.welsh.sms != nil && text.english.sms != nil }
}

/// What a message wants, apart from its words: the facts of `message.yaml`.
public struct MessageSpec: Sendable, Equatable {
    public var name: String
    public var category: Category
    public var audience: Audience
    public var reach: ReachPolicy
    public var goal: Goal
    /// Seconds of allowed time before the next route is tried.
    public var wait: Int
    public var question: Question
    /// What `question` says where it is a questionnaire; nil otherwise.
    public var questionnaire: Questionnaire?
    public var expires: Date?
    /// The word by which a text names it, in each language: `FFONEG`, `PHONICS`; of an event, a list or a questionnaire. Nil for none.
    public var keyword: Bilingual<String>?
    public var event: Event?
    /// Whether its keyword is on a poster: a contact to whom it was not sent may ask about it and answer for their own household.
    public var isOpen: Bool
    /// Which of the audience's families it is for, by what they said and did about an event; nil for all of them.
    public var guests: GuestAudience?
    /// Whether accents outside the GSM alphabet are folded in the text message: its author said so and saw a preview.
    public var fold: Bool
    /// What the texts are filled with beside what every delivery knows, by placeholder.
    public var values: [String: Bilingual<Value>]

    public init(
        name: String, category: Category, audience: Audience, reach: ReachPolicy, goal: Goal, wait: Int,
        question: Question, questionnaire: Questionnaire? = nil, expires: Date?, keyword: Bilingual<String>? = nil, event: Event?,
        isOpen: Bool = false, guests: GuestAudience? = nil, fold: Bool = false, values: [String: Bilingual<Value>] = [:]
    ) {
        self.name = name
        self.category = category
        self.audience = audience
        self.reach = reach
        self.goal = goal
        self.wait = wait
        self.question = question
        self.questionnaire = questionnaire
        self.expires = expires
        self.keyword = keyword
        self.event = event
        self.isOpen = isOpen
        self.guests = guests
        self.fold = fold
        self.values = values
    }
}

extension MessageSpec {
    /// The event to which it invites, with seats to take; nil where it does not ask families whether they come, or only mentions an event.
    public var invitation: Event? { question == .rsvp ? event : nil }
}

/// For whom a message is.
public enum Audience: Sendable, Equatable {
    case everyone
    /// Families with a pupil in one of these years.
    case years(Set<Int>)
    /// Families with a pupil in one of these classes.
    case classes(Set<String>)

    public func includes(_ pupil: Pupil) -> Bool {
        switch self {
        case .everyone: true
        case .years(let years): pupil.year.map(years.contains) ?? false
        case .classes(let classes): pupil.className.map(classes.contains) ?? false
        }
    }

    /// A family with no pupil on record is part of everyone.
    public func includes(_ family: Family) -> Bool {
        self == .everyone || family.pupils.contains(where: includes)
    }
}

/// Whom of a family a message must reach.
public enum ReachPolicy: String, Sendable, CaseIterable, Codable {
    /// Everyone with parental responsibility: parents are told equally.
    case everyContact = "every-contact"
    case eachHousehold = "each-household"
    /// One is enough, in the family's order.
    case anyContact = "any-contact"
}

/// When a family counts as reached by a message.
public enum Goal: String, Sendable, CaseIterable, Codable {
    case delivered, read, answered
}

/// What a message asks for.
public enum Question: String, Sendable, CaseIterable, Codable {
    case rsvp, questionnaire, none
}

/// What a message invites to.
public struct Event: Sendable, Equatable {
    public var name: Bilingual<String>
    public var starts: Date
    public var place: Bilingual<String>
    /// Seats; nil for no limit.
    public var capacity: Int?
    /// Until when answers count by themselves; afterwards a member of staff decides. Never after it starts.
    public var answerBy: Date
    /// When the gateway reminds those who have seats; nil for never.
    public var remindAt: Date?

    /// - Parameter answerBy: nil for until it starts.
    public init(
        name: Bilingual<String>, starts: Date, place: Bilingual<String>, capacity: Int?, answerBy: Date? = nil,
        remindAt: Date? = nil
    ) {
        self.name = name
        self.starts = starts
        self.place = place
        self.capacity = capacity
        self.answerBy = min(answerBy ?? starts, starts)
        self.remindAt = remindAt
    }
}
