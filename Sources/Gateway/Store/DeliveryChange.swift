internal import Channels
internal import Foundation
internal import GRDB

/// Writes a delivery's row. `ChangeDelivery` decides on the new life and on what follows from it.
extension DeliveryRepository {
    /// Writes a delivery's new life, fenced by what was read: false where the row has changed since in state, attempt or lease, and is left
    /// as it is now.
    ///
    /// - Parameter lease: of the run that begins an attempt.
    func update(_ delivery: StoredDelivery, to after: DeliveryStateMachine, lease: String?, at now: Date) throws -> Bool {
        let before = delivery.life
        // The two changes that every delivery goes through set no column that stays as it is: SQLite then does not write the indexes of that
        // column.
        switch (before.state, after.state) {
        case (_, .submitting):
            try db.run(
                """
                UPDATE delivery SET state = 'submitting', attempt = ?, repeats = ?, due = NULL, lease = ?, changed = ?
                WHERE number = ? AND state = ? AND attempt = ? AND lease IS ? AND due IS NOT NULL
                """, after.attempt, after.repeats, lease, now.milliseconds, delivery.number, before.state.rawValue,
                before.attempt,
                delivery.lease)
        case (.submitting, .accepted):
            try db.run(
                """
                UPDATE delivery SET state = 'accepted', lease = NULL, reason = NULL, detail = NULL,
                    accepted = coalesce(accepted, ?), changed = ?
                WHERE number = ? AND state = ? AND attempt = ? AND lease IS ?
                """, now.milliseconds, now.milliseconds, delivery.number, before.state.rawValue, before.attempt, delivery.lease)
        default:
            let accepted = after.state == .accepted ? delivery.accepted ?? now : delivery.accepted
            try db.run(
                """
                UPDATE delivery SET state = ?, attempt = ?, repeats = ?, due = ?, reason = ?, detail = ?, lease = NULL,
                    accepted = ?, changed = ?
                WHERE number = ? AND state = ? AND attempt = ? AND lease IS ?
                """, after.state.rawValue, after.attempt, after.repeats, after.due?.milliseconds, after.reason?.code.rawValue,
                after.reason?.detail, accepted?.milliseconds, now.milliseconds, delivery.number, before.state.rawValue,
                before.attempt, delivery.lease)
        }
        return db.changesCount == 1
    }

    func evaluateAgain(message: String?, family: String?, at now: Date) throws {
        guard let message, let family else { return }
        try db.run(
            """
            UPDATE recipient_family SET look_again = min(coalesce(look_again, ?), ?) WHERE school = ? AND message = ? AND family = ?
            """, now.milliseconds, now.milliseconds, school.rawValue, message, family)
        try messages.evaluateCorrectionsAgain(message: message, family: family, at: now)
    }

    /// Takes an unreadable row out of the queue and has its family evaluated again, which goes on with its next route.
    func setUnreadableAside(_ number: Int64, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE delivery SET state = CASE state WHEN 'uncertain' THEN state ELSE 'suppressed' END, due = NULL, lease = NULL,
                    reason = ?, changed = ? WHERE number = ?
                """, arguments: [ReasonCode.storageFailed.rawValue, now.milliseconds, number])
        let keys = try db.row(sql: "SELECT school, message, family FROM delivery WHERE number = ?", arguments: [number])
        if let keys {
            try of(try keys.identifier("school")).deliveries.evaluateAgain(
                message: keys["message"], family: keys["family"], at: now)
        }
    }

    func append(
        _ kind: EvidenceKind, to delivery: DeliveryID, reference: String? = nil, source: EvidenceSource,
        reason: Reason? = nil, at: Date, recorded: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO evidence (school, delivery, message, family, kind, reference, source, reason, detail, at, recorded)
                SELECT school, id, message, family, ?, ?, ?, ?, ?, ?, ? FROM delivery WHERE id = ?
                """,
            arguments: [
                kind.rawValue, reference, source.stored, reason?.code.rawValue, reason?.detail, at.milliseconds,
                recorded.milliseconds, delivery.rawValue,
            ])
    }
}
