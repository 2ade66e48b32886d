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

    /// Reads what decides what an attempt says of its route (`RouteRule`), and writes what follows.
    ///
    /// - Returns: the outcome as the delivery is to take it: what the route's fault refused for good waits.
    static func judgeRoute(_ db: Database, _ result: AttemptResult) throws -> Outcome {
        let (delivery, now) = (result.delivery, result.ended)
        let (channel, school) = (delivery.route.channel, delivery.school)
        var rule = RouteRule(
            channel: channel, outcome: result.outcome, destination: delivery.route.address.destination,
            recipient: delivery.route.address.key, now: now)
        // Most are accepted on a route that works: for those this is one look at an empty table.
        if let row = try db.row(
            sql: "SELECT by_behaviour, trying IS ? AS is_trying FROM route_stop WHERE school = ? AND channel = ?",
            arguments: [delivery.number, school.rawValue, channel.rawValue])
        {
            (rule.isStopped, rule.isByBehaviour, rule.isTrying) = (true, row["by_behaviour"], row["is_trying"])
        }
        if rule.isPlain { return result.outcome }
        rule.hasCounted = try delivery.life.reason?.code == .unclearRefusal || hasCounted(db, delivery)
        if rule.wantsRefusals { rule.refusals = try refusals(db, channel, school: school, at: now) }
        if rule.wantsAcceptances { rule.acceptances = try acceptances(db, channel, school: school, at: now) }
        let verdict = rule.verdict
        for effect in verdict.effects { try apply(db, effect, delivery, at: now) }
        return verdict.outcome
    }

    private static func apply(_ db: Database, _ effect: RouteRule.Effect, _ delivery: QueuedDelivery, at now: Date) throws {
        let (channel, school) = (delivery.route.channel, delivery.school)
        switch effect {
        case .passTryOn: try tryNext(db, channel, school: school, at: now)
        case .tryCounts:
            try db.run(
                sql: "UPDATE route_stop SET aside = 0 WHERE school = ? AND channel = ?",
                arguments: [school.rawValue, channel.rawValue])
        case .open: try open(db, channel, school: school, at: now)
        case .stop(let reason, let byBehaviour):
            try stopRoute(db, channel, reason, school: school, byBehaviour: byBehaviour, at: now)
        case .note(let detail): try note(db, detail, channel, school: school)
        case .keepRefusal: try keepRefusal(db, delivery, at: now)
        }
    }

    private static func hasCounted(_ db: Database, _ delivery: QueuedDelivery) throws -> Bool {
        try db.value(
            Bool.self,
            sql: "SELECT EXISTS (SELECT 1 FROM route_refusal WHERE school = ? AND channel = ? AND delivery = ?)",
            arguments: [delivery.school.rawValue, delivery.route.channel.rawValue, delivery.number]) ?? false
    }

    private static func acceptances(
        _ db: Database, _ channel: ChannelKind, school: SchoolID, at now: Date
    ) throws -> [RouteRefusalMonitor.Acceptance] {
        try db.rows(
            sql: """
                SELECT destination, max(accepted) AS at FROM delivery WHERE school = ? AND channel = ? AND accepted >= ?
                GROUP BY destination
                """,
            arguments: [
                school.rawValue, channel.rawValue, now.addingTimeInterval(-RouteRefusalMonitor.window).milliseconds,
            ]
        ).map { RouteRefusalMonitor.Acceptance(domain: $0["destination"], at: Date(milliseconds: $0["at"])) }
    }

    /// One a delivery in its life.
    private static func keepRefusal(_ db: Database, _ delivery: QueuedDelivery, at now: Date) throws {
        let route: StatementArguments = [delivery.school.rawValue, delivery.route.channel.rawValue]
        // What is over is asked no more, and needs no row to say that it counted.
        try db.run(
            sql: """
                DELETE FROM route_refusal WHERE school = ? AND channel = ? AND at < ? AND NOT EXISTS
                    (SELECT 1 FROM delivery WHERE number = route_refusal.delivery AND (due IS NOT NULL OR lease IS NOT NULL))
                """,
            arguments: route + [now.addingTimeInterval(-RouteRefusalMonitor.window).milliseconds])
        try db.run(
            sql: "INSERT OR IGNORE INTO route_refusal (school, channel, delivery, at) VALUES (?, ?, ?, ?)",
            arguments: route + [delivery.number, now.milliseconds])
    }

    private static func refusals(
        _ db: Database, _ channel: ChannelKind, school: SchoolID, at now: Date
    ) throws -> [RouteRefusalMonitor.Refusal] {
        try db.rows(
            sql: """
                SELECT delivery.address_key AS recipient, delivery.destination AS domain, at FROM route_refusal
                    JOIN delivery ON delivery.number = route_refusal.delivery
                WHERE route_refusal.school = ? AND route_refusal.channel = ? AND at >= ?
                """,
            arguments: [
                school.rawValue, channel.rawValue, now.addingTimeInterval(-RouteRefusalMonitor.window).milliseconds,
            ]
        ).map { row in
            RouteRefusalMonitor.Refusal(recipient: row["recipient"], domain: row["domain"], at: Date(milliseconds: row["at"]))
        }
    }

    /// Stops a route; of one that is stopped already only what the far side said last is kept.
    private static func stopRoute(
        _ db: Database, _ channel: ChannelKind, _ reason: Reason, school: SchoolID, byBehaviour: Bool = false, at now: Date
    ) throws {
        let next = now.addingTimeInterval(RouteStop.pause(afterTries: 0))
        try db.run(
            sql: """
                INSERT INTO route_stop (school, channel, code, detail, since, tries, next_try, by_behaviour)
                VALUES (?, ?, ?, ?, ?, 0, ?, ?)
                ON CONFLICT DO UPDATE SET code = excluded.code, detail = excluded.detail, by_behaviour = excluded.by_behaviour
                """,
            arguments: [
                school.rawValue, channel.rawValue, reason.code.rawValue, reason.detail, now.milliseconds, next.milliseconds,
                byBehaviour,
            ])
        try lookAgainAtEmergencies(db, on: channel, school: school, at: now)
    }

    private static func note(_ db: Database, _ detail: String, _ channel: ChannelKind, school: SchoolID) throws {
        try db.run(
            sql: "UPDATE route_stop SET detail = ? WHERE school = ? AND channel = ?",
            arguments: [detail, school.rawValue, channel.rawValue])
    }

    /// How often in a row the next delivery tries at once, because the one before met something else than the route's fault.
    private static let triesAside = 5

    /// Gives the try to the next delivery, as if it had not been made; after five in a row the pause holds.
    private static func tryNext(_ db: Database, _ channel: ChannelKind, school: SchoolID, at now: Date) throws {
        let route: StatementArguments = [school.rawValue, channel.rawValue]
        try db.run(
            sql: """
                UPDATE route_stop SET next_try = ?, tries = max(tries - 1, 0), aside = aside + 1
                WHERE school = ? AND channel = ? AND aside < ?
                """, arguments: [now.milliseconds] + route + [triesAside])
        guard db.changesCount == 0 else { return }
        try db.run(sql: "UPDATE route_stop SET aside = 0 WHERE school = ? AND channel = ?", arguments: route)
    }

    /// The delivery that has just begun is the one that tries: the next may go only after a longer pause, also where the daemon is killed
    /// before it hears what became of this one.
    static func tries(_ db: Database, _ stop: RouteStop, _ number: Int64, school: SchoolID, at now: Date) throws {
        let next = now.addingTimeInterval(RouteStop.pause(afterTries: stop.tries + 1))
        try db.run(
            sql: "UPDATE route_stop SET tries = tries + 1, next_try = ?, trying = ? WHERE school = ? AND channel = ?",
            arguments: [next.milliseconds, number, school.rawValue, stop.channel.rawValue])
    }

    /// Opens a route that was stopped. What the route's fault refused is due at once, and not only at the next try of its own schedule;
    /// what a destination refused by its own rule keeps that, or it would be refused again at once.
    static func open(_ db: Database, _ channel: ChannelKind, school: SchoolID, at now: Date) throws {
        let route: StatementArguments = [school.rawValue, channel.rawValue]
        guard let stop = try routeStop(db, channel, school: school) else { return }
        try db.run(sql: "DELETE FROM route_stop WHERE school = ? AND channel = ?", arguments: route)
        // They count no more, and are kept so that their deliveries do not count again.
        try db.run(sql: "UPDATE route_refusal SET at = 0 WHERE school = ? AND channel = ?", arguments: route)
        let codes = ReasonCode.allCases.filter(\.stopsRoute).map(\.rawValue)
        // Those that led to the stop by behaviour came before it.
        let earliest = stop.since.addingTimeInterval(-RouteRefusalMonitor.window)
        // The life cycle's `postponed`, to an earlier moment, for all of them at once.
        try db.run(
            sql: """
                UPDATE delivery SET due = ? WHERE school = ? AND channel = ? AND due > ? AND state = 'failed-temporary'
                    AND (reason IN (\(codes.map { _ in "?" }.joined(separator: ", "))) OR reason = ? AND changed >= ?)
                """,
            arguments: [now.milliseconds] + route + [now.milliseconds] + StatementArguments(codes)
                + [ReasonCode.unclearRefusal.rawValue, earliest.milliseconds])
    }

    /// Whatever is urgent and waits for a route that closes takes its next one now.
    static func lookAgainAtEmergencies(_ db: Database, on channel: ChannelKind, school: SchoolID, at now: Date) throws {
        let waiting = try db.rows(
            sql: """
                SELECT DISTINCT message, family FROM delivery
                WHERE channel = ? AND school = ? AND priority = ? AND due IS NOT NULL AND message IS NOT NULL
                """, arguments: [channel.rawValue, school.rawValue, Priority.emergency.rawValue])
        for row in waiting { try lookAgain(db, school: school, message: row["message"], family: row["family"], at: now) }
    }
}
