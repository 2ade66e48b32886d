import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd inbox`: replies that a machine was not sure of, for a person to read.
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: "Atebion sy'n aros am berson / Replies that wait for a person",
        subcommands: [List.self, Take.self, Reply.self, Close.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Yr atebion / The replies")

        @OptionGroup var daemon: DaemonOptions

        @Flag(help: "Y rhai a gaewyd hefyd / Those that are closed too")
        var closed = false

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let items: [InboxItem] = try await daemon.client(words).get("inbox", query: [("closed", closed ? "1" : nil)])
                if daemon.json { return try words.printJSON(items) }
                print(items.isEmpty ? words.text("inbox-none") : Self.table(items, words))
            }
        }

        private static func table(_ items: [InboxItem], _ words: Words) -> String {
            let columns: [(String, TextTable.Alignment)] = [
                ("number", .right), ("received", .left), ("from", .left), ("name", .left), ("family", .left), ("owner", .left),
                ("text", .left),
            ]
            var table = TextTable(columns.map { (words.head($0.0), $0.1) })
            for item in items {
                table.add([
                    String(item.id), words.time.compact(item.at), item.from, item.name ?? "", item.family ?? "", item.owner ?? "",
                    item.text,
                ])
            }
            return table.text
        }
    }

    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cymryd ateb / Take a reply")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif yr ateb / The number of the reply")
        var number: Int64

        @Option(help: "Pwy sy'n ei gymryd / Who takes it")
        var owner = NSUserName()

        func run() async throws {
            try await daemon.tell(
                "inbox/\(number)/take", APIRequests.Take(owner: owner), saying: "reply-taken",
                ["number": .text(String(number)), "owner": .text(owner)])
        }
    }

    struct Reply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer", abstract: "Ateb drwy neges destun, a chau / Answer by text, and close")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif yr ateb / The number of the reply")
        var number: Int64

        @Argument(help: "Y geiriau / The words")
        var text: String

        func run() async throws {
            try await daemon.tell(
                "inbox/\(number)/answer", APIRequests.AnswerReply(text: text), saying: "reply-answered",
                ["number": .text(String(number))])
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cau ateb, a nodi beth mae'n ei ddweud / Close a reply, and record what it says")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif yr ateb / The number of the reply")
        var number: Int64

        @Option(help: "Nodyn / A note")
        var note = ""

        @Option(help: "Ateb y teulu / The family's answer: yes, no, maybe")
        var choice: Answer.Choice?

        @Option(help: "Faint o leoedd / How many places")
        var places: Int?

        func run() async throws {
            let body = APIRequests.CloseReply(note: note, choice: choice, places: places)
            try await daemon.tell("inbox/\(number)/close", body, saying: "reply-closed", ["number": .text(String(number))])
        }
    }
}
