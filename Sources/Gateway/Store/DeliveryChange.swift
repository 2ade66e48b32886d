import Channels
import Foundation
internal import GRDB
import Templates

/// The one place where a delivery's row changes: the life cycle decides, the update is fenced by what was read.
extension Store {
    /// Applies the event; nil where it means nothing to the delivery as it stands, which then is left as it was. `asRead` is the life by
    /// which somebody decided: where the delivery has begun or ended since, it is left as it was too.
    @discardableResult
    static func advance(
        _ db: Database, _ id: DeliveryID, _ event: DeliveryLife.Event, at now: Date, asRead: DeliveryLife? = nil,
        lease: String? = nil, jitter: Double = 0.5, quiet: QuietHours? = nil
    ) throws -> DeliveryLife? {
        guard let row = try db.row(sql: "SELECT * FROM delivery WHERE id = ?", arguments: [id.rawValue]) else {
            return nil
        }
        let before = try life(row)
        if let asRead {
            guard before.state == asRead.state, before.attempt == asRead.attempt, before.due != nil else { return nil }
        }
        let circumstances = DeliveryLife.Circumstances(
            channel: try row.choice("channel"), category: try row.choice("category"), now: now,
            deadline: Date(milliseconds: row["deadline"]), jitter: jitter, quiet: quiet)
        guard var after = before.after(event, circumstances) else { return nil }
        // Of a message that the school stopped nothing is tried again.
        if after.due != nil, try isStopped(db, school: row["school"], message: row["message"]) {
            after = after.after(.cancel, circumstances) ?? after
        }

        let wasAccepted: Int64? = row["accepted"]
        let accepted = after.state == .accepted ? wasAccepted ?? now.milliseconds : wasAccepted
        try db.run(
            sql: """
                UPDATE delivery SET state = ?, attempt = ?, repeats = ?, due = ?, reason = ?, detail = ?, lease = ?, accepted = ?,
                    changed = ?
                WHERE id = ? AND state = ? AND attempt = ? AND lease IS ?
                """,
            arguments: [
                after.state.rawValue, after.attempt, after.repeats, after.due?.milliseconds, after.reason?.code.rawValue,
                after.reason?.detail, after.state == .submitting ? lease : nil, accepted, now.milliseconds,
                id.rawValue, before.state.rawValue, before.attempt, row["lease"] as String?,
            ])
        guard db.changesCount == 1 else { return nil }
        if after.state != .submitting, after.state != .accepted, after.state != before.state {
            try callAttention(db, row, at: now)
        }
        if let code = after.reason?.code { try closeIfDead(db, row, code, at: now) }
        return after
    }

    /// The family of a delivery that failed, arrived or is in doubt is looked at again at once.
    private static func callAttention(_ db: Database, _ row: Row, at now: Date) throws {
        try lookAgain(db, school: row["school"], message: row["message"], family: row["family"], at: now)
    }

    static func lookAgain(_ db: Database, school: String, message: String?, family: String?, at now: Date) throws {
        guard let message, let family else { return }
        try db.run(
            sql: """
                UPDATE recipient_family SET look_again = min(coalesce(look_again, ?), ?)
                WHERE school = ? AND message = ? AND family = ?
                """,
            arguments: [now.milliseconds, now.milliseconds, school, message, family])
        try lookAgainAtCorrections(db, school: school, message: message, family: family, at: now)
    }

    /// An address that does not exist is closed for every later message, until a person corrects it.
    private static func closeIfDead(_ db: Database, _ row: Row, _ code: ReasonCode, at now: Date) throws {
        let cause: ClosedAddresses.Cause
        if code.killsAddress {
            cause = .dead
        } else if code == .carrierStop {
            cause = .carrierStop
        } else {
            return
        }
        try close(
            db, school: row["school"], channel: row["channel"], key: row["address_key"], cause: cause, reason: code.rawValue,
            at: now)
    }

    static func close(
        _ db: Database, school: String, channel: String, key: String, cause: ClosedAddresses.Cause, reason: String, at now: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO closed_address (school, channel, key, cause, reason, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET cause = excluded.cause, reason = excluded.reason, at = excluded.at
                WHERE cause <> 'stopped'
                """,
            arguments: [school, channel, key, cause.rawValue, reason, now.milliseconds])
    }

    static func append(
        _ db: Database, _ kind: EvidenceKind, to delivery: DeliveryID, reference: String? = nil, source: String,
        reason: Reason? = nil, at: Date, recorded: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO evidence (school, delivery, message, family, kind, reference, source, reason, detail, at, recorded)
                SELECT school, id, message, family, ?, ?, ?, ?, ?, ?, ? FROM delivery WHERE id = ?
                """,
            arguments: [
                kind.rawValue, reference, source, reason?.code.rawValue, reason?.detail, at.milliseconds,
                recorded.milliseconds, delivery.rawValue,
            ])
    }
}
