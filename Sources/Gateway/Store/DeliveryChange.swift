internal import Channels
internal import Foundation
internal import GRDB

/// The one place where a delivery's row changes: the life cycle decides, the update is fenced by what was read.
extension Store {
}

extension DeliveryRepository {
    /// Applies the event; nil where it means nothing to the delivery as it stands, which then is left as it was.
    @discardableResult
    func advance(
        _ id: DeliveryID, _ event: DeliveryStateMachine.Event, at now: Date, quiet: QuietHours? = nil
    ) throws -> DeliveryStateMachine? {
        guard let delivery = try stored(id) else { return nil }
        return try change(delivery, event, at: now, quiet: quiet)
    }

    /// As `advance`, for a delivery as somebody read it: where it has changed since, in state, attempt or lease, it is left as it is now.
    ///
    /// - Parameter lease: of the run that begins an attempt.
    @discardableResult
    func change(
        _ delivery: StoredDelivery, _ event: DeliveryStateMachine.Event, at now: Date, lease: String? = nil,
        jitter: Double = 0.5, quiet: QuietHours? = nil
    ) throws -> DeliveryStateMachine? {
        let before = delivery.life
        let circumstances = DeliveryStateMachine.Circumstances(
            channel: delivery.route.channel, category: delivery.category, now: now, deadline: delivery.deadline, jitter: jitter,
            quiet: quiet)
        guard var after = before.after(event, circumstances) else { return nil }
        // Of a message that the school stopped nothing is tried again.
        if after.due != nil, try of(delivery.school).messages.isStopped(message: delivery.message?.rawValue) {
            after = after.after(.cancel, circumstances) ?? after
        }
        // The two that every delivery goes through leave alone what they do not change: so SQLite leaves the indexes of it alone too.
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
        guard db.changesCount == 1 else { return nil }
        if after.state != before.state, after.state != .submitting, (before.state, after.state) != (.submitting, .accepted) {
            // The family of a delivery that failed, arrived, is in doubt, or has not wholly arrived after all (another part of the text
            // turned up) is looked at again at once.
            try of(delivery.school).deliveries.lookAgain(
                message: delivery.message?.rawValue, family: delivery.family?.rawValue,
                at: now)
        }
        if delivery.message == nil, after.due == nil, after.state != before.state {
            try events.tellByPerson(delivery, after.state, at: now)
        }
        if case .answered(let outcome) = event { try closeIfDead(delivery, outcome, at: now) }
        if delivery.sameWords != nil {
            try follow(delivery, event, at: now, lease: lease, jitter: jitter, quiet: quiet)
        }
        return after
    }

    func lookAgain(message: String?, family: String?, at now: Date) throws {
        guard let message, let family else { return }
        try db.run(
            """
            UPDATE recipient_family SET look_again = min(coalesce(look_again, ?), ?) WHERE school = ? AND message = ? AND family = ?
            """, now.milliseconds, now.milliseconds, school.rawValue, message, family)
        try messages.lookAgainAtCorrections(message: message, family: family, at: now)
    }

    /// What the far side said of the address in answer to an attempt closes it for every later message, until a person opens it. Only the
    /// answer itself does: what a delivery still has as its reason when it is called back or runs out of time is old evidence.
    private func closeIfDead(_ delivery: StoredDelivery, _ outcome: Outcome, at now: Date) throws {
        guard let reason = outcome.reason,
            let evidence = ClosingEvidence(
                reason, from: .attempt, of: delivery.id, attempt: delivery.life.attempt, at: now)
        else { return }
        try of(delivery.school).suppressions.close(
            channel: delivery.route.channel, key: delivery.route.address.key, by: evidence,
            at: now)
    }

    /// The same for what receipts, or the post, said of a delivery that they changed.
    func closeIfDead(
        _ id: DeliveryID, after life: DeliveryStateMachine?, from source: ClosingEvidence.Source, at said: Date,
        recorded now: Date
    ) throws {
        guard let life, life.state == .failedPermanent, let reason = life.reason,
            let evidence = ClosingEvidence(reason, from: source, of: id, at: said), let delivery = try stored(id)
        else { return }
        try of(delivery.school).suppressions.close(
            channel: delivery.route.channel, key: delivery.route.address.key, by: evidence,
            at: now)
    }

    func append(
        _ kind: EvidenceKind, to delivery: DeliveryID, reference: String? = nil, source: String,
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
