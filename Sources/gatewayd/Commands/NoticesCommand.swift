import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd notices`: notices, the staff who were told, and who acknowledged them.
struct NoticesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices", abstract: "Hysbysiadau i staff / Notices to staff",
        subcommands: [List.self, Acknowledge.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Y rhai sydd ar agor / Those that are open")

        @OptionGroup var daemon: DaemonOptions

        @Flag(help: "Y rhai sydd wedi'u cau hefyd / Those that are closed too")
        var all = false

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let notices: [StaffNotice] = try await daemon.client(words).get("notices", query: [("closed", all ? "1" : nil)])
                if daemon.json { return try words.printJSON(notices) }
                guard !notices.isEmpty else { return print(words.text("notices-none")) }
                print(NoticesText(notices: notices, words: words).table)
            }
        }
    }

    struct Acknowledge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ack", abstract: "Delio ag un, neu â phob un / See to one, or to all")

        @OptionGroup var daemon: DaemonOptions

        @OptionGroup var person: PersonOption

        @Argument(help: "Rhif yr hysbysiad; hebddo, pob un / The number of the notice; without it, all")
        var notice: Int64?

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let body = APIRequests.AcknowledgeNotices(notice: notice, by: person.by)
                let answer: APIAnswers.Acknowledged = try await daemon.client(words).post("notices/ack", body)
                if daemon.json { return try words.printJSON(answer) }
                print(words.text("notices-acknowledged", ["count": .number(answer.acknowledged)]))
            }
        }
    }
}

/// Notices as a table, for a terminal.
struct NoticesText {
    let notices: [StaffNotice]
    let words: Localizer

    var table: String {
        var table = TextTable(
            ["number", "since", "notice", "told", "standing"].map { (words.head($0), $0 == "number" ? .right : .left) })
        for notice in notices {
            table.add([
                String(notice.id), words.time.compact(notice.opened),
                Office.sentence(notice, in: words.language, locales: words.locales), told(notice), standing(notice),
            ])
        }
        return table.text
    }

    /// "Nia (text message), Huw (e-mail)".
    private func told(_ notice: StaffNotice) -> String {
        notice.told.filter { !$0.isOver }.map { "\($0.person) (\(words.labels.channel($0.channel)))" }.joined(separator: ", ")
    }

    private func standing(_ notice: StaffNotice) -> String {
        if let closed = notice.closed { return words.text("notice-closed", ["at": .text(words.time.compact(closed))]) }
        guard let seen = notice.acknowledged else { return words.text("notice-open") }
        return words.text("notice-acknowledged", ["by": .text(seen.by), "at": .text(words.time.compact(seen.at))])
    }
}
