internal import Channels
internal import Foundation
internal import GRDB

extension Receipt.Status {
    var evidence: EvidenceKind {
        switch self {
        case .pending: .pending
        case .delivered: .delivered
        case .failed: .bounced
        }
    }

    var reason: Reason? {
        if case .failed(let reason) = self { reason } else { nil }
    }
}

/// A receipt as it is on record.
struct StoredReceipt {
    /// The part's own reference; nil where the receipt is for the whole delivery.
    var reference: String?
    var kind: EvidenceKind
    var reason: Reason?
    /// When it was said, and when it came.
    var at: Date
    var recorded: Date

    init(_ row: Row) throws {
        reference = row["reference"]
        kind = try row.choice("kind")
        reason = row.reason()
        at = Date(milliseconds: row["at"])
        recorded = Date(milliseconds: row["recorded"])
    }

    var entry: ReceiptAggregator.Entry {
        let status: Receipt.Status
        switch kind {
        case .delivered: status = .delivered
        case .bounced: status = .failed(reason ?? Reason(.refused))
        default: status = .pending
        }
        return ReceiptAggregator.Entry(reference: reference, status: status)
    }
}

/// Receipts, the references by which they are matched, and receipts that came before their reference was known.
extension DeliveryRepository {
    /// The delivery with this reference of the provider; nil where none has it yet.
    func delivery(of reference: String, channel: ChannelKind) throws -> DeliveryID? {
        try db.value(
            String.self, sql: "SELECT delivery FROM reference WHERE school = ? AND channel = ? AND reference = ?",
            arguments: [school.rawValue, channel.rawValue, reference]
        ).map(DeliveryID.init(stored:))
    }

    func exists(_ delivery: DeliveryID, on channel: ChannelKind) throws -> Bool {
        try db.value(
            String.self, sql: "SELECT id FROM delivery WHERE id = ? AND school = ? AND channel = ?",
            arguments: [delivery.rawValue, school.rawValue, channel.rawValue]) != nil
    }

    func keep(_ references: [String], channel: ChannelKind, of delivery: DeliveryID) throws {
        for reference in references {
            try db.run(
                sql: """
                    INSERT OR IGNORE INTO reference (school, channel, reference, delivery)
                    SELECT school, ?, ?, id FROM delivery WHERE id = ?
                    """, arguments: [channel.rawValue, reference, delivery.rawValue])
        }
    }

    func references(of delivery: DeliveryID) throws -> Set<String> {
        Set(
            try db.values(
                String.self, sql: "SELECT reference FROM reference WHERE delivery = ?", arguments: [delivery.rawValue]))
    }

    func receipts(of delivery: DeliveryID) throws -> [StoredReceipt] {
        try db.rows(
            sql: "SELECT * FROM evidence WHERE delivery = ? AND kind IN ('pending', 'delivered', 'bounced')",
            arguments: [delivery.rawValue]
        ).map(StoredReceipt.init)
    }

    func hasReceipts(_ delivery: DeliveryID) throws -> Bool {
        try db.value(
            Bool.self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM evidence WHERE delivery = ? AND kind IN ('pending', 'delivered', 'bounced'))
                """, arguments: [delivery.rawValue]) ?? false
    }

    func keepEarly(
        _ receipt: Receipt, reference: String, at now: Date
    ) throws {
        let reason = receipt.status.reason
        try db.run(
            sql: """
                INSERT INTO early_receipt (school, channel, reference, kind, reason, detail, at, recorded)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                school.rawValue, receipt.channel.rawValue, reference, receipt.status.evidence.rawValue, reason?.code.rawValue,
                reason?.detail, (receipt.at ?? now).milliseconds, now.milliseconds,
            ])
    }

    func earlyReceipts(_ reference: String, channel: ChannelKind) throws -> [StoredReceipt] {
        try db.rows(
            sql: "SELECT * FROM early_receipt WHERE school = ? AND channel = ? AND reference = ?",
            arguments: [school.rawValue, channel.rawValue, reference]
        ).map(StoredReceipt.init)
    }

    func dropEarlyReceipts(_ reference: String, channel: ChannelKind) throws {
        try db.run(
            sql: "DELETE FROM early_receipt WHERE school = ? AND channel = ? AND reference = ?",
            arguments: [school.rawValue, channel.rawValue, reference])
    }
}
