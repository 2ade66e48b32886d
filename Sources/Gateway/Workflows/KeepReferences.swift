internal import Channels
internal import Foundation

/// Keeps the provider's references of a delivery, and applies the receipts that came before the provider's answer. Also after a time-out, since a
/// receipt may have come meanwhile.
struct KeepReferences {
    let delivery: DeliveryID
    let channel: ChannelKind
    let references: [String]

    init(of delivery: QueuedDelivery, from outcome: Outcome) {
        self.delivery = delivery.id
        channel = delivery.route.channel
        references = if case .accepted(let given) = outcome { given } else { [] }
    }

    /// Answers the life where a receipt changed it.
    func run(in tx: Transaction) throws -> DeliveryStateMachine? {
        try tx.deliveries.keep(references, channel: channel, of: delivery)
        for reference in references {
            let early = try tx.deliveries.earlyReceipts(reference, channel: channel)
            guard !early.isEmpty else { continue }
            for receipt in early {
                try tx.deliveries.append(
                    receipt.kind, to: delivery, reference: reference, source: .receipt(channel), reason: receipt.reason,
                    at: receipt.at, recorded: receipt.recorded)
            }
            try tx.deliveries.dropEarlyReceipts(reference, channel: channel)
        }
        // One that named the delivery itself may be on record already, from before the answer.
        return try tx.deliveries.hasReceipts(delivery) ? FoldReceipts(delivery: delivery).run(in: tx) : nil
    }
}

/// Folds every receipt of a delivery, from the first to the last.
struct FoldReceipts {
    let delivery: DeliveryID

    @discardableResult
    func run(in tx: Transaction) throws -> DeliveryStateMachine? {
        let parts = try tx.deliveries.references(of: delivery)
        let receipts = try tx.deliveries.receipts(of: delivery)
        let verdict = ReceiptAggregator.verdict(receipts.map(\.entry), parts: parts)
        let life = try tx.deliveries.stored(delivery).flatMap { stored in
            try ChangeDelivery(stored, .receipts(verdict)).run(in: tx)
        }
        // The newest receipt with the reason that now holds: it may be of a time before a person opened the address.
        let said = receipts.filter { $0.kind == .bounced && $0.reason == life?.reason }.map(\.at).max()
        try CloseDeadAddress(delivery: delivery, life: life, source: .receipt, at: said ?? tx.now).run(in: tx)
        return life
    }
}
