internal import Foundation

/// Opens the tasks of an officer that follow from a change of who is in which family and household: seats stay with the bookings that they were
/// given to, and where it is not clear any more which household has them, the officer asks.
extension Transaction {
    /// - Parameter before: as they were before the change that this transaction makes.
    func askWhereHouseholdsChanged(since before: SchoolHouseholds) throws {
        guard !before.families.isEmpty else { return }
        let after = try families.households(of: before.families.keys, andOf: before.contacts)
        let changed = before.families.filter { $0.value != after.of($0.key) }.keys
        guard !changed.isEmpty else { return }
        var asked: [MessageID: Set<FamilyID>] = [:]
        var found: [MessageID: EventFacts] = [:]
        for (message, family) in try families.answeredInvitations(of: changed, at: now) {
            guard let event = try eventToCome(of: message) else { continue }
            found[event.message] = event
            asked[event.message, default: []].insert(family)
        }
        for (message, event) in found.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let bookings = try events.bookings(of: event)
            for family in asked[message, default: []].sorted(by: { $0.rawValue < $1.rawValue }) {
                guard bookings.needsPerson(family, before: before, after: after) else { continue }
                try open(.householdsChanged, of: family, for: message)
            }
        }
    }

    /// Opens a task for each of these families that has left and still has or waits for seats at an event to come, and closes those of families
    /// that are back.
    func askWhereFamiliesLeft(_ families: Set<FamilyID>) throws {
        guard !families.isEmpty else { return }
        let answered = try events.invitations(answeredByAnyOf: families, at: now)
        let left = try events.leftGuests(of: families)
        var seen: Set<MessageID> = []
        for message in answered {
            guard let event = try eventToCome(of: message), seen.insert(event.message).inserted else { continue }
            let households = try events.answeringHouseholds(to: event.thread)
            let guests = try events.bookings(of: event).guests(in: households)
            let holding = Set(left.holding(guests, in: households).map(\.family)).intersection(families)
            let tasks = try events.openEventTasks(for: event.message)
            for family in families.sorted(by: { $0.rawValue < $1.rawValue }) {
                if holding.contains(family) {
                    try open(.familyLeft, of: family, for: event.message)
                } else if tasks[family] == .familyLeft {
                    try events.closeTask(.familyLeft, of: family, for: event.message, at: now)
                }
            }
        }
    }

    /// The event of an invitation, as its newest correction has it; nil for one that has begun.
    private func eventToCome(of invitation: MessageID) throws -> EventFacts? {
        try events.event(of: invitation).flatMap { $0.starts > now ? $0 : nil }
    }
}
