internal import Foundation

/// Takes the reminder of an event for those who have seats as the transaction finds them, and marks the event as reminded. A family with seats of
/// which no contact is to be told is among them: each of its contacts has a reason then.
struct SendReminder {
    let invitation: MessageID
    let reminder: Message
    let source: MessageSource

    /// Answers for how many families: none where another commit has reminded already, the school stopped the invitation or corrected it, or no
    /// contact who has a seat is to be told.
    func run(in tx: Transaction) throws -> Int {
        guard try tx.events.isReminderDue(of: invitation, at: tx.now) else { return 0 }
        try tx.events.setReminder(of: invitation, at: nil)
        guard let event = try tx.events.event(of: invitation), event.message == invitation,
            try !tx.messages.isStopped(message: invitation.rawValue)
        else { return 0 }
        let (families, isAnyTold) = try recipients(of: event, in: tx)
        guard isAnyTold else { return 0 }
        try AcceptMessage(message: reminder, source: source, families: families).run(in: tx)
        try tx.events.setReminded(of: invitation, by: reminder.id)
        return families.count
    }

    /// The families that have seats and are with the school, and whether any contact of them is to be told.
    private func recipients(of event: EventFacts, in tx: Transaction) throws -> (families: [FamilyID], isAnyTold: Bool) {
        let closed = try tx.families.closedAddresses()
        let guests = try tx.events.guests(of: event)
        let seated = Set(guests.places.keys.map(\.family)).sorted { $0.rawValue < $1.rawValue }
        var families: [FamilyID] = []
        var isAnyTold = false
        for id in seated {
            guard let family = try tx.families.family(id: id.rawValue, withLeft: false) else { continue }
            var leftOut = try tx.events.leftOut(
                of: family, reminding: ReminderSnapshot(event: event, guests: guests), closed: closed)
            _ = try tx.families.told(family, leavingOut: &leftOut)
            families.append(id)
            isAnyTold = isAnyTold || family.contacts.contains { leftOut[$0.id] == nil && $0.noContact == nil }
        }
        return (families, isAnyTold)
    }
}

extension Store {
    /// Takes the reminder of an event in one commit; answers for how many families.
    func remind(of invitation: MessageID, by reminder: Message, source: MessageSource, at now: Date) async throws -> Int {
        let workflow = SendReminder(invitation: invitation, reminder: reminder, source: source)
        return try await write(reminder.school, at: now) { tx in try workflow.run(in: tx) }
    }
}
