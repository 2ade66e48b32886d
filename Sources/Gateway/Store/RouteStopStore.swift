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
        if tries, outcome.leavesRouteOpen(on: channel) {
            try tryNext(db, channel, school: delivery.school, at: now)
        } else if tries {
            try db.run(
                sql: "UPDATE route_stop SET aside = 0 WHERE school = ? AND channel = ?",
                arguments: [delivery.school.rawValue, channel.rawValue])
        }
        switch sign {
        case .works:
            if try tries || refutes(db, delivery, at: now) { try open(db, channel, school: delivery.school, at: now) }
        case .refused(let reason):
            try stopRoute(db, channel, reason, school: delivery.school, at: now)
        case .unclear(let reason):
            if stop != nil {
                try note(db, reason.detail, channel, school: delivery.school)
                try keepRefusal(db, delivery, at: now)
            } else if channel == .email, try isRoutesFault(db, delivery, at: now) {
                try stopRoute(
                    db, channel, Reason(.senderRefused, detail: reason.detail), school: delivery.school, byBehaviour: true,
                    at: now)
            } else {
                return outcome
            }
            return outcome.blamingRoute
        case .nothing: break
        }
        return outcome
    }

    private static func isTrying(_ db: Database, _ number: Int64, _ channel: ChannelKind, school: SchoolID) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT trying IS ? FROM route_stop WHERE school = ? AND channel = ?",
            arguments: [number, school.rawValue, channel.rawValue]) ?? false
    }

    /// Keeps the refusal, and asks the rule about those of the last minutes. A delivery counts once in its life, also where the route was
    /// opened since: what it hears the second time says no more of the route.
    private static func isRoutesFault(_ db: Database, _ delivery: QueuedDelivery, at now: Date) throws -> Bool {
        if delivery.life.reason?.code == .unclearRefusal { return false }
        guard try keepRefusal(db, delivery, at: now) else { return false }
        let refusals = try refusals(db, delivery.route.channel, school: delivery.school, at: now)
        guard RouteRefusalMonitor(refusals).isSuspicious(at: now) else { return false }
        let acceptances = try db.rows(
            sql: """
                SELECT destination, max(accepted) AS at FROM delivery WHERE school = ? AND channel = ? AND accepted >= ?
                GROUP BY destination
                """,
            arguments: [
                delivery.school.rawValue, delivery.route.channel.rawValue,
                now.addingTimeInterval(-RouteRefusalMonitor.window).milliseconds,
            ]
        ).map { RouteRefusalMonitor.Acceptance(domain: $0["destination"], at: Date(milliseconds: $0["at"])) }
        return RouteRefusalMonitor(refusals, acceptances: acceptances).blamesRoute(at: now)
    }

    /// Whether the acceptance of what was on the wire when the route was stopped by behaviour says that it works: a refusal is heard
    /// sooner than an acceptance, since it needs no text.
    private static func refutes(_ db: Database, _ delivery: QueuedDelivery, at now: Date) throws -> Bool {
        let channel = delivery.route.channel
        let isByBehaviour =
            try db.value(
                Bool.self, sql: "SELECT by_behaviour FROM route_stop WHERE school = ? AND channel = ?",
                arguments: [delivery.school.rawValue, channel.rawValue]) ?? false
        guard isByBehaviour else { return false }
        let refusals = try refusals(db, channel, school: delivery.school, at: now)
        return RouteRefusalMonitor(refusals).speaksForRoute(delivery.route.address.destination, at: now)
    }

    /// - Returns: false where the delivery counted before.
    @discardableResult
    private static func keepRefusal(_ db: Database, _ delivery: QueuedDelivery, at now: Date) throws -> Bool {
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
        return db.changesCount > 0
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
        for row in waiting { try lookAgain(db, school: school.rawValue, message: row["message"], family: row["family"], at: now) }
    }
}
