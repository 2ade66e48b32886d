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
            guard let event = try tx.eventToCome(of: message) else { continue }
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
