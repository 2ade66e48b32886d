internal import Channels
internal import Foundation
internal import GRDB

/// The same words to one person who stands in two families: they go once, and each family keeps a delivery of its own.
///
/// Whichever of the deliveries begins first brings the words (`covered_by` is null); another one whose turn comes then begins with it and
/// takes each answer and each receipt that comes for it. All of it happens in the commit that begins or that records, so that a crash
/// leaves both or neither.
extension Store {
}

extension DeliveryRepository {
    /// What the words of a new delivery are, where a contact of another family has the same name and address; nil for nearly all.
    func sharedWords(
        of delivery: NewDelivery, family: FamilyID?
    ) throws -> String? {
        guard let words = delivery.sameWords, let family else { return nil }
        let names = Set(delivery.names.map(FoldedName.init))
        let others = try families.othersAt(AddressKey(delivery.route.address), than: family)
        return others.contains { names.contains(FoldedName($0)) } ? words : nil
    }

    /// The delivery of another family that brings the same words to the same address, or did; nil where this one is to bring them. What had
    /// failed before this one was made speaks of a time that is over: a person may have opened the address since.
    func lead(of delivery: StoredDelivery) throws -> StoredDelivery? {
        guard let words = delivery.sameWords, let message = delivery.message, let family = delivery.family else { return nil }
        return try storedDeliveries(
            """
            WHERE school = ? AND message = ? AND same_words = ? AND address_key = ? AND channel = ? AND family <> ?
                AND covered_by IS NULL AND attempt > 0
                AND (state IN ('submitting', 'accepted', 'delivered', 'uncertain') OR state = 'failed-permanent' AND changed >= ?)
            ORDER BY number LIMIT 1
            """,
            [
                delivery.school.rawValue, message.rawValue, words, delivery.route.address.key, delivery.route.channel.rawValue,
                family.rawValue, delivery.created.milliseconds,
            ]
        ).first
    }

    /// Begins a delivery together with the one that brings its words, and lets it stand where that one stands.
    func cover(
        _ delivery: StoredDelivery, by lead: StoredDelivery, lease: String, at now: Date
    ) throws {
        switch CoveredDelivery.turn(of: delivery.life, isCovered: delivery.coveredBy == lead.id, by: lead.life, at: now) {
        case .join: try join(delivery, lead, lease: lease, at: now)
        case .wait(let until): try change(delivery, .postponed(until: until), at: now)
        case .rest: try change(delivery, .cancel, at: now)
        }
    }

    private func join(
        _ delivery: StoredDelivery, _ lead: StoredDelivery, lease: String, at now: Date
    ) throws {
        guard try change(delivery, .begin, at: now, lease: lease) != nil else { return }
        try db.run("UPDATE delivery SET covered_by = ? WHERE number = ?", lead.id.rawValue, delivery.number)
        let reason = lead.life.reason ?? Reason(.interrupted)
        let outcome: Outcome
        switch lead.life.state {
        case .accepted, .delivered: outcome = .accepted(references: [])
        case .failedPermanent: outcome = .rejected(.permanent, reason)
        case .uncertain: outcome = .uncertain(reason)
        default: return
        }
        try answer(delivery.number, outcome, started: now, at: now)
        guard lead.life.state == .delivered, let accepted = try stored(number: delivery.number) else { return }
        try change(accepted, .receipts(.delivered), at: now)
    }

    /// A delivery that begins by itself is covered by none.
    func uncover(_ delivery: StoredDelivery) throws {
        guard delivery.coveredBy != nil else { return }
        try db.run("UPDATE delivery SET covered_by = NULL WHERE number = ?", delivery.number)
    }

    /// What happened to a delivery happens to those that it covers: it begins, it is answered, a receipt comes.
    func follow(
        _ lead: StoredDelivery, _ event: DeliveryStateMachine.Event, at now: Date, lease: String?, jitter: Double,
        quiet: QuietHours?
    ) throws {
        for covered in try storedDeliveries("WHERE covered_by = ?", [lead.id.rawValue]) {
            switch CoveredDelivery.event(event, for: covered.life) {
            case nil: continue
            case .answered(let outcome):
                try answer(covered.number, outcome, started: covered.changed, at: now, jitter: jitter, quiet: quiet)
            case let event?: try change(covered, event, at: now, lease: lease, jitter: jitter, quiet: quiet)
            }
        }
    }

    /// The answer counts as the covered delivery's own, without the names that the provider gave: receipts come for one of them.
    private func answer(
        _ number: Int64, _ outcome: Outcome, started: Date, at now: Date, jitter: Double = 0.5,
        quiet: QuietHours? = nil
    ) throws {
        var outcome = outcome
        if case .accepted = outcome { outcome = .accepted(references: []) }
        guard let delivery = try stored(number: number),
            try change(delivery, .answered(outcome), at: now, jitter: jitter, quiet: quiet) != nil
        else { return }
        try append(outcome, delivery.queued, started: started, ended: now)
    }
}
