internal import Foundation

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
            guard let event = try tx.eventToCome(of: message), seen.insert(event.message).inserted else { continue }
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
