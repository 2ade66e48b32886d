import Foundation
import Gateway
import Templates

/// Results of a questionnaire as tables and sentences, the same on the page and in the terminal.
struct ResultTables {
    struct Question {
        var title: String
        /// Why no results are shown; nil where some are.
        var tooFew: String?
        var tables: [Table]
        /// Answers in families' own words.
        var texts: [String]
    }

    struct Table {
        var caption: String
        var heads: [String]
        var rows: [[String]]
        /// How many groups are hidden; nil for none.
        var hidden: String?
    }

    let results: QuestionnaireResults
    let labels: Labels

    private var language: Language { labels.language }

    var title: String {
        labels.text("results-title", ["title": .text(results.title[language]), "name": .text(results.name)])
    }

    /// The sentences above the questions.
    func lead(_ time: LocalTimeFormatter, now: Date) -> [String] {
        let percent = results.families == 0 ? 0 : (results.answered * 100 + results.families / 2) / results.families
        let at: Value = .text(time.text(results.closes))
        var lines = [
            labels.text(
                "results-answered",
                ["answered": .number(results.answered), "families": .number(results.families), "percent": .number(percent)]),
            labels.text(now < results.closes ? "results-open-until" : "results-closed-at", ["at": at]),
        ]
        if results.isAnonymous { lines.append(labels.text("results-anonymous")) }
        if let withheld = results.withheld { lines.append(labels.text("results-\(withheld.rawValue)")) }
        return lines
    }

    var questions: [Question] {
        results.questions.map { question in
            guard let all = question.all else {
                return Question(
                    title: question.ask[language], tooFew: labels.text("results-too-few"), tables: [], texts: [])
            }
            var tables: [Table] = []
            if question.kind != .text {
                tables.append(table(labels.text("results-answers"), [(labels.text("results-everyone"), all)], question))
            }
            tables += question.breakdowns.map { breakdown in
                var table = table(
                    by(breakdown.by), breakdown.groups.map { (group($0.name, breakdown.by), $0.tally) }, question)
                table.hidden =
                    breakdown.hidden == 0 ? nil : labels.text("results-hidden", ["count": .number(breakdown.hidden)])
                return table
            }
            return Question(title: question.ask[language], tooFew: nil, tables: tables, texts: question.texts)
        }
    }

    private func table(
        _ caption: String, _ columns: [(name: String, tally: QuestionnaireResults.Tally)],
        _ question: QuestionnaireResults.Question
    ) -> Table {
        guard !columns.isEmpty else { return Table(caption: caption, heads: [], rows: []) }
        var rows = question.labels.enumerated().map { index, label in
            [label[language]] + columns.map { String($0.tally.counts[index]) }
        }
        rows.append([labels.text("results-answers")] + columns.map { String($0.tally.answers) })
        if question.kind == .scale {
            rows.append([labels.text("results-mean")] + columns.map { $0.tally.mean.map(Self.written) ?? "" })
        }
        return Table(caption: caption, heads: [labels.text("column-answer")] + columns.map(\.name), rows: rows)
    }

    func by(_ split: QuestionnaireResults.Split) -> String { labels.text("results-by-\(split.rawValue)") }

    func group(_ name: String, _ split: QuestionnaireResults.Split) -> String {
        guard !name.isEmpty else { return labels.text("results-group-unknown") }
        switch split {
        case .language, .preference: return Language(rawValue: name).map { labels.text("results-group-\($0.tag)") } ?? name
        case .year:
            switch name {
            case "-1": return labels.text("results-group-nursery")
            case "0": return labels.text("results-group-reception")
            default: return labels.text("results-group-year", ["year": .text(name)])
            }
        case .className: return name
        }
    }

    /// Two decimal places, with a point in both languages.
    static func written(_ mean: Double) -> String {
        let hundredths = Int((mean * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
