public import Channels
internal import Foundation
internal import GRDB

/// Routes on which nothing begins, while what waits for them stays in the queue: a person paused them, or the relay or provider refuses them.
/// The latter are stopped in the commit that writes the refusal, tried one delivery at a time, and opened again (`JudgeRoute`, `OpenRoute`).
extension Store {
    /// What is stopped in a school, by channel in a fixed order; empty where all works. Each stop begins at `since`, and is over when it is not
    /// among them any more.
    public func routeStops(of school: SchoolID) async throws -> [RouteStop] {
        try await read(school) { tx in try tx.routes.routeStops() }
    }

    static func routeStop(_ row: Row) throws -> RouteStop {
        RouteStop(
            channel: try row.choice("channel"), code: try row.choice("code"), detail: row["detail"],
            since: Date(milliseconds: row["since"]), tries: row["tries"], nextTry: Date(milliseconds: row["next_try"]))
    }

    public func pausedRoutes(of school: SchoolID) async throws -> [ChannelKind: RoutePause] {
        try await read(school) { tx in try tx.routes.pausedRoutes() }
    }

    /// The standing of each of these routes, in the order of `channels`.
    public func standing(of channels: [ChannelKind], school: SchoolID) async throws -> [RouteState] {
        try await read(school) { tx in
            let pauses = try tx.routes.pausedRoutes()
            let stops = try tx.routes.routeStops()
            let counts = try tx.db.rows(
                sql: """
                    SELECT channel, sum(waiting) AS waiting, sum(submitting) AS submitting FROM (
                        SELECT channel, 1 AS waiting, 0 AS submitting FROM delivery WHERE due IS NOT NULL AND school = ?
                        UNION ALL SELECT channel, 0, 1 FROM delivery WHERE lease IS NOT NULL AND school = ?) GROUP BY channel
                    """, arguments: [school.rawValue, school.rawValue])
            return try channels.map { channel in
                let row = try counts.first { try $0.choice("channel", ChannelKind.self) == channel }
                return RouteState(
                    channel: channel, pause: pauses[channel], stop: stops.first { $0.channel == channel },
                    waiting: row?["waiting"] ?? 0, submitting: row?["submitting"] ?? 0)
            }
        }
    }
}

/// The pauses and stops of channels, and the refusals that lead to a stop.
struct RouteRepository: SchoolScope {
    let db: Database
    let school: SchoolID

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

    /// What stops a route, as an attempt of a delivery sees it; nil where it is open.
    func stop(of channel: ChannelKind, triedBy number: Int64) throws -> (isByBehaviour: Bool, isTrying: Bool)? {
        try db.row(
            sql: "SELECT by_behaviour, trying IS ? AS is_trying FROM route_stop WHERE school = ? AND channel = ?",
            arguments: [number, school.rawValue, channel.rawValue]
        ).map { row in (row["by_behaviour"], row["is_trying"]) }
    }

    func hasCounted(_ delivery: QueuedDelivery) throws -> Bool {
        try db.value(
            Bool.self,
            sql: "SELECT EXISTS (SELECT 1 FROM route_refusal WHERE school = ? AND channel = ? AND delivery = ?)",
            arguments: [delivery.school.rawValue, delivery.route.channel.rawValue, delivery.number]) ?? false
    }

    func acceptances(on channel: ChannelKind, since: Date) throws -> [RouteRefusalMonitor.Acceptance] {
        try db.rows(
            sql: """
                SELECT destination, max(accepted) AS at FROM delivery WHERE school = ? AND channel = ? AND accepted >= ?
                GROUP BY destination
                """, arguments: [school.rawValue, channel.rawValue, since.milliseconds]
        ).map { RouteRefusalMonitor.Acceptance(domain: $0["destination"], at: Date(milliseconds: $0["at"])) }
    }

    func refusals(on channel: ChannelKind, since: Date) throws -> [RouteRefusalMonitor.Refusal] {
        try db.rows(
            sql: """
                SELECT delivery.address_key AS recipient, delivery.destination AS domain, at FROM route_refusal
                    JOIN delivery ON delivery.number = route_refusal.delivery
                WHERE route_refusal.school = ? AND route_refusal.channel = ? AND at >= ?
                """, arguments: [school.rawValue, channel.rawValue, since.milliseconds]
        ).map { row in
            RouteRefusalMonitor.Refusal(recipient: row["recipient"], domain: row["domain"], at: Date(milliseconds: row["at"]))
        }
    }

