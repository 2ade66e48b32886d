internal import Foundation

/// Opens the tasks of an officer that follow from a change of who lives with whom: seats stay with the bookings that they were given to, and
/// where it is not clear any more which household has them, the officer asks.
struct AskWhereHouseholdsChanged {
    /// As they were before the change that this transaction makes.
    let before: SchoolHouseholds

    func run(in tx: Transaction) throws {
        guard !before.families.isEmpty else { return }
        let after = try tx.families.households(of: before.families.keys, andOf: before.contacts)
        let changed = before.families.filter { $0.value != after.of($0.key) }.keys
        guard !changed.isEmpty else { return }
        var asked: [MessageID: Set<FamilyID>] = [:]
        var found: [MessageID: EventFacts] = [:]
        for (message, family) in try tx.families.answeredInvitations(of: changed, at: tx.now) {
            guard let event = try eventToCome(of: message, in: tx) else { continue }
            found[event.message] = event
            asked[event.message, default: []].insert(family)
        }
        for (message, event) in found.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let bookings = try tx.events.bookings(of: event)
            for family in asked[message, default: []].sorted(by: { $0.rawValue < $1.rawValue }) {
                guard bookings.needsPerson(family, before: before, after: after) else { continue }
                try OpenEventTask(.householdsChanged, of: family, for: message).run(in: tx)
            }
        }
    }
}

/// Opens a task for each of these families that has left and still has or waits for seats at an event to come, and closes those of families that
/// are back.
struct AskWhereFamiliesLeft {
    let families: Set<FamilyID>

    func run(in tx: Transaction) throws {
        guard !families.isEmpty else { return }
        let answered = try tx.events.invitations(answeredByAnyOf: families, at: tx.now)
        let left = try tx.events.leftGuests(of: families)
        var seen: Set<MessageID> = []
        for message in answered {
            guard let event = try eventToCome(of: message, in: tx), seen.insert(event.message).inserted else { continue }
            let households = try tx.events.answeringHouseholds(to: event.thread)
            let guests = try tx.events.bookings(of: event).guests(in: households)
            let holding = Set(left.holding(guests, in: households).map(\.family)).intersection(families)
            let tasks = try tx.events.openEventTasks(for: event.message)
            for family in families.sorted(by: { $0.rawValue < $1.rawValue }) {
                if holding.contains(family) {
                    try OpenEventTask(.familyLeft, of: family, for: event.message).run(in: tx)
                } else if tasks[family] == .familyLeft {
                    try tx.events.closeTask(.familyLeft, of: family, for: event.message, at: tx.now)
                }
            }
        }
    }
}

/// The event of an invitation, as its newest correction has it; nil for one that has begun.
private func eventToCome(of invitation: MessageID, in tx: Transaction) throws -> EventFacts? {
    try tx.events.event(of: invitation).flatMap { $0.starts > tx.now ? $0 : nil }
}
