internal import Channels
internal import Foundation

/// The same words to one person who is a contact of two families are sent once, and each family keeps a delivery of its own (`SameWords`).
///
/// The one that begins first is sent and is the lead (its `covered_by` is null). The other is not sent: once it is due, it begins as a covered
/// delivery, and each answer and each receipt for the lead is recorded for it too. Both are changed in one commit, so that a crash leaves both
/// changes or neither.
struct CoverDelivery {
    let delivery: StoredDelivery
    /// The one that is sent, with the same words to the same person.
    let lead: StoredDelivery
    let lease: String

    /// Begins a delivery together with its lead, and brings it to the state of the lead.
    func run(in tx: Transaction) throws {
        switch CoveredDelivery.start(of: delivery.life, isCovered: delivery.coveredBy == lead.id, by: lead.life, at: tx.now) {
        case .join: try join(in: tx)
        case .wait(let until): try ChangeDelivery(delivery, .postponed(until: until)).run(in: tx)
        case .stayUncertain: try ChangeDelivery(delivery, .cancel).run(in: tx)
        }
    }

    private func join(in tx: Transaction) throws {
        guard try ChangeDelivery(delivery, .begin, lease: lease).run(in: tx) != nil else { return }
        try tx.deliveries.setLead(lead.id, of: delivery)
        guard let outcome = CoveredDelivery.outcome(of: lead.life) else { return }
        try AnswerCovered(number: delivery.number, outcome: outcome, started: tx.now).run(in: tx)
        guard lead.life.state == .delivered, let accepted = try tx.deliveries.stored(number: delivery.number) else { return }
        try ChangeDelivery(accepted, .receipts(.delivered)).run(in: tx)
    }
}

/// Applies to covered deliveries what happens to their lead: it begins, it is answered, a receipt comes.
struct FollowLead {
    let lead: StoredDelivery
    let event: DeliveryStateMachine.Event
    let lease: String?
    let jitter: Double
    let quiet: QuietHours?

    func run(in tx: Transaction) throws {
        for covered in try tx.deliveries.covered(by: lead.id) {
            switch CoveredDelivery.event(event, for: covered.life) {
            case nil: continue
            case .answered(let outcome):
                try AnswerCovered(
                    number: covered.number, outcome: outcome, started: covered.changed, jitter: jitter, quiet: quiet
                ).run(in: tx)
            case let event?:
                try ChangeDelivery(covered, event, lease: lease, jitter: jitter, quiet: quiet).run(in: tx)
            }
        }
    }
}

/// The answer to a lead counts as the covered delivery's own, without the names that the provider gave: receipts come for one of them.
private struct AnswerCovered {
    let number: Int64
    let outcome: Outcome
    let started: Date
    var jitter = 0.5
    var quiet: QuietHours?

    func run(in tx: Transaction) throws {
        var outcome = outcome
        if case .accepted = outcome { outcome = .accepted(references: []) }
        guard let delivery = try tx.deliveries.stored(number: number),
            try ChangeDelivery(delivery, .answered(outcome), jitter: jitter, quiet: quiet).run(in: tx) != nil
        else { return }
        try tx.deliveries.append(outcome, delivery.queued, started: started, ended: tx.now)
    }
}
