/// Why an officer is to speak with a family about an event. Raw values are stable: the sentence is `exhausted-<code>` in `locales/`.
public enum EventTask: String, Sendable, CaseIterable {
    /// It moved up from the waiting list, and no machine can tell it.
    case movedUp = "moved-up"
    /// Its answer came after the day until which answers count.
    case lateAnswer = "late-answer"
    /// Two of its households have places, or wait for some, and neither is told of the other.
    case twoBookings = "two-bookings"
    /// Who lives with whom was changed since it answered, so that it is not clear whose the places are.
    case householdsChanged = "households-changed"
}

extension EventTask {
    /// What a new answer of one of its households does to the tasks of a family.
    static func changed(
        by home: Home, from before: GuestList, to after: GuestList, isSettled: Bool
    ) -> (overtaken: [EventTask], opened: EventTask?) {
        let isNew = !before.hasTwoBookings(home.family) && after.hasTwoBookings(home.family)
        return (
            overtaken(by: home, in: before, becoming: after, isSettled: isSettled), isNew ? .twoBookings : nil
        )
    }

    /// The tasks of a family that a new answer of one of its households leaves without a reason. What is to be said to another household is
    /// not overtaken.
    ///
    /// - Parameter isSettled: whether the answer speaks for all of the family: it is one household, or a member of staff decided.
    private static func overtaken(
        by home: Home, in before: GuestList, becoming after: GuestList, isSettled: Bool
    ) -> [EventTask] {
        let others = before.answered.filter { $0.family == home.family && $0 != home }
        var tasks: [EventTask] = []
        if others.allSatisfy({ before.places[$0] == nil }) { tasks.append(.movedUp) }
        if others.allSatisfy({ before.late[$0] == nil }) { tasks.append(.lateAnswer) }
        if !after.hasTwoBookings(home.family) { tasks.append(.twoBookings) }
        if isSettled { tasks.append(.householdsChanged) }
        return tasks
    }
}

extension Seating<Home> {
    /// Whether two households of a family have places or wait for some, or had before they were known to be one.
    func hasTwoBookings(_ family: FamilyID) -> Bool {
        Set(places.keys).union(waiting.map(\.guest)).count { $0.family == family } > 1
            || combined.contains { $0.family == family }
    }
}
