import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd results`: what families answered to a questionnaire.
struct ResultsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results", abstract: "Atebion teuluoedd i holiadur / What families answered to a questionnaire")

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "CSV i daenlen / CSV for a spreadsheet")
    var csv = false

    @Argument(help: "Enw neu ddynodydd y neges / The name or id of the message")
    var message: String

    func validate() throws {
        if csv, daemon.json { throw try daemon.words().notBoth("--csv", "--json") }
    }

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let path = "messages/\(DaemonClient.segment(message))/results"
            let results: QuestionnaireResults = try await daemon.client(words).get(path)
            if daemon.json { return try words.printJSON(results) }
            let text = ResultsText(results: results, words: words)
            if csv { return StandardStream.output.write(Data(text.csv.utf8)) }
            print(text.text(now: Date()))
        }
    }
}

/// Results of a questionnaire for a terminal and for a spreadsheet.
struct ResultsText {
    let results: QuestionnaireResults
    let words: Localizer

    private var tables: ResultTables { ResultTables(results: results, labels: words.labels) }

    func text(now: Date) -> String {
        let head = ([tables.title] + tables.lead(words.time, now: now)).joined(separator: "\n")
        let questions = tables.questions.enumerated().map { index, question in
            let title = "\(index + 1). \(question.title)"
            let tables = question.tables.map(Self.text)
            let texts = question.texts.map { "- " + $0.replacing("\n", with: "\n  ") }.joined(separator: "\n")
            return ([title, question.tooFew].compactMap(\.self) + tables + (texts.isEmpty ? [] : [texts])).joined(
                separator: "\n\n")
        }
        return ([head] + questions).joined(separator: "\n\n")
    }

    private static func text(_ table: ResultTables.Table) -> String {
        var lines = [table.caption]
        if !table.rows.isEmpty {
            var text = TextTable(table.heads.enumerated().map { ($0.element, $0.offset == 0 ? .left : .right) })
            for row in table.rows { text.add(row) }
            lines.append(text.text)
        }
        if let hidden = table.hidden { lines.append(hidden) }
        return lines.joined(separator: "\n")
    }

    /// A line for each answer that was counted: question, group, answer, how many.
    var csv: String {
        let labels = words.labels
        var rows = CSVRows(header: ["message", "question", "group-by", "group", "answer", "count"].map(words.head))
        for question in results.questions {
            func add(_ by: String, _ group: String, _ tally: QuestionnaireResults.Tally) {
                let start = [results.message, question.ask[words.language], by, group]
                for (label, count) in zip(question.labels, tally.counts) {
                    rows.add(start + [label[words.language], String(count)])
                }
                if question.kind != .text { rows.add(start + [words.text("results-answers"), String(tally.answers)]) }
                if let mean = tally.mean { rows.add(start + [words.text("results-mean"), ResultTables.written(mean)]) }
            }
            if let all = question.all { add("", labels.text("results-everyone"), all) }
            for breakdown in question.breakdowns {
                for group in breakdown.groups {
                    add(tables.by(breakdown.by), tables.group(group.name, breakdown.by), group.tally)
                }
            }
            for text in question.texts { rows.add([results.message, question.ask[words.language], "", "", text, "1"]) }
        }
        return rows.text
    }
}
