public import Channels
internal import Foundation
internal import GRDB

/// Routes that a person paused: what waits for them stays in the queue, and nothing of it begins.
extension Store {
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

extension RouteRepository {
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
