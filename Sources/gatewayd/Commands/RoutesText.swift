import Channels
import Foundation
import Gateway
import Templates

/// The state of the routes, for a terminal.
struct RoutesText {
    let routes: [RouteState]
    let words: Localizer
    /// The time of the output.
    let now: Date

    var table: String {
        let columns: [(String, TextTable.Alignment)] = [
            ("route", .left), ("waiting", .right), ("on-wire", .right), ("standing", .left),
        ]
        var table = TextTable(columns.map { (words.head($0.0), $0.1) })
        for route in routes {
            table.add([
                words.labels.channel(route.channel), String(route.waiting), String(route.submitting),
                standing(route),
            ])
        }
        let troubles = routes.flatMap { route in self.troubles(route) + (route.pause == nil ? [] : [howToResume(route)]) }
        return table.text + (troubles.isEmpty ? "" : "\n\n" + troubles.joined(separator: "\n"))
    }

    private func standing(_ route: RouteState) -> String {
        if let pause = route.pause { return words.text("route-paused-short", values(pause)) }
        if route.stop != nil { return words.text("route-stopped-short") }
        if route.closedUntil != nil { return words.text("route-failed-short") }
        return words.text(route.failure == nil ? "route-open-short" : "route-failing-short")
    }

    /// The troubles of a route, a line each.
    private func troubles(_ route: RouteState) -> [String] {
        [stopped(route)].compactMap(\.self) + failures(route)
    }

    private func stopped(_ route: RouteState) -> String? {
        route.stop.map { stop in
            let reason = words.labels.reason(stop.code.rawValue)
            let channel = words.labels.channel(route.channel)
            return words.text("route-stopped", RouteStopText(stop, channel: channel, reason: reason, time: words.time).values)
        }
    }

    private func failures(_ route: RouteState) -> [String] {
        let trouble = RouteTrouble(
            closedUntil: route.closedUntil, closedDestinations: route.closedDestinations, failure: route.failure)
        return RouteTroubleText(
            trouble, channel: words.labels.channel(route.channel),
            reason: route.failure.map { words.labels.reason($0.code.rawValue) }, time: words.time, now: now
        ).sentences.map { words.text(Phrase(rawValue: $0.phrase), $0.values) }
    }

    /// A few lines for each route that is paused or has a trouble; nil where all are open.
    var notice: String? {
        let lines = routes.filter { $0.pause != nil || !troubles($0).isEmpty }.map(line)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Who paused it, or that the relay or provider refuses the school, and what opens it; nothing for an open route.
    func whyClosed(_ route: RouteState) -> [String] {
        let name: Value = .text(words.labels.channel(route.channel))
        let paused = route.pause.map { words.text("route-paused", values($0).merging(["channel": name]) { $1 }) }
        return [paused, stopped(route), route.pause.map { _ in howToResume(route) }].compactMap(\.self)
    }

    /// The state of a route after a change.
    func line(_ route: RouteState) -> String {
        let name: Value = .text(words.labels.channel(route.channel))
        let counts = words.text("route-waiting", ["waiting": .number(route.waiting), "submitting": .number(route.submitting)])
        var lines = troubles(route)
        if let pause = route.pause {
            lines.insert(words.text("route-paused", values(pause).merging(["channel": name]) { $1 }), at: 0)
        } else if route.closedUntil == nil, route.stop == nil {
            lines.insert(words.text("route-open", ["channel": name]), at: 0)
        }
        if route.pause != nil { lines.append(howToResume(route)) }
        return lines.joined(separator: "\n") + "\n  " + counts
    }

    private func howToResume(_ route: RouteState) -> String {
        words.text(
            "route-how-to-resume",
            ["channel": .text(words.labels.channel(route.channel)), "route": .text(route.channel.rawValue)])
    }

    private func values(_ pause: RoutePause) -> [String: Value] {
        ["at": .text(words.time.text(pause.since)), "by": .text(pause.by), "reason": .text(pause.reason)]
    }
}
