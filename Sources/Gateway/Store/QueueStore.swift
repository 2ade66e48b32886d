public import Channels
public import Foundation
internal import GRDB

/// A delivery on its way to a channel: all that is needed to make its submission.
public struct QueuedDelivery: Sendable {
    public var id: DeliveryID
    public var school: SchoolID
    public var message: MessageID?
    public var route: Route
    public var words: DeliveryWords
    public var category: Category
    public var life: DeliveryLife
    public var created: Date
    public var deadline: Date
}

/// The queue: what is due, and the two commits around each attempt.
extension Store {
    /// Deliveries that may go now, the most urgent first; those in `busy` are already in hand.
    public func due(
        on channel: ChannelKind, at now: Date, limit: Int, except busy: Set<DeliveryID>
    ) async throws -> [QueuedDelivery] {
        try await read { db in
            var found: [QueuedDelivery] = []
            for priority in Priority.allCases where found.count < limit {
                // What is in hand still looks due to this snapshot, so it is asked for on top of the limit.
                let rows = try db.rows(
                    sql: """
                        SELECT * FROM delivery WHERE channel = ? AND priority = ? AND due <= ?
                        ORDER BY due LIMIT ?
                        """,
                    arguments: [channel.rawValue, priority.rawValue, now.milliseconds, limit + busy.count])
                found += try rows.map(Self.queued).filter { !busy.contains($0.id) }
            }
            return Array(found.prefix(limit))
        }
    }

    /// When the queue of these channels or a family next wants attention; nil for never. With `after`, deliveries that were due by then
    /// are left out: they are in hand already, or wait for a free place.
    public func nextDue(on channels: [ChannelKind] = ChannelKind.allCases, after: Date? = nil) async throws -> Date? {
        try await read { db in
            let paused = try Self.pausedChannels(db)
            let queue = try channels.compactMap { channel in
                // Behind a paused route nothing happens before a deadline passes.
                let next = paused.contains(channel) ? "deadline" : "due"
                return try db.value(
                    Int64.self,
                    sql: "SELECT min(\(next)) FROM delivery WHERE channel = ? AND due IS NOT NULL AND \(next) > ?",
                    arguments: [channel.rawValue, after?.milliseconds ?? .min])
            }.min()
            let families = try db.value(
                Int64.self, sql: "SELECT min(look_again) FROM recipient_family WHERE look_again IS NOT NULL")
            return [queue, families].compactMap(\.self).min().map(Date.init(milliseconds:))
        }
    }

    /// Commits the intent to send, before the wire. False: somebody changed the delivery meanwhile, or its time is over; nothing may be sent.
    public func begin(_ delivery: QueuedDelivery, lease: String, at now: Date) async throws -> Bool {
        try await write { db in
            guard try !Self.isPaused(db, delivery.route.channel, school: delivery.school) else { return false }
            guard now < delivery.deadline else {
                try Self.advance(db, delivery.id, .deadlinePassed, at: now)
                return false
            }
            let life = try Self.advance(db, delivery.id, .begin, at: now, asRead: delivery.life, lease: lease)
            guard let life else { return false }
            try db.run(
                sql: "INSERT INTO attempt (delivery, number, lease, started) VALUES (?, ?, ?, ?)",
                arguments: [delivery.id.rawValue, life.attempt, lease, now.milliseconds])
            return true
        }
    }

    /// Puts off a delivery whose turn came in quiet hours.
    public func postpone(_ delivery: QueuedDelivery, until: Date, at now: Date) async throws {
        try await write { db in
            _ = try Self.advance(db, delivery.id, .postponed(until: until), at: now, asRead: delivery.life)
        }
    }

