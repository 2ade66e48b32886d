internal import Channels
internal import Foundation
internal import GRDB

/// Routes that the far side refuses: stopped in the commit that writes the refusal, tried one delivery at a time, and opened again.
extension Store {
    /// What is stopped in a school, by channel in a fixed order; empty where all works. Each is a cause by itself: it begins at `since`,
    /// and is over when it is not among them any more.
    public func routeStops(of school: SchoolID) async throws -> [RouteStop] {
        try await read { db in try Self.routeStops(db, school: school) }
    }

    static func routeStops(_ db: Database, school: SchoolID) throws -> [RouteStop] {
        try db.rows(sql: "SELECT * FROM route_stop WHERE school = ? ORDER BY channel", arguments: [school.rawValue]).map {
            try routeStop($0)
        }
    }

    static func routeStop(_ db: Database, _ channel: ChannelKind, school: SchoolID) throws -> RouteStop? {
        try db.row(
            sql: "SELECT * FROM route_stop WHERE school = ? AND channel = ?", arguments: [school.rawValue, channel.rawValue]
        ).map { try routeStop($0) }
    }

    private static func routeStop(_ row: Row) throws -> RouteStop {
        RouteStop(
            channel: try row.choice("channel"), code: try row.choice("code"), detail: row["detail"],
            since: Date(milliseconds: row["since"]), tries: row["tries"], nextTry: Date(milliseconds: row["next_try"]))
    }

    /// The channels on which nothing begins now: paused by a person, or stopped.
    static func closedRoutes(_ db: Database, school: SchoolID) throws -> Set<ChannelKind> {
        let rows = try db.rows(
            sql: "SELECT channel FROM paused_route WHERE school = ? UNION SELECT channel FROM route_stop WHERE school = ?",
            arguments: [school.rawValue, school.rawValue])
        return Set(try rows.map { try $0.choice("channel") })
    }

    /// Reads what an attempt says of its route, and stops or opens it.
    ///
    /// - Returns: the outcome as the delivery is to take it: what the route's fault refused for good waits.
    static func judgeRoute(_ db: Database, _ result: AttemptResult) throws -> Outcome {
        let (delivery, outcome, now) = (result.delivery, result.outcome, result.ended)
        let channel = delivery.route.channel
        let sign = outcome.routeSign
        // Most are accepted on a route that works: for those this is one look at an empty table.
        let stop = try routeStop(db, channel, school: delivery.school)
        if stop == nil, sign == .works || sign == .nothing { return outcome }
        let tries = try stop != nil && isTrying(db, delivery.number, channel, school: delivery.school)
        switch sign {
        case .works:
            if tries { try open(db, channel, school: delivery.school, at: now) }
        case .refused(let reason):
            try stopRoute(db, channel, reason, school: delivery.school, at: now)
        case .unclear(let reason):
            if stop != nil {
                try note(db, reason.detail, channel, school: delivery.school)
            } else if channel == .email, try isRoutesFault(db, delivery, at: now) {
                try stopRoute(
                    db, channel, Reason(.senderRefused, detail: reason.detail), school: delivery.school, at: now)
            } else {
                return outcome
            }
            return outcome.blamingRoute
        case .nothing:
            // It said nothing of the route, as of a mailbox that is gone: the next one tries.
            if tries, outcome.isRecipientsOwn { try tryNext(db, channel, school: delivery.school, at: now) }
        }
        return outcome
    }

