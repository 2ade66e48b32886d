public import Foundation

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
