internal import Foundation

/// Calls off what is left of one message whose deadline has passed: what waits for a route that is paused or out of order does not wait
/// beyond it.
struct ExpireMessage: Sendable {
    /// The most deliveries in one commit, so that no other write waits long for the writing connection.
    let limit: Int

    /// Answers whether there may be more.
    func run(in all: AllSchools) throws -> Bool {
        guard let (school, message) = try all.messageOver(at: all.now) else { return false }
        let tx = all.of(school)
        let left = try tx.deliveries.waiting(of: message, limit: limit)
        for number in left { try expire(number, in: tx) }
        if left.count < limit { try tx.messages.setOver(message, at: all.now) }
        return true
    }

    private func expire(_ number: Int64, in tx: Transaction) throws {
        do {
            guard let delivery = try tx.deliveries.stored(number: number) else { return }
            try ChangeDelivery(delivery, .deadlinePassed).run(in: tx)
        } catch StoreError.unreadable {
            // If it stayed, nothing would go out any more: this runs before all that is sent.
            try tx.deliveries.setUnreadableAside(number, at: tx.now)
        }
    }
}

extension Store {
    func expire(at now: Date, limit: Int) async throws -> Bool {
        try await write(at: now) { all in try ExpireMessage(limit: limit).run(in: all) }
    }
}