    /// Commits what an attempt came to. Nil: the attempt is not ours any more, and what it says is discarded.
    @discardableResult
    public func record(
        _ outcome: Outcome, of delivery: DeliveryID, attempt: Int, lease: String, at now: Date, jitter: Double,
        quiet: QuietHours?
    ) async throws -> DeliveryLife? {
        try await write { db in
            let ours = try db.row(
                sql: "SELECT channel FROM delivery WHERE id = ? AND state = 'submitting' AND attempt = ? AND lease = ?",
                arguments: [delivery.rawValue, attempt, lease])
            guard let ours, let channel: String = ours["channel"] else { return nil }
            let life = try Self.advance(db, delivery, .answered(outcome), at: now, jitter: jitter, quiet: quiet)
            let reason = outcome.reason
            try db.run(
                sql:
                    "UPDATE attempt SET ended = ?, outcome = ?, reason = ?, detail = ? WHERE delivery = ? AND number = ? AND lease = ?",
                arguments: [
                    now.milliseconds, outcome.code, reason?.code.rawValue, reason?.detail, delivery.rawValue, attempt, lease,
                ])
            return try Self.keep(db, outcome, channel: channel, of: delivery, at: now) ?? life
        }
    }

    /// Keeps what the far side calls the delivery, and lets the receipts speak that were there before the answer. Whatever the outcome:
    /// a time-out may have been overtaken by a receipt. Answers the life where a receipt changed it.
    private static func keep(
        _ db: Database, _ outcome: Outcome, channel: String, of delivery: DeliveryID, at now: Date
    ) throws -> DeliveryLife? {
        var references: [String] = []
        if case .accepted(let given) = outcome {
            references = given
            try append(db, .accepted, to: delivery, source: channel, at: now, recorded: now)
            try keep(db, references, channel: channel, of: delivery)
        }
        return try matchEarlyReceipts(db, references, channel: channel, of: delivery, at: now)
    }

    /// What the last run left on the wire without an answer, to be asked about or declared uncertain.
    public func leftSubmitting(except lease: String) async throws -> [QueuedDelivery] {
        try await read { db in
            try db.rows(sql: "SELECT * FROM delivery WHERE lease IS NOT NULL AND lease <> ?", arguments: [lease]).map(
                Self.queued)
        }
    }

    /// Settles what the last run left: as the channel answered, or by the rule for what cannot be known.
    public func settle(
        _ delivery: QueuedDelivery, found: DeliveryLife.Event, at now: Date, quiet: QuietHours? = nil
    ) async throws {
        try await write { db in
            let life = try Self.advance(db, delivery.id, found, at: now, quiet: quiet)
            guard life != nil else { return }
            let channel = delivery.route.channel.rawValue
            if case .answered(let outcome) = found {
                _ = try Self.keep(db, outcome, channel: channel, of: delivery.id, at: now)
            } else {
                _ = try Self.matchEarlyReceipts(db, [], channel: channel, of: delivery.id, at: now)
            }
            try db.run(
                sql: "UPDATE attempt SET ended = ?, outcome = 'interrupted' WHERE delivery = ? AND number = ? AND ended IS NULL",
                arguments: [now.milliseconds, delivery.id.rawValue, delivery.life.attempt])
        }
    }

    static func queued(_ row: Row) throws -> QueuedDelivery {
        QueuedDelivery(
            id: try row.delivery("id"), school: try row.identifier("school"),
            message: (row["message"] as String?).flatMap(MessageID.init(rawValue:)), route: try route(row),
            words: try JSON.value(from: row["words"]), category: try row.choice("category"), life: try life(row),
            created: Date(milliseconds: row["created"]), deadline: Date(milliseconds: row["deadline"]))
    }

    static func route(_ row: Row) throws -> Route {
        let address: StoredAddress = try JSON.value(from: row["address"])
        return Route(address: try address.address(), form: try row.choice("form"), format: try row.choice("format"))
    }

    static func life(_ row: Row) throws -> DeliveryLife {
        DeliveryLife(
            state: try row.choice("state"), attempt: row["attempt"], repeats: row["repeats"], due: row.date("due"),
            reason: row.reason())
    }
}

extension Outcome {
    var reason: Reason? {
        switch self {
        case .accepted: nil
        case .rejected(_, let reason), .uncertain(let reason): reason
        }
    }

    /// As it stands in the `attempt` table.
    var code: String {
        switch self {
        case .accepted: "accepted"
        case .rejected(.permanent, _): "rejected-permanent"
        case .rejected(.temporary, _): "rejected-temporary"
        case .uncertain: "uncertain"
        }
    }
}
