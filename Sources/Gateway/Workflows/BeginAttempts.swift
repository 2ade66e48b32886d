internal import Channels
internal import Foundation

/// Writes the intents of the next attempts of a route, before a worker sends anything to the provider or the relay.
struct BeginAttempts {
    let channel: ChannelKind
    let waiting: [WaitingDelivery]
    /// Of this run.
    let lease: String
    /// The hours that an attempt must keep; nil for none.
    let hours: DeliveryHours?

    /// Answers what has begun.
    func run(in tx: Transaction) throws -> [QueuedDelivery] {
        // Read in this transaction: once a pause is acknowledged, no attempt may begin, whatever the worker read before.
        if try tx.routes.isPaused(channel) { return [] }
        guard let stop = try tx.routes.routeStop(channel) else { return try waiting.compactMap { try begin($0, in: tx) } }
        return try tryRoute(stop, in: tx).map { [$0] } ?? []
    }

    /// On a stopped route one delivery begins when the next try is due. It is kept as the one that tries, so that the next may go only after a
    /// longer pause, also where the daemon is killed before it has the result of this one.
    private func tryRoute(_ stop: RouteStop, in tx: Transaction) throws -> QueuedDelivery? {
        guard tx.now >= stop.nextTry else { return nil }
        for next in waiting {
            guard let begun = try begin(next, in: tx) else { continue }
            try tx.routes.keepTry(
                of: channel, by: begun.number, next: tx.now.addingTimeInterval(RouteStop.pause(afterTries: stop.tries + 1)))
            return begun
        }
        return nil
    }

    private func begin(_ waiting: WaitingDelivery, in tx: Transaction) throws -> QueuedDelivery? {
        let delivery: StoredDelivery
        do {
            guard let found = try tx.deliveries.stored(number: waiting.number) else { return nil }
            delivery = found
        } catch StoreError.unreadable {
            try tx.deliveries.setUnreadableAside(waiting.number, at: tx.now)
            return nil
        }
        guard let due = delivery.life.due, due <= tx.now else { return nil }
        if let event = try obstacle(to: delivery, in: tx) {
            try ChangeDelivery(delivery, event).run(in: tx)
            return nil
        }
        if let lead = try tx.deliveries.lead(of: delivery) {
            try CoverDelivery(delivery: delivery, lead: lead, lease: lease).run(in: tx)
            return nil
        }
        guard let life = try ChangeDelivery(delivery, .begin, lease: lease).run(in: tx) else { return nil }
        if delivery.coveredBy != nil { try tx.deliveries.setLead(nil, of: delivery) }
        var begun = delivery.queued
        begun.life = life
        return begun
    }

    /// What happens to the delivery instead of an attempt; nil where it may begin.
    private func obstacle(to delivery: StoredDelivery, in tx: Transaction) throws -> DeliveryStateMachine.Event? {
        if tx.now >= delivery.deadline { return .deadlinePassed }
        if let reason = try closed(delivery, in: tx) { return .addressClosed(reason) }
        guard let hours = hours?.quiet(for: delivery.queued, at: tx.now), hours.isQuiet(at: tx.now) else { return nil }
        return .postponed(until: hours.firstAllowed(from: tx.now))
    }

    /// Why its address is closed by now; nil where it is open. The automatic answer to a STOP is the last text that goes to that number: a
    /// delivery outside any message is stopped only by what was closed after it was written.
    private func closed(_ delivery: StoredDelivery, in tx: Transaction) throws -> Reason? {
        let isAnswer = delivery.message == nil
        let cause = try tx.suppressions.cause(of: delivery.route.address, since: isAnswer ? delivery.created : nil)
        return try cause?.reason ?? tx.families.barred(delivery, at: tx.now)
    }
}