    private static func isTrying(_ db: Database, _ number: Int64, _ channel: ChannelKind, school: SchoolID) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT trying IS ? FROM route_stop WHERE school = ? AND channel = ?",
            arguments: [number, school.rawValue, channel.rawValue]) ?? false
    }

    /// Keeps the refusal, and asks the rule about those of the last minutes. A delivery counts once: what it hears the second time says
    /// no more of the route.
    private static func isRoutesFault(_ db: Database, _ delivery: QueuedDelivery, at now: Date) throws -> Bool {
        if delivery.life.reason?.code == .unclearRefusal { return false }
        let route: StatementArguments = [delivery.school.rawValue, delivery.route.channel.rawValue]
        let earliest = now.addingTimeInterval(-RouteRefusalMonitor.window)
        try db.run(
            sql: "DELETE FROM route_refusal WHERE school = ? AND channel = ? AND at < ?",
            arguments: route + [earliest.milliseconds])
        try db.run(
            sql: "INSERT OR IGNORE INTO route_refusal (school, channel, delivery, at) VALUES (?, ?, ?, ?)",
            arguments: route + [delivery.number, now.milliseconds])
        let refusals = try db.rows(
            sql: """
                SELECT delivery.address_key AS recipient, delivery.destination AS domain, at FROM route_refusal
                    JOIN delivery ON delivery.number = route_refusal.delivery
                WHERE route_refusal.school = ? AND route_refusal.channel = ?
                """, arguments: route
        ).map { row in
            RouteRefusalMonitor.Refusal(recipient: row["recipient"], domain: row["domain"], at: Date(milliseconds: row["at"]))
        }
        return RouteRefusalMonitor(refusals).blamesRoute(at: now)
    }

    /// Stops a route; of one that is stopped already only what the far side said last is kept.
    private static func stopRoute(
        _ db: Database, _ channel: ChannelKind, _ reason: Reason, school: SchoolID, at now: Date
    ) throws {
        let next = now.addingTimeInterval(RouteStop.pause(afterTries: 0))
        try db.run(
            sql: """
                INSERT INTO route_stop (school, channel, code, detail, since, tries, next_try) VALUES (?, ?, ?, ?, ?, 0, ?)
                ON CONFLICT DO UPDATE SET code = excluded.code, detail = excluded.detail
                """,
            arguments: [
                school.rawValue, channel.rawValue, reason.code.rawValue, reason.detail, now.milliseconds, next.milliseconds,
            ])
        try lookAgainAtEmergencies(db, on: channel, school: school, at: now)
    }

    private static func note(_ db: Database, _ detail: String, _ channel: ChannelKind, school: SchoolID) throws {
        try db.run(
            sql: "UPDATE route_stop SET detail = ? WHERE school = ? AND channel = ?",
            arguments: [detail, school.rawValue, channel.rawValue])
    }

    private static func tryNext(_ db: Database, _ channel: ChannelKind, school: SchoolID, at now: Date) throws {
        try db.run(
            sql: "UPDATE route_stop SET next_try = ? WHERE school = ? AND channel = ?",
            arguments: [now.milliseconds, school.rawValue, channel.rawValue])
    }

    /// The delivery that has just begun is the one that tries: the next may go only after a longer pause, also where the daemon is killed
    /// before it hears what became of this one.
    static func tries(_ db: Database, _ stop: RouteStop, _ number: Int64, school: SchoolID, at now: Date) throws {
        let next = now.addingTimeInterval(RouteStop.pause(afterTries: stop.tries + 1))
        try db.run(
            sql: "UPDATE route_stop SET tries = tries + 1, next_try = ?, trying = ? WHERE school = ? AND channel = ?",
            arguments: [next.milliseconds, number, school.rawValue, stop.channel.rawValue])
    }

    /// Opens a route that was stopped. What the route's fault refused is due at once, and not only at the next try of its own schedule.
    static func open(_ db: Database, _ channel: ChannelKind, school: SchoolID, at now: Date) throws {
        let route: StatementArguments = [school.rawValue, channel.rawValue]
        try db.run(sql: "DELETE FROM route_stop WHERE school = ? AND channel = ?", arguments: route)
        guard db.changesCount > 0 else { return }
        try db.run(sql: "DELETE FROM route_refusal WHERE school = ? AND channel = ?", arguments: route)
        let codes = ReasonCode.allCases.filter(\.waitsForRoute).map(\.rawValue)
        // The life cycle's `postponed`, to an earlier moment, for all of them at once.
        try db.run(
            sql: """
                UPDATE delivery SET due = ? WHERE school = ? AND channel = ? AND due > ? AND state = 'failed-temporary'
                    AND reason IN (\(codes.map { _ in "?" }.joined(separator: ", ")))
                """,
            arguments: [now.milliseconds] + route + [now.milliseconds] + StatementArguments(codes))
    }

    /// Whatever is urgent and waits for a route that closes takes its next one now.
    static func lookAgainAtEmergencies(_ db: Database, on channel: ChannelKind, school: SchoolID, at now: Date) throws {
        let waiting = try db.rows(
            sql: """
                SELECT DISTINCT message, family FROM delivery
                WHERE channel = ? AND school = ? AND priority = ? AND due IS NOT NULL AND message IS NOT NULL
                """, arguments: [channel.rawValue, school.rawValue, Priority.emergency.rawValue])
        for row in waiting { try lookAgain(db, school: school.rawValue, message: row["message"], family: row["family"], at: now) }
    }
}

extension Outcome {
    fileprivate var isRecipientsOwn: Bool {
        if case .rejected(_, let reason) = self { reason.code.fault == .address } else { false }
    }
}
