internal import Channels
internal import Foundation

/// Settles what an earlier run left in flight: as the channel answered, or by the rule for attempts that it cannot tell of.
struct SettleInterrupted: Sendable {
    let delivery: QueuedDelivery
    /// What the channel could tell of it.
    let found: DeliveryStateMachine.Event
    /// The hours that the next attempt must keep; nil for none.
    let quiet: QuietHours?

    func run(in tx: Transaction) throws {
        guard let stored = try tx.deliveries.stored(delivery.id), stored.life.attempt == delivery.life.attempt,
            try ChangeDelivery(stored, found, quiet: quiet).run(in: tx) != nil
        else { return }
        try tx.deliveries.append(outcome, delivery, started: stored.changed, ended: tx.now)
        _ = try KeepReferences(of: delivery, from: outcome).run(in: tx)
    }

    private var outcome: Outcome {
        switch found {
        case .answered(let known): known
        case .neverArrived: .rejected(.temporary(retryAfter: nil), Reason(.interrupted))
        default: .uncertain(Reason(.interrupted))
        }
    }
}

/// Finds what an earlier run left in flight without an answer, to be asked about or declared uncertain. Declares uncertain what cannot be read.
struct FindInterrupted {
    /// Of this run.
    let lease: String

    func run(in all: AllSchools) throws -> [QueuedDelivery] {
        try all.submitting(except: lease).compactMap { number in
            do {
                return try all.stored(number: number)?.queued
            } catch StoreError.unreadable {
                // It may have arrived, and the channel cannot be asked about it; an unreadable row does not keep the daemon from starting.
                try all.setUnreadableUncertain(number)
                return nil
            }
        }
    }
}

extension Store {
    /// What earlier runs left in flight (`FindInterrupted`).
    func leftSubmitting(except lease: String, at now: Date) async throws -> [QueuedDelivery] {
        try await write(at: now) { all in try FindInterrupted(lease: lease).run(in: all) }
    }

    func settle(
        _ delivery: QueuedDelivery, found: DeliveryStateMachine.Event, at now: Date, quiet: QuietHours? = nil
    ) async throws {
        try await write(delivery.school, at: now) { tx in
            try SettleInterrupted(delivery: delivery, found: found, quiet: quiet).run(in: tx)
        }
    }
}
