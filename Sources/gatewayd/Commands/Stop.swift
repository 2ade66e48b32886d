import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd stop MESSAGE`: cancels what has not been sent yet, and lists what was sent.
struct Stop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stopio neges sy'n mynd allan / Stop a message that is going out")

    @OptionGroup var daemon: DaemonOptions

    @OptionGroup var person: PersonOption

    @Argument(help: "Enw neu ddynodydd y neges; o enw, yr un ddiweddaraf / The message's name or id; of a name, the newest")
    var message: String

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let path = "messages/\(DaemonClient.segment(message))/stop"
            let report: StopReport = try await daemon.client(words).post(path, APIRequests.Stop(by: person.by))
            if daemon.json { return try words.printJSON(report) }
            print(StopReportText(report: report, words: words).text)
        }
    }
}

/// What was cancelled and what was not, for a terminal.
struct StopReportText {
    let report: StopReport
    let words: Localizer

    var text: String {
        var parts = [head, left, letters].compactMap(\.self)
        if !report.left.isEmpty || !report.letters.isEmpty {
            parts.append(words.text("stop-correct", ["id": .text(report.message)]))
        }
        return parts.joined(separator: "\n\n")
    }

    /// Without the lists: for the report of a correction, which stopped the message.
    var head: String {
        let at: Value = .text(words.time.text(report.stop.at))
        let by: Value = .text(report.stop.by)
        let title: Value = .text("\(report.title[words.language]) (\(report.name), \(report.message))")
        guard !report.already else { return words.text("stop-already", ["title": title, "at": at, "by": by]) }
        return [
            words.text("stop-done", ["title": title, "at": at, "by": by]),
            words.text("stop-cancelled", ["count": .number(report.cancelled)]),
            words.text("stop-untouched", ["count": .number(report.untouched)]),
            words.text("stop-tasks", ["count": .number(report.tasks)]),
        ].joined(separator: "\n")
    }

    private var left: String? {
        guard !report.left.isEmpty else { return words.text("stop-none-left") }
        let labels = words.labels
        var table = TextTable(["family", "contact", "route", "address", "standing", "since"].map { (words.head($0), .left) })
        for row in report.left {
            table.add([
                row.family, row.name, labels.channel(row.channel), row.address, labels.state(row.state, by: row.channel),
                words.time.compact(row.at),
            ])
        }
        return words.text("stop-left") + "\n" + table.text
    }

    /// The letters to take out; nil for none.
    var letters: String? {
        guard !report.letters.isEmpty else { return nil }
        var table = TextTable(["letter", "family", "contact", "address"].map { (words.head($0), .left) })
        for row in report.letters { table.add([row.delivery, row.family, row.name, row.address]) }
        return words.text("stop-letters") + "\n" + table.text
    }
}
