public import Channels
public import Foundation
internal import GRDB

/// Receipts: matched to a delivery, or kept until it is known; never lost, and the same in any order.
extension Store {
    public func record(_ receipt: Receipt, school: SchoolID, at now: Date) async throws -> ReceiptFate {
        try await write(school, at: now) { tx in
            let reference: String?
            let id: String?
            switch receipt.subject {
            case .delivery(let delivery, let part):
                reference = part
                id = delivery.rawValue
            case .reference(let text):
                reference = text
                id = try tx.db.value(
                    String.self, sql: "SELECT delivery FROM reference WHERE school = ? AND channel = ? AND reference = ?",
                    arguments: [school.rawValue, receipt.channel.rawValue, text])
            }
            guard let id else {
                try tx.deliveries.keepEarly(receipt, reference: reference ?? "", at: now)
                return .early
            }
            let known = try tx.db.value(
                String.self, sql: "SELECT id FROM delivery WHERE id = ? AND school = ? AND channel = ?",
                arguments: [id, school.rawValue, receipt.channel.rawValue])
            guard let known, let delivery = DeliveryID(rawValue: known) else { return .unknown }
            try tx.deliveries.append(
                receipt.status.evidence, to: delivery, reference: reference, source: receipt.channel.rawValue,
                reason: receipt.status.reason, at: receipt.at ?? now, recorded: now)
            try tx.deliveries.fold(delivery, at: now)
            return .recorded(delivery)
        }
    }
}

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

public enum ReceiptFate: Sendable, Equatable {
    case recorded(DeliveryID)
    /// It came before the provider's own answer did, and waits for that.
    case early
    /// It names a delivery that is not of this school, or not of this channel.
    case unknown
}

extension DeliveryRepository {
    func keep(_ references: [String], channel: String, of delivery: DeliveryID) throws {
        for reference in references {
            try db.run(
                sql: """
                    INSERT OR IGNORE INTO reference (school, channel, reference, delivery)
                    SELECT school, ?, ?, id FROM delivery WHERE id = ?
                    """, arguments: [channel, reference, delivery.rawValue])
        }
    }

    func matchEarlyReceipts(
        _ references: [String], channel: String, of delivery: DeliveryID, at now: Date
    ) throws -> DeliveryStateMachine? {
        var matched = 0
        let school =
            references.isEmpty
            ? nil : try db.value(String.self, sql: "SELECT school FROM delivery WHERE id = ?", arguments: [delivery.rawValue])
        for reference in references {
            let rows = try db.rows(
                sql: "SELECT * FROM early_receipt WHERE school = ? AND channel = ? AND reference = ?",
                arguments: [school, channel, reference])
            guard !rows.isEmpty else { continue }
            for row in rows {
                try append(
                    try row.choice("kind"), to: delivery, reference: reference, source: channel, reason: row.reason(),
                    at: Date(milliseconds: row["at"]), recorded: Date(milliseconds: row["recorded"]))
            }
            try db.run(
                sql: "DELETE FROM early_receipt WHERE school = ? AND channel = ? AND reference = ?",
                arguments: [school, channel, reference])
            matched += rows.count
        }
        // One that named the delivery itself may be on record already, from before the answer.
        let waiting = try db.value(
            Int.self, sql: "SELECT count(*) FROM evidence WHERE delivery = ? AND kind IN ('pending', 'delivered', 'bounced')",
            arguments: [delivery.rawValue])
        return matched > 0 || (waiting ?? 0) > 0 ? try fold(delivery, at: now) : nil
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

    /// Folds every receipt of the delivery, from the first to this one.
    @discardableResult
    func fold(_ delivery: DeliveryID, at now: Date) throws -> DeliveryStateMachine? {
        let parts = try db.values(
            String.self, sql: "SELECT reference FROM reference WHERE delivery = ?", arguments: [delivery.rawValue])
        let rows = try db.rows(
            sql: "SELECT * FROM evidence WHERE delivery = ? AND kind IN ('pending', 'delivered', 'bounced')",
            arguments: [delivery.rawValue])
        let entries = try rows.map { row in
            let status: Receipt.Status
            switch try row.choice("kind", EvidenceKind.self) {
            case .delivered: status = .delivered
            case .bounced: status = .failed(row.reason() ?? Reason(.refused))
            default: status = .pending
            }
            return ReceiptAggregator.Entry(reference: row["reference"], status: status)
        }
        let life = try advance(delivery, .receipts(ReceiptAggregator.verdict(entries, parts: Set(parts))), at: now)
        // The newest receipt that says what now stands: it may tell of a time before a person opened the address.
        let said = try rows.filter { row in try row.choice("kind", EvidenceKind.self) == .bounced && row.reason() == life?.reason
        }
        .compactMap { $0.date("at") }.max()
        try closeIfDead(delivery, after: life, from: .receipt, at: said ?? now, recorded: now)
        return life
    }
}
