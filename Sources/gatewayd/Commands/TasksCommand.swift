import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd tasks`: what the Family Engagement Officer is to do.
struct TasksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: "Tasgau'r swyddog / The officer's tasks",
        subcommands: [List.self, Take.self, Close.self],
        defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Y tasgau / The tasks")

        @OptionGroup var daemon: DaemonOptions

        @Flag(help: "Y rhai a gaewyd hefyd / Those that are closed too")
        var closed = false

        @Argument(
            help:
                "Teulu, cyswllt, neu ran o enw / A family, a contact, or a part of a name")
        var who: String?

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let tasks: [OfficerTask] = try await daemon.client(words).get(
                    "tasks", query: [("closed", closed ? "1" : nil), ("who", who)])
                if daemon.json { return try words.printJSON(tasks) }
                let none = who.map { words.text("tasks-none-of", ["who": .text($0)]) } ?? words.text("tasks-none")
                print(tasks.isEmpty ? none : Self.table(tasks, words))
                print(NextCommands(for: tasks.map(\.reason), words: words).text, terminator: "")
            }
        }

        private static func table(_ tasks: [OfficerTask], _ words: Localizer) -> String {
            let labels = words.labels
            let columns: [(String, TextTable.Alignment)] = [
                ("number", .right), ("due", .left), ("message", .left), ("family", .left), ("children", .left),
                ("contacts", .left), ("reason", .left), ("interpreter", .left), ("owner", .left), ("outcome", .left),
            ]
            var table = TextTable(columns.map { (words.head($0.0), $0.1) })
            for task in tasks {
                table.add([
                    String(task.id), words.time.compact(task.due), task.message, task.family, labels.names(task.children),
                    labels.names(task.contacts.map { "\($0.name) (\($0.id))" }), labels.reason(task.reason),
                    task.interpreter ?? "", task.owner ?? "",
                    task.outcome ?? "",
                ])
            }
            return table.text
        }
    }

    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cymryd tasg / Take a task")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif y dasg / The number of the task")
        var number: Int64

        @OptionGroup var person: OwnerOption

        func run() async throws {
            try await daemon.tell(
                "tasks/\(number)/take", APIRequests.Take(owner: person.owner), saying: "task-taken",
                ["number": .text(String(number)), "owner": .text(person.owner)])
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cau tasg gyda'r canlyniad / Close a task with its outcome")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif y dasg / The number of the task")
        var number: Int64

        @Option(help: "Beth ddigwyddodd / What came of it")
        var outcome: String

        @Flag(help: "Siaradwyd â'r teulu, felly fe'u cyrhaeddwyd / The family was spoken with, and so reached")
        var spoken = false

        func run() async throws {
            let body = APIRequests.CloseTask(outcome: outcome, spoken: spoken)
            try await daemon.tell("tasks/\(number)/close", body, saying: "task-closed", ["number": .text(String(number))])
        }
    }
}
