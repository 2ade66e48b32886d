import ArgumentParser
import Gateway
import Templates

/// `gatewayd event`: guests, the waiting list, attendance.
struct EventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Digwyddiadau a'u gwesteion / Events and their guests",
        subcommands: [List.self, Guests.self, AnswerFor.self, Note.self, Attended.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Y digwyddiadau / The events")

        @OptionGroup var daemon: DaemonOptions

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let events: [EventSummary] = try await daemon.client(words).get("events")
                if daemon.json { return try words.printJSON(events) }
                print(events.isEmpty ? words.text("event-none") : Self.table(events, words))
                for event in events where event.left > 0 {
                    print(words.text("event-left", ["event": .text(event.name), "count": .number(event.left)]))
                }
            }
        }

        private static func table(_ events: [EventSummary], _ words: Localizer) -> String {
            let columns: [(String, TextTable.Alignment)] = [
                ("message", .left), ("event", .left), ("starts", .left), ("places", .right), ("coming", .right),
                ("waiting-list", .right), ("maybe", .right), ("declined", .right), ("unanswered", .right), ("late", .right),
                ("attended", .right),
            ]
            var table = TextTable(columns.map { (words.head($0.0), $0.1) })
            for event in events {
                let places = event.capacity.map { "\(event.taken)/\($0)" } ?? String(event.taken)
                let counts = [event.coming, event.waiting, event.maybe, event.declined, event.unanswered, event.late]
                table.add(
                    [event.name, event.title[words.language], words.time.compact(event.starts), places]
                        + counts.map(String.init) + [event.attended.map(String.init) ?? ""])
            }
            return table.text
        }
    }
}
