internal import Channels
internal import Foundation
internal import GRDB

/// Writes what the notice policy decided, inside the transaction that it decided in.
struct NoticeWriter {
    let tx: Transaction
    let query: NoticeQuery
    let now: Date
    let delivery: (NoticeFact, NoticePolicy.Telling, NoticeWords.Occasion) -> NewDelivery?
    private(set) var queued = 0

    init(
        tx: Transaction, query: NoticeQuery, now: Date,
        delivery: @escaping (NoticeFact, NoticePolicy.Telling, NoticeWords.Occasion) -> NewDelivery?
    ) {
        self.tx = tx
        self.query = query
        self.now = now
        self.delivery = delivery
    }

    mutating func apply(_ effect: NoticePolicy.Effect) throws {
        switch effect {
        case .open(let fact, let telling):
            try tx.db.run(
                sql: "INSERT INTO notice (school, cause, subject, reason, name, families, opened) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    query.school.rawValue, fact.cause.kind.rawValue, fact.cause.subject, fact.reason?.rawValue, fact.name,
                    fact.families, now.milliseconds,
                ])
            let id = tx.db.lastInsertedRowID
            if let telling { try tell(id, fact, telling, .raised) }
        case .tell(let id, let fact, let telling):
            // What still waits for this person's other way would tell them the same twice.
            try cancelWaiting(of: id, step: telling.step)
            try tx.db.run(
                sql: "UPDATE notice SET reason = ?, families = ? WHERE id = ?",
                arguments: [fact.reason?.rawValue, fact.families, id])
            try tell(id, fact, telling, .raised)
        case .clear(let id): try tx.db.run(sql: "UPDATE notice SET cleared = ? WHERE id = ?", arguments: [now.milliseconds, id])
        case .comeBack(let id): try tx.db.run(sql: "UPDATE notice SET cleared = NULL WHERE id = ?", arguments: [id])
        case .close(let id, let fact, let tellings): try close(id, fact, tellings)
        }
    }

    private mutating func close(_ id: Int64, _ fact: NoticeFact, _ tellings: [NoticePolicy.Telling]) throws {
        try cancelWaiting(of: id, step: nil)
        var (fact, occasion) = (fact, NoticeWords.Occasion.over)
        if case .emergencyUnreached(let message) = fact.cause {
            fact.families = try tx.notices.unreached(by: message, query)
            if fact.families > 0 { occasion = .ended }
        }
        try tx.db.run(
            sql: "UPDATE notice SET closed = ?, families = ? WHERE id = ?", arguments: [now.milliseconds, fact.families, id])
        for telling in tellings { try tell(id, fact, telling, occasion) }
    }

    private mutating func tell(
        _ id: Int64, _ fact: NoticeFact, _ telling: NoticePolicy.Telling, _ occasion: NoticeWords.Occasion
    ) throws {
        guard let delivery = delivery(fact, telling, occasion) else { return }
        try tx.deliveries.insert(delivery, message: nil, family: nil, at: now)
        try tx.db.run(
            sql: """
                INSERT INTO notice_told (notice, step, person, channel, address_key, delivery, is_over, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, telling.step, telling.person.name, telling.channel.rawValue, delivery.route.address.key,
                delivery.id.rawValue, occasion != .raised, now.milliseconds,
            ])
        queued += 1
    }

    /// Calls back what has not left: of one step, or of all.
    private func cancelWaiting(of notice: Int64, step: Int?) throws {
        let waiting = try tx.deliveries.storedDeliveries(
            """
            WHERE due IS NOT NULL AND id IN
                (SELECT delivery FROM notice_told WHERE notice = ? AND is_over = 0 AND (? IS NULL OR step = ?))
            """, [notice, step, step])
        for delivery in waiting { try tx.deliveries.change(delivery, .cancel, at: now) }
    }
}
