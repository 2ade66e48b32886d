public import Channels
public import Foundation

/// Takes a receipt in: matched to a delivery, or kept until the delivery is known. None is lost, and the order in which receipts come does not
/// matter.
struct TakeReceipt: Sendable {
    var receipt: Receipt

    func run(in tx: Transaction) throws -> ReceiptFate {
        let reference: String?
        let named: DeliveryID?
        switch receipt.subject {
        case .delivery(let delivery, let part): (reference, named) = (part, delivery)
        case .reference(let text):
            (reference, named) = (text, try tx.deliveries.delivery(of: text, channel: receipt.channel))
        }
        guard let named else {
            try tx.deliveries.keepEarly(receipt, reference: reference ?? "", at: tx.now)
            return .early
        }
        guard try tx.deliveries.exists(named, on: receipt.channel) else { return .unknown }
        try tx.deliveries.append(
            receipt.status.evidence, to: named, reference: reference, source: .receipt(receipt.channel),
            reason: receipt.status.reason, at: receipt.at ?? tx.now, recorded: tx.now)
        try FoldReceipts(delivery: named).run(in: tx)
        return .recorded(named)
    }
}

public enum ReceiptFate: Sendable, Equatable {
    case recorded(DeliveryID)
    /// It came before the provider's own answer did, and waits for that.
    case early
    /// It names a delivery that is not of this school, or not of this channel.
    case unknown
}

extension Store {
    public func record(_ receipt: Receipt, school: SchoolID, at now: Date) async throws -> ReceiptFate {
        try await write(school, at: now) { tx in try TakeReceipt(receipt: receipt).run(in: tx) }
    }
}

/// Keeps the provider's references of a delivery, and applies the receipts that came before the provider's answer. Also after a time-out, since a
/// receipt may have come meanwhile.
struct KeepReferences {
    var delivery: DeliveryID
    var channel: ChannelKind
    var references: [String]

    init(of delivery: QueuedDelivery, from outcome: Outcome) {
        self.delivery = delivery.id
        channel = delivery.route.channel
        references = []
        if case .accepted(let given) = outcome { references = given }
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
    var delivery: DeliveryID

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
