internal import Foundation

/// Why an officer is to speak with a family about an event, the most pressing first: a family has one such task for an event at a time. Raw
/// values are stable: the sentence is `exhausted-<code>` in `locales/`.
public enum EventTask: String, Sendable, CaseIterable {
    /// It has left the school and still has seats, or waits for some: a member of staff gives them back.
    case familyLeft = "family-left"
    /// It moved up from the waiting list, and the gateway has no open way to tell it.
    case movedUp = "moved-up"
    /// Its answer came after the day until which answers count.
    case lateAnswer = "late-answer"
    /// Who lives with whom was changed since it answered, so that it is not clear whose the seats are.
    case householdsChanged = "households-changed"
    /// Two of its households have seats, or wait for some, and neither is told of the other.
    case twoBookings = "two-bookings"

    func isMorePressing(than other: EventTask) -> Bool {
        let all = Self.allCases
        return (all.firstIndex(of: self) ?? all.count) < (all.firstIndex(of: other) ?? all.count)
    }

    /// A day from now; never after the event begins, nor in the past.
    static func due(eventStarts: Date?, at now: Date) -> Date {
        let tomorrow = now.addingTimeInterval(86_400)
        return eventStarts.map { max(now, min(tomorrow, $0)) } ?? tomorrow
    }

    /// What a new answer of a household does to its family's task: whether the open one has lost its reason, and which one opens. A task about
    /// another household of the family stays open.
    ///
    /// - Parameters:
    ///   - isSettled: whether the answer says whose the seats are after a change of households.
    ///   - holding: households that have left the school, and after the answer still have seats or wait for some.
    static func changed(
        by home: Home, from before: GuestList, to after: GuestList, open: EventTask?, isSettled: Bool, holding: Set<Home>
    ) -> (closes: Bool, opens: EventTask?) {
        let others = before.answered.filter { $0.family == home.family && $0 != home }
        let closes =
            switch open {
            case .familyLeft: !holding.contains { $0.family == home.family }
            case .movedUp: others.allSatisfy { before.places[$0] == nil }
            case .lateAnswer: others.allSatisfy { before.late[$0] == nil }
            case .householdsChanged: isSettled
            case .twoBookings: !after.hasTwoBookings(home.family)
            case nil: false
            }
        // A family has one task for an event at a time, so another household's late answer gets its task only once this one is closed.
        if closes, after.late.keys.contains(where: { $0.family == home.family && $0 != home }) { return (closes, .lateAnswer) }
        let isNew = closes || open == nil && !before.hasTwoBookings(home.family)
        return (closes, isNew && after.hasTwoBookings(home.family) ? .twoBookings : nil)
    }
}

extension Seating<Home> {
    /// Whether two households of a family have seats or wait for some, or had before they were known to be one.
    func hasTwoBookings(_ family: FamilyID) -> Bool {
        Set(places.keys).union(waiting.map(\.guest)).count { $0.family == family } > 1
            || combined.contains { $0.family == family }
    }
}
