internal import Channels
internal import Foundation

/// Closes an address where receipts, or a letter returned by the post, made a delivery fail for good.
struct CloseDeadAddress {
    let delivery: DeliveryID
    /// The delivery's life after that; nil where nothing changed.
    let life: DeliveryStateMachine?
    let source: ClosingEvidence.Source
    /// When it was said.
    let at: Date

    func run(in tx: Transaction) throws {
        guard let life, life.state == .failedPermanent, let reason = life.reason,
            let evidence = ClosingEvidence(reason, from: source, of: delivery, at: at),
            let stored = try tx.deliveries.stored(delivery)
        else { return }
        try tx.suppressions.close(channel: stored.route.channel, key: stored.route.address.key, by: evidence, at: tx.now)
    }
}