    /// One row for each delivery, whatever its attempts.
    func keepRefusal(of delivery: QueuedDelivery, at now: Date) throws {
        try db.run(
            sql: "INSERT OR IGNORE INTO route_refusal (school, channel, delivery, at) VALUES (?, ?, ?, ?)",
            arguments: [school.rawValue, delivery.route.channel.rawValue, delivery.number, now.milliseconds])
    }

    /// Drops those of before `end` whose deliveries neither wait nor are in flight.
    func dropRefusals(on channel: ChannelKind, until end: Date) throws {
        try db.run(
            sql: """
                DELETE FROM route_refusal WHERE school = ? AND channel = ? AND at < ? AND NOT EXISTS
                    (SELECT 1 FROM delivery WHERE number = route_refusal.delivery AND (due IS NOT NULL OR lease IS NOT NULL))
                """, arguments: [school.rawValue, channel.rawValue, end.milliseconds])
    }

    /// Takes all refusals of a route out of the window in which they count.
    func forgetRefusals(on channel: ChannelKind) throws {
        try db.run(
            sql: "UPDATE route_refusal SET at = 0 WHERE school = ? AND channel = ?",
            arguments: [school.rawValue, channel.rawValue])
    }

    /// Stops a route; of one that is stopped already only the code and detail of the last refusal are kept.
    ///
    /// - Parameter next: when one delivery tries.
    func keepStop(of channel: ChannelKind, _ reason: Reason, byBehaviour: Bool, next: Date, at now: Date) throws {
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
    }

    func dropStop(of channel: ChannelKind) throws {
        try db.run(
            sql: "DELETE FROM route_stop WHERE school = ? AND channel = ?", arguments: [school.rawValue, channel.rawValue])
    }

    func note(_ detail: String, _ channel: ChannelKind) throws {
        try db.run(
            sql: "UPDATE route_stop SET detail = ? WHERE school = ? AND channel = ?",
            arguments: [detail, school.rawValue, channel.rawValue])
    }

    /// Gives the try to the next delivery, as if it had not been made; false where as many as `most` in a row were passed on.
    func passTryOn(_ channel: ChannelKind, most: Int, at now: Date) throws -> Bool {
        try db.run(
            sql: """
                UPDATE route_stop SET next_try = ?, tries = max(tries - 1, 0), aside = aside + 1
                WHERE school = ? AND channel = ? AND aside < ?
                """, arguments: [now.milliseconds, school.rawValue, channel.rawValue, most])
        return db.changesCount > 0
    }

    func forgetTriesPassedOn(_ channel: ChannelKind) throws {
        try db.run(
            sql: "UPDATE route_stop SET aside = 0 WHERE school = ? AND channel = ?",
            arguments: [school.rawValue, channel.rawValue])
    }

    /// The delivery that has just begun is the one that tries.
    func keepTry(of channel: ChannelKind, by number: Int64, next: Date) throws {
        try db.run(
            sql: "UPDATE route_stop SET tries = tries + 1, next_try = ?, trying = ? WHERE school = ? AND channel = ?",
            arguments: [next.milliseconds, number, school.rawValue, channel.rawValue])
    }

    func pausedRoutes() throws -> [ChannelKind: RoutePause] {
        let rows = try db.rows(sql: "SELECT * FROM paused_route WHERE school = ?", arguments: [school.rawValue])
        return try rows.reduce(into: [:]) { pauses, row in
            pauses[try row.choice("channel")] = RoutePause(
                since: Date(milliseconds: row["at"]), by: row["source"], reason: row["reason"])
        }
    }

    func isPaused(_ channel: ChannelKind) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM paused_route WHERE school = ? AND channel = ?)",
            arguments: [school.rawValue, channel.rawValue]) ?? false
    }

    /// One that is paused already stays as it was.
    func keepPause(of channel: ChannelKind, reason: String, source: String, at now: Date) throws {
        try db.run(
            sql: "INSERT INTO paused_route (school, channel, reason, source, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [school.rawValue, channel.rawValue, reason, source, now.milliseconds])
    }

    func dropPause(of channel: ChannelKind) throws {
        try db.run(
            sql: "DELETE FROM paused_route WHERE school = ? AND channel = ?", arguments: [school.rawValue, channel.rawValue])
    }
}
