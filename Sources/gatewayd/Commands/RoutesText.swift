import Gateway
import Templates

/// How the ways out stand, for a terminal.
struct RoutesText {
    let routes: [RouteStanding]
    let words: Words

    var table: String {
        let columns: [(String, TextTable.Alignment)] = [
            ("route", .left), ("waiting", .right), ("on-wire", .right), ("standing", .left),
        ]
        var table = TextTable(columns.map { (words.head($0.0), $0.1) })
        for route in routes {
            table.add([
                words.labels.channel(route.channel), String(route.waiting), String(route.submitting),
                route.pause.map { words.text("route-paused-short", values($0)) } ?? words.text("route-open-short"),
            ])
        }
        return table.text
    }

    /// One line for each that is paused; nil where all are open.
    var notice: String? {
        let lines = routes.filter { $0.pause != nil }.map(line)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// What a change came to.
    func line(_ route: RouteStanding) -> String {
        let name: Value = .text(words.labels.channel(route.channel))
        let counts = words.text("route-waiting", ["waiting": .number(route.waiting), "submitting": .number(route.submitting)])
        let standing =
            route.pause.map { words.text("route-paused", values($0).merging(["channel": name]) { $1 }) }
            ?? words.text("route-open", ["channel": name])
        return standing + "\n  " + counts
    }

    private func values(_ pause: RoutePause) -> [String: Value] {
        ["at": .text(words.time.text(pause.since)), "by": .text(pause.by), "reason": .text(pause.reason)]
    }
}
