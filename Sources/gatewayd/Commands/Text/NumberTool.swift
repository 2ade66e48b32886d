import ArgumentParser
import Foundation
import Templates

/// `gatewayd text number`: a number's plural categories (CLDR) and its ordinal.
struct NumberTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "number", abstract: "Categorïau a threfnol rhif / A number's categories and ordinal")

    @OptionGroup var options: LineOptions

    @Option(help: "Iaith y rhif / The language of the number (--lang)")
    var language: Language?

    @Argument(help: "Y rhif / The number")
    var number: String?

    struct Question: Decodable {
        var n: WrittenNumber
        var language: Language
    }

    struct Answer: Encodable {
        var cardinal: String
        var ordinal: String
        /// Nil for anything but a whole number from 0.
        var ordinalDigits: String?
    }

    func asked() throws -> Question {
        guard let number else { throw Self.nothingAsked }
        guard let n = Number(number) else { throw ToolMistake(.notANumber, number) }
        return Question(n: WrittenNumber(number: n), language: language ?? options.asker)
    }

    func answer(_ question: Question, _ words: Localizer) -> Answer {
        let number = question.n.number
        // All decimals count here, also those that a text would round away: 1.0004 is not 1.
        let style = NumberStyle(maximumFractionDigits: 100)
        return Answer(
            cardinal: PluralCategory(of: number, .cardinal, style: style, in: question.language).rawValue,
            ordinal: PluralCategory(of: number, .ordinal, style: style, in: question.language).rawValue,
            ordinalDigits: number.whole.flatMap { $0 < 0 ? nil : Ordinal.digits($0, in: question.language) })
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] {
        [answer.cardinal, answer.ordinal] + [answer.ordinalDigits].compactMap { $0 }
    }
}

/// A number in JSON: a number, or a string where its trailing zeros matter (`"1.0"`).
struct WrittenNumber: Decodable {
    var number: Number

    init(number: Number) { self.number = number }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written: String
        if let text = try? container.decode(String.self) {
            written = text
        } else {
            written = "\(try container.decode(Decimal.self))"
        }
        guard let number = Number(written) else { throw ToolMistake(.notANumber, written) }
        self.number = number
    }
}
