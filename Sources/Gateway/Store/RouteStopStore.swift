internal import Channels
internal import Foundation
internal import GRDB

/// Routes that the far side refuses: stopped in the commit that writes the refusal, tried one delivery at a time, and opened again.
extension Store {
    /// What is stopped in a school, by channel in a fixed order; empty where all works. Each is a cause by itself: it begins at `since`,
    /// and is over when it is not among them any more.
    public func routeStops(of school: SchoolID) async throws -> [RouteStop] {
        try await read(school) { tx in try tx.routes.routeStops() }
    }

    static func routeStop(_ row: Row) throws -> RouteStop {
        RouteStop(
            channel: try row.choice("channel"), code: try row.choice("code"), detail: row["detail"],
            since: Date(milliseconds: row["since"]), tries: row["tries"], nextTry: Date(milliseconds: row["next_try"]))
    }

    /// How often in a row the next delivery tries at once, because the one before met something else than the route's fault.
    static let triesAside = 5
}

extension RouteRepository {
    func routeStops() throws -> [RouteStop] {
        try db.rows(sql: "SELECT * FROM route_stop WHERE school = ? ORDER BY channel", arguments: [school.rawValue]).map {
            try Store.routeStop($0)
        }
    }

    func routeStop(_ channel: ChannelKind) throws -> RouteStop? {
        try db.row(
            sql: "SELECT * FROM route_stop WHERE school = ? AND channel = ?", arguments: [school.rawValue, channel.rawValue]
        ).map { try Store.routeStop($0) }
    }

    /// The channels on which nothing begins now: paused by a person, or stopped.
    func closedRoutes() throws -> Set<ChannelKind> {
        let rows = try db.rows(
            sql: "SELECT channel FROM paused_route WHERE school = ? UNION SELECT channel FROM route_stop WHERE school = ?",
            arguments: [school.rawValue, school.rawValue])
        return Set(try rows.map { try $0.choice("channel") })
    }

    /// Reads what decides what an attempt says of its route (`RouteRule`), and writes what follows.
    ///
    /// - Returns: the outcome as the delivery is to take it: what the route's fault refused for good waits.
    func judgeRoute(_ result: AttemptResult) throws -> Outcome {
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
        rule.hasCounted = try delivery.life.reason?.code == .unclearRefusal || hasCounted(delivery)
        if rule.wantsRefusals { rule.refusals = try refusals(channel, at: now) }
        if rule.wantsAcceptances { rule.acceptances = try acceptances(channel, at: now) }
        let verdict = rule.verdict
        for effect in verdict.effects { try apply(effect, delivery, at: now) }
        return verdict.outcome
    }

    func apply(_ effect: RouteRule.Effect, _ delivery: QueuedDelivery, at now: Date) throws {
        let (channel, school) = (delivery.route.channel, delivery.school)
        switch effect {
        case .passTryOn: try tryNext(channel, at: now)
        case .tryCounts:
            try db.run(
                sql: "UPDATE route_stop SET aside = 0 WHERE school = ? AND channel = ?",
                arguments: [school.rawValue, channel.rawValue])
        case .open: try open(channel, at: now)
        case .stop(let reason, let byBehaviour):
            try stopRoute(channel, reason, byBehaviour: byBehaviour, at: now)
        case .note(let detail): try note(detail, channel)
        case .keepRefusal: try keepRefusal(delivery, at: now)
        }
    }

    private func hasCounted(_ delivery: QueuedDelivery) throws -> Bool {
        try db.value(
            Bool.self,
            sql: "SELECT EXISTS (SELECT 1 FROM route_refusal WHERE school = ? AND channel = ? AND delivery = ?)",
            arguments: [delivery.school.rawValue, delivery.route.channel.rawValue, delivery.number]) ?? false
    }

    private func acceptances(
        _ channel: ChannelKind, at now: Date
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
    private func keepRefusal(_ delivery: QueuedDelivery, at now: Date) throws {
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

    private func refusals(
        _ channel: ChannelKind, at now: Date
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
    private func stopRoute(
        _ channel: ChannelKind, _ reason: Reason, byBehaviour: Bool = false, at now: Date
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
        try lookAgainAtEmergencies(on: channel, at: now)
    }

    func note(_ detail: String, _ channel: ChannelKind) throws {
        try db.run(
            sql: "UPDATE route_stop SET detail = ? WHERE school = ? AND channel = ?",
            arguments: [detail, school.rawValue, channel.rawValue])
    }

    /// Gives the try to the next delivery, as if it had not been made; after five in a row the pause holds.
    private func tryNext(_ channel: ChannelKind, at now: Date) throws {
        let route: StatementArguments = [school.rawValue, channel.rawValue]
        try db.run(
            sql: """
                UPDATE route_stop SET next_try = ?, tries = max(tries - 1, 0), aside = aside + 1
                WHERE school = ? AND channel = ? AND aside < ?
                """, arguments: [now.milliseconds] + route + [Store.triesAside])
        guard db.changesCount == 0 else { return }
        try db.run(sql: "UPDATE route_stop SET aside = 0 WHERE school = ? AND channel = ?", arguments: route)
    }

    /// The delivery that has just begun is the one that tries: the next may go only after a longer pause, also where the daemon is killed
    /// before it hears what became of this one.
    func tries(_ stop: RouteStop, _ number: Int64, at now: Date) throws {
        let next = now.addingTimeInterval(RouteStop.pause(afterTries: stop.tries + 1))
        try db.run(
            sql: "UPDATE route_stop SET tries = tries + 1, next_try = ?, trying = ? WHERE school = ? AND channel = ?",
            arguments: [next.milliseconds, number, school.rawValue, stop.channel.rawValue])
    }

    /// Opens a route that was stopped. What the route's fault refused is due at once, and not only at the next try of its own schedule;
    /// what a destination refused by its own rule keeps that, or it would be refused again at once.
    func open(_ channel: ChannelKind, at now: Date) throws {
        let route: StatementArguments = [school.rawValue, channel.rawValue]
        guard let stop = try routeStop(channel) else { return }
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
    func lookAgainAtEmergencies(on channel: ChannelKind, at now: Date) throws {
        let waiting = try db.rows(
            sql: """
                SELECT DISTINCT message, family FROM delivery
                WHERE channel = ? AND school = ? AND priority = ? AND due IS NOT NULL AND message IS NOT NULL
                """, arguments: [channel.rawValue, school.rawValue, Priority.emergency.rawValue])
        for row in waiting { try deliveries.lookAgain(message: row["message"], family: row["family"], at: now) }
    }
}
