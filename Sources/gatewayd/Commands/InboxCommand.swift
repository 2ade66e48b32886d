import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd inbox`: replies that the classifier was not sure of, for a person to read.
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: "Atebion sy'n aros am berson / Replies that wait for a person",
        subcommands: [List.self, Ages.self, Take.self, Reply.self, Close.self, Reopen.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Yr atebion / The replies")

        @OptionGroup var daemon: DaemonOptions

        @Flag(help: "Y rhai a gaewyd hefyd / Those that are closed too")
        var closed = false

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let client = try daemon.client(words)
                let items: [InboxItem] = try await client.get("inbox", query: [("closed", closed ? "1" : nil)])
                if daemon.json { return try words.printJSON(items) }
                print(items.isEmpty ? words.text("inbox-none") : Self.table(items, words))
                for item in items { SharedNumberText(item, labels: words.labels).map { print("\n\($0.lines)") } }
                let ages: InboxAges = try await client.get("inbox/ages")
                print("\n\(InboxAgesText.table(ages, words))")
            }
        }

        private static func table(_ items: [InboxItem], _ words: Localizer) -> String {
            let labels = words.labels
            let columns: [(String, TextTable.Alignment)] = [
                ("number", .right), ("received", .left), ("way", .left), ("from", .left), ("name", .left), ("family", .left),
                ("owner", .left), ("language", .left), ("intent", .left), ("text", .left),
            ]
            var table = TextTable(columns.map { (words.head($0.0), $0.1) })
            for item in items {
                table.add([
                    String(item.id), words.time.compact(item.at), labels.way(item.way.rawValue), item.from ?? "", item.name ?? "",
                    item.family ?? "", item.owner ?? "", item.language.map { labels.language($0) } ?? "", labels.reading(item),
                    item.text,
                ])
            }
            return table.text
        }
    }

    struct Ages: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Faint sy'n aros ac am ba hyd, Cymraeg a Saesneg / How many wait and how long, Welsh and English")

        @OptionGroup var daemon: DaemonOptions

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let ages: InboxAges = try await daemon.client(words).get("inbox/ages")
                if daemon.json { return try words.printJSON(ages) }
                print(InboxAgesText.table(ages, words))
            }
        }
    }

    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cymryd ateb / Take a reply")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif yr ateb / The number of the reply")
        var number: Int64

        @OptionGroup var person: OwnerOption

        @Option(help: "Pwy sydd ag ef nawr / Who has it now")
        var from: String?

        func run() async throws {
            try await daemon.tell(
                "inbox/\(number)/take", APIRequests.TakeReply(owner: person.owner, from: from), saying: "reply-taken",
                ["number": .text(String(number)), "owner": .text(person.owner)])
        }
    }

    struct Reply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer", abstract: "Ateb yn yr un ffordd ag y daeth, a chau / Answer by the way it came, and close")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif yr ateb / The number of the reply")
        var number: Int64

        @Argument(help: "Y geiriau / The words")
        var text: String

        @OptionGroup var person: OwnerOption

        func run() async throws {
            try await daemon.tell(
                "inbox/\(number)/answer", APIRequests.AnswerReply(text: text, by: person.owner), saying: "reply-answered",
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

        @Option(help: "Dynodydd y cyswllt a atebodd / The id of the contact who answered")
        var contact: String?

        @OptionGroup var person: OwnerOption

        func run() async throws {
            let body = APIRequests.CloseReply(
                note: note, choice: choice, places: places, contact: contact, by: person.owner)
            try await daemon.tell("inbox/\(number)/close", body, saying: "reply-closed", ["number": .text(String(number))])
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ailagor ateb a gaewyd, i chi'ch hun / Open a closed reply again, for yourself")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif yr ateb / The number of the reply")
        var number: Int64

        @OptionGroup var person: OwnerOption

        func run() async throws {
            try await daemon.tell(
                "inbox/\(number)/reopen", APIRequests.Take(owner: person.owner), saying: "reply-reopened",
                ["number": .text(String(number)), "owner": .text(person.owner)])
        }
    }
}

/// How many replies wait and how long answering took, for Welsh and English apart.
enum InboxAgesText {
    static func table(_ ages: InboxAges, _ words: Localizer) -> String {
        let heads: [Phrase] = [
            "page-ages-language", "page-ages-waiting", "page-ages-oldest", "page-ages-answered", "page-ages-median",
        ]
        let labels = words.labels
        var table = TextTable(heads.enumerated().map { (words.text($1), $0 == 0 ? .left : .right) })
        let rows: [(Language?, InboxAges.Ages)] = [(.welsh, ages.welsh), (.english, ages.english), (nil, ages.either)]
        for (language, row) in rows {
            table.add([
                labels.language(language), String(row.waiting), labels.duration(row.oldest), String(row.answered),
                labels.duration(row.median),
            ])
        }
        return "\(table.text)\n\(words.text("page-ages-note"))"
    }
}
