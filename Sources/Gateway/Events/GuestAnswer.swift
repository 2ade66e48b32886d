public import Foundation

public typealias GuestAnswer = SeatingAnswer<Home>

/// One answer to an invitation, as `Seating` counts it.
public struct SeatingAnswer<Guest: Hashable & Sendable>: Sendable, Equatable {
    public var guest: Guest
    public var choice: Answer.Choice
    /// Places wanted, in people; nil where they did not say how many.
    public var places: Int?
    public var at: Date
    /// A member of staff decided it: then it counts whatever the hour.
    public var isDecision: Bool
    /// Guests for whom it speaks too: they become one with `guest`, places and all, before it counts.
    public var joins: Set<Guest>

    public init(
        guest: Guest, choice: Answer.Choice, places: Int? = nil, at: Date, isDecision: Bool = false, joins: Set<Guest> = []
    ) {
        self.guest = guest
        self.choice = choice
        self.places = choice == .yes ? places : nil
        self.at = at
        self.isDecision = isDecision
        self.joins = joins
    }
}

/// What came of an answer, and so what its confirmation may say.
public enum AnswerOutcome: Sendable, Equatable, Hashable {
    /// All that was asked for is kept.
    case kept(places: Int)
    /// On the waiting list: number 1 is next. `kept`: places that the household has meanwhile.
    case waiting(number: Int, kept: Int)
    /// It came after the day until which answers count: a person decides.
    case late
    case declined, maybe
}
