internal import Foundation

/// Records what a family answered to an invitation, seats it, and tells the households that it lets move up: all in one transaction.
struct RecordAnswer {
    let answer: Answer
    let message: MessageID
    let family: FamilyID
    /// Who answered; nil for an answer that staff recorded for a family of one household.
    let contact: ContactID?
    let source: AnswerSource
    /// Composes what households that move up are told; nil where a person tells them.
    let context: SchoolContext?

    func run(in tx: Transaction) throws -> AnswerOutcome {
        let event = try tx.events.event(of: message)
        let before = try event.map { try tx.events.bookings(of: $0) }
        let thread = try event?.thread ?? tx.events.thread(of: message)
        let households = try tx.events.answeringHouseholds(to: thread, and: family)
        let home = households.home(family, contact)
        let members = households.of(family).contacts(of: home)

        // Which bookings the answer speaks for: the first is its own, the others become one with it.
        let own = try (before ?? tx.events.bookings(of: family, to: thread))
            .spokenFor(by: home, in: households, isDecision: source.isDecision)
        let joins = Set(own.dropFirst())
        let row = try tx.events.insert(
            answer, to: message, of: family, contact: contact, members: members, booking: own.first, joins: joins,
            source: source)
        if let note = answer.note {
            try tx.events.insertNote(
                note, of: family, contact: contact, for: event?.message ?? message, source: source.stored, at: tx.now)
        }
        try tx.deliveries.evaluateAgain(message: message.rawValue, family: family.rawValue, at: tx.now)
        guard let event, let before else { return AnswerOutcome(answer) }

        let seated = SeatingAnswer(
            guest: own.first ?? Booking(id: row), choice: answer.choice, places: answer.places, at: answer.at,
            isDecision: source.isDecision, joins: joins)
        var bookings = before
        let moved = bookings.take(seated, row: row, of: family, by: contact, members: members)
        let guests = bookings.guests(in: households)
        // The officer asks all the same about a no that gave back seats of two bookings, and about seats that belong to no known household.
        let isPlain = source.isDecision || households.of(family).isOne && (answer.choice == .yes || joins.isEmpty)
        let isSettled = isPlain && !guests.answered.contains(Home(family: family, contact: nil))
        try changeTasks(
            by: home, from: before.guests(in: households), to: guests, in: households, isSettled: isSettled,
            for: event.message, tx)
        if tx.now < event.starts {
            try PromoteWaiting(moved: moved, bookings: bookings, households: households, event: event, context: context)
                .run(in: tx)
        }
        return guests.outcome(of: home) ?? AnswerOutcome(answer)
    }

    /// What an answer does to the tasks of its household's family.
    private func changeTasks(
        by home: Home, from before: GuestList, to after: GuestList, in households: SchoolHouseholds, isSettled: Bool,
        for message: MessageID, _ tx: Transaction
    ) throws {
        let open = try tx.events.openTaskReason(of: home.family, for: message)
        let left = open == .familyLeft ? try tx.events.leftGuests(of: [home.family]) : LeftGuests()
        let tasks = EventTask.changed(
            by: home, from: before, to: after, open: open, isSettled: isSettled, holding: left.holding(after, in: households))
        if let open, tasks.closes { try tx.events.closeTask(open, of: home.family, for: message, at: tx.now) }
        if let task = tasks.opens { try OpenEventTask(task, of: home.family, for: message).run(in: tx) }
    }
}
