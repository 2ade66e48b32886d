internal import Channels
internal import Foundation

/// Applies an event to a delivery, with everything that follows from it, in one transaction. A single readable delivery changes nowhere else.
struct ChangeDelivery {
    /// As the caller read it: where it has changed since, in state, attempt or lease, it is left as it is now.
    let delivery: StoredDelivery
    let event: DeliveryStateMachine.Event
    /// Of the run that begins an attempt.
    let lease: String?
    let jitter: Double
    /// The hours that the next attempt must keep; nil for none.
    let quiet: QuietHours?

    init(
        _ delivery: StoredDelivery, _ event: DeliveryStateMachine.Event, lease: String? = nil, jitter: Double = 0.5,
        quiet: QuietHours? = nil
    ) {
        self.delivery = delivery
        self.event = event
        self.lease = lease
        self.jitter = jitter
        self.quiet = quiet
    }

    /// Answers the new life; nil where the event does not apply to the delivery in its present state, which then is left as it was.
    @discardableResult
    func run(in tx: Transaction) throws -> DeliveryStateMachine? {
        guard let life = try nextLife(in: tx), try tx.deliveries.update(delivery, to: life, lease: lease, at: tx.now) else {
            return nil
        }
        if delivery.life.evaluatesFamily(becoming: life) {
            try tx.deliveries.evaluateAgain(
                message: delivery.message?.rawValue, family: delivery.family?.rawValue, at: tx.now)
        }
        if delivery.life.comesToNothing(becoming: life) { try tellByPerson(in: tx) }
        try closeAddress(in: tx)
        if delivery.sameWords != nil {
            try FollowLead(lead: delivery, event: event, lease: lease, jitter: jitter, quiet: quiet).run(in: tx)
        }
        return life
    }

    private func nextLife(in tx: Transaction) throws -> DeliveryStateMachine? {
        let circumstances = DeliveryStateMachine.Circumstances(
            channel: delivery.route.channel, category: delivery.category, now: tx.now, deadline: delivery.deadline,
            jitter: jitter, quiet: quiet)
        guard let life = delivery.life.after(event, circumstances) else { return nil }
        // Of a message that the school stopped nothing is tried again.
        guard life.due != nil, try tx.messages.isStopped(message: delivery.message?.rawValue) else { return life }
        return life.after(.cancel, circumstances) ?? life
    }

    /// Where the delivery that tells a family that it moved up at an event comes to nothing, an officer's task asks to tell it.
    private func tellByPerson(in tx: Transaction) throws {
        guard delivery.message == nil, let (message, family) = try tx.events.promotion(toldBy: delivery.id) else { return }
        try OpenEventTask(.movedUp, of: family, for: message).run(in: tx)
    }

    /// What the relay or provider said of the address in answer to an attempt closes it for every later message, until a person opens it. Only
    /// the answer itself does: what a delivery still has as its reason when it is called back or runs out of time is old evidence.
    private func closeAddress(in tx: Transaction) throws {
        guard case .answered(let outcome) = event, let reason = outcome.reason,
            let evidence = ClosingEvidence(
                reason, from: .attempt, of: delivery.id, attempt: delivery.life.attempt, at: tx.now)
        else { return }
        try tx.suppressions.close(
            channel: delivery.route.channel, key: delivery.route.address.key, by: evidence, at: tx.now)
    }
}
