import Foundation
import Gateway
import Templates

/// The values of the page with a questionnaire's results.
struct ResultsView {
    struct Question {
        var title: String
        var tooFew: String?
        var tables: [Table]
        var texts: [String]
        var hasTexts: Bool
        var textsTitle: String
    }

    struct Table {
        var caption: String
        var heads: [String]
        var rows: [Row]
        var hasRows: Bool
        var hidden: String?
    }

    struct Row {
        var head: String
        var cells: [Cell]
    }

    /// With its column's header, which a narrow screen shows beside the cell.
    struct Cell {
        var head: String
        var value: String
    }

    var lang: String
    var title: String
    var schools: [SchoolName]
    var t: PageWords
    var switches: LanguageSwitch
    var lead: [String]
    var questions: [Question]
    var back: String

    init(_ results: QuestionnaireResults, language: Language, school: School, locales: Locales, now: Date) {
        let words = PageWords(locales: locales, language: language)
        let labels = Labels(locales: locales, language: language)
        let tables = ResultTables(results: results, labels: labels)
        lang = language.tag
        title = tables.title
        schools = SchoolName.both(of: school, first: language).prefix(1).map { $0 }
        t = words
        switches = LanguageSwitch(from: language, locales: locales) { Self.address(results.message, $0) }
        lead = tables.lead(LocalTimeFormatter(timeZone: school.quietHours.calendar.timeZone, language: language), now: now)
        questions = tables.questions.map { question in
            Question(
                title: question.title, tooFew: question.tooFew,
                tables: question.tables.map { table in
                    Table(
                        caption: table.caption, heads: table.heads,
                        rows: table.rows.map { row in
                            let cells = zip(table.heads, row).dropFirst().map { Cell(head: $0, value: $1) }
                            return Row(head: row.first ?? "", cells: cells)
                        },
                        hasRows: !table.rows.isEmpty, hidden: table.hidden)
                }, texts: question.texts, hasTexts: !question.texts.isEmpty, textsTitle: labels.text("results-text"))
        }
        back = "/?lang=\(language.tag)&message=\(results.message)"
    }

    static func address(_ message: String, _ language: Language) -> String {
        "/results?lang=\(language.tag)&message=\(message)"
    }
}
