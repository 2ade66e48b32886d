public import Channels
public import Foundation
internal import GRDB

/// The queue: what is due, and what attempts came to.
extension Store {
    /// The schools that have anything due on a channel.
    public func schoolsWaiting(on channel: ChannelKind, at now: Date) async throws -> [SchoolID] {
        try await read { tx in
            try tx.schoolsWaiting(on: channel).filter { school in
                // One look-up in the index for each priority: SQLite does not read all that is held overnight.
                try Priority.allCases.contains { priority in
                    try tx.db.value(
                        Bool.self,
                        sql:
                            "SELECT EXISTS (SELECT 1 FROM delivery WHERE channel = ? AND school = ? AND priority = ? AND due <= ?)",
                        arguments: [channel.rawValue, school, priority.rawValue, now.milliseconds]) ?? false
                }
            }.map(SchoolID.init(stored:))
        }
    }

    /// What is due, the oldest first; `after` is the last one of the page before.
    public func waiting(
        on channel: ChannelKind, of school: SchoolID, priority: Priority, at now: Date, after: WaitingDelivery? = nil, limit: Int
    ) async throws -> [WaitingDelivery] {
        try await read(school) { tx in
            try tx.db.map(
                sql: """
                    SELECT number, destination, due FROM delivery
                    WHERE channel = ? AND school = ? AND priority = ? AND (due, number) > (?, ?) AND due <= ?
                    ORDER BY due, number LIMIT ?
                    """,
                arguments: [
                    channel.rawValue, school.rawValue, priority.rawValue, after?.due.milliseconds ?? .min, after?.number ?? 0,
                    now.milliseconds, limit,
                ]
            ) { row in
                WaitingDelivery(
                    number: try row.whole(), school: school, priority: priority, destination: try row.text(),
                    due: try row.date())
            }
        }
    }

    /// When the queue of these channels or a family next wants attention; nil for never. With `after`, deliveries that were due by then are left
    /// out: a worker has them already, or they wait for a free slot.
    public func nextDue(on channels: [ChannelKind] = ChannelKind.allCases, after: Date? = nil) async throws -> Date? {
        try await read { tx in
            var times: [Int64] = []
            for channel in channels {
                for school in try tx.schoolsWaiting(on: channel) {
                    for priority in Priority.allCases {
                        let next = try tx.db.value(
                            Int64.self,
                            sql: "SELECT min(due) FROM delivery WHERE channel = ? AND school = ? AND priority = ? AND due > ?",
                            arguments: [channel.rawValue, school, priority.rawValue, after?.milliseconds ?? .min])
                        if let next { times.append(next) }
                    }
                }
            }
            for priority in Priority.allCases {
                let next = try tx.db.value(
                    Int64.self, sql: "SELECT min(look_again) FROM recipient_family WHERE priority = ? AND look_again IS NOT NULL",
                    arguments: [priority.rawValue])
                if let next { times.append(next) }
            }
            let end = try tx.db.value(Int64.self, sql: "SELECT min(deadline) FROM message WHERE over IS NULL")
            if let end { times.append(end) }
            return times.min().map(Date.init(milliseconds:))
        }
    }
}

extension StoredDelivery {
    var queued: QueuedDelivery {
        QueuedDelivery(
            number: number, id: id, school: school, message: message, family: family, route: route, words: words,
            category: category, life: life,
            created: created, deadline: deadline, sameWords: sameWords)
    }
}

extension Outcome {
    /// Its code in the `attempt` table.
    var code: String {
        switch self {
        case .accepted: "accepted"
        case .rejected(.permanent, _): "rejected-permanent"
        case .rejected(.temporary, _): "rejected-temporary"
        case .uncertain: "uncertain"
        }
    }
}

extension DeliveryRepository {
    func append(
        _ outcome: Outcome, _ delivery: QueuedDelivery, started: Date, ended: Date
    ) throws {
        var references: [String] = []
        if case .accepted(let given) = outcome { references = given }
        try db.run(
            """
            INSERT INTO attempt (delivery, number, started, ended, outcome, reference, reason, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, delivery.number, delivery.life.attempt, started.milliseconds, ended.milliseconds, outcome.code,
            references.isEmpty ? nil : Joined.names(references), outcome.reason?.code.rawValue, outcome.reason?.detail)
    }

    /// The numbers of deliveries of a message that wait, also of rows that cannot be read.
    func waiting(of message: MessageID, limit: Int) throws -> [Int64] {
        let key: StatementArguments = [school.rawValue, message.rawValue]
        return try db.values(
            Int64.self,
            sql: """
                SELECT number FROM delivery WHERE school = ? AND message = ? AND due IS NOT NULL
                    AND family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?) LIMIT ?
                """, arguments: key + key + [limit])
    }

    /// Makes due at once what waits for its next try after one of these refusals, or after an unclear one since `start`: the life cycle's
    /// `postponed`, to an earlier moment, for all of them at once.
    func retryNow(on channel: ChannelKind, refusedFor codes: [ReasonCode], unclearSince start: Date, at now: Date) throws {
        let codes = codes.map(\.rawValue)
        try db.run(
            sql: """
                UPDATE delivery SET due = ? WHERE school = ? AND channel = ? AND due > ? AND state = 'failed-temporary'
                    AND (reason IN (\(codes.map { _ in "?" }.joined(separator: ", "))) OR reason = ? AND changed >= ?)
                """,
            arguments: [now.milliseconds, school.rawValue, channel.rawValue, now.milliseconds] + StatementArguments(codes)
                + [ReasonCode.unclearRefusal.rawValue, start.milliseconds])
    }

    func emergenciesWaiting(for channel: ChannelKind) throws -> [(message: String?, family: String?)] {
        try db.rows(
            sql: """
                SELECT DISTINCT message, family FROM delivery
                WHERE channel = ? AND school = ? AND priority = ? AND due IS NOT NULL AND message IS NOT NULL
                """, arguments: [channel.rawValue, school.rawValue, Priority.emergency.rawValue]
        ).map { row in (row["message"], row["family"]) }
    }
}

extension AllSchoolsScope {
    /// What other runs have in flight without an answer, by number; one that another family's delivery covers is not among them, since it
    /// goes with that one.
    func submitting(except lease: String) throws -> [Int64] {
        try db.map(
            """
            SELECT number FROM delivery WHERE lease IS NOT NULL AND lease <> ? AND (covered_by IS NULL OR NOT EXISTS
                (SELECT 1 FROM delivery AS lead WHERE lead.id = delivery.covered_by AND lead.state = 'submitting'))
            """, lease
        ) { try $0.whole() }
    }

    /// Steps from one school to the next in the index, without reading the deliveries of each.
    func schoolsWaiting(on channel: ChannelKind) throws -> [String] {
        var schools: [String] = []
        while let next = try db.value(
            String.self, sql: "SELECT min(school) FROM delivery WHERE channel = ? AND school > ? AND due IS NOT NULL",
            arguments: [channel.rawValue, schools.last ?? ""])
        { schools.append(next) }
        return schools
    }
}

extension AllSchools {
    /// Declares a row that cannot be read uncertain.
    func setUnreadableUncertain(_ number: Int64) throws {
        try db.run(
            "UPDATE delivery SET state = 'uncertain', lease = NULL, reason = ? WHERE number = ?",
            ReasonCode.interrupted.rawValue, number)
    }
}
