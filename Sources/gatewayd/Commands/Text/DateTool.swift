import ArgumentParser
import Templates

/// `gatewayd text date`: a date, or a date and time, in the forms used in sentences.
struct DateTool: LineTool {
    static let configuration = CommandConfiguration(commandName: "date", abstract: "Dyddiad mewn geiriau / A date in words")

    @OptionGroup var options: LineOptions

    @Option(help: "Iaith y dyddiad / The language of the date (--lang)")
    var language: Language?

    @Argument(help: "2026-03-10T18:00")
    var date: String?

    struct Question: Decodable {
        var iso: String
        var language: Language
    }

    struct Answer: Encodable {
        var label: String
        var inline: String
        var adverbial: String
        var evening: String?
        var time: Time?

        struct Time: Encodable {
            var words: String
            var ampm: String
            var h24: String
        }
    }

    func asked() throws -> Question {
        guard let date else { throw Self.nothingAsked }
        return Question(iso: date, language: language ?? options.asker)
    }

    func answer(_ question: Question, _ words: Localizer) throws -> Answer {
        guard let date = LocalDateTime(iso: question.iso) else { throw ToolMistake(.notADate, question.iso) }
        let text = DateText(date, in: question.language)
        return Answer(
            label: text.label, inline: text.inline, adverbial: text.adverbial, evening: text.evening,
            time: text.time.map { Answer.Time(words: $0.words, ampm: $0.ampm, h24: $0.h24) })
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] {
        let time = answer.time.map { [$0.words, $0.ampm, $0.h24] } ?? []
        return [answer.label, answer.inline, answer.adverbial] + [answer.evening].compactMap { $0 } + time
    }
}
