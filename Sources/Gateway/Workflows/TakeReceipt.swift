public import Channels
public import Foundation

/// Takes a receipt in: matched to a delivery, or kept until the delivery is known. None is lost, and the order in which receipts come does not
/// matter.
struct TakeReceipt: Sendable {
    let receipt: Receipt

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
