public import Foundation

/// One answer to an invitation, as `Seating` counts it.
public struct SeatingAnswer<Guest: Hashable & Sendable>: Sendable, Equatable {
    public var guest: Guest
    public var choice: Answer.Choice
    /// Seats wanted, one for each person; nil where the guest did not say how many.
    public var places: Int?
    public var at: Date
    /// A member of staff decided it: then it counts after the closing date too.
    public var isDecision: Bool
    /// Guests for whom it speaks too: they become one with `guest`, with all their seats, before it counts.
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
