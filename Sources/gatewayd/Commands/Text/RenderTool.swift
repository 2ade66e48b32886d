import ArgumentParser
import Foundation
import Templates

/// `gatewayd text render`: formats a message of a Fluent resource with values.
struct RenderTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Neges Fluent â'i gwerthoedd / A Fluent message with its values")

    @OptionGroup var options: LineOptions

    @Option(help: "Iaith y testun / The language of the text (--lang)")
    var language: Language?

    @Option(name: .customLong("set"), help: "enw=gwerth / name=value")
    var values: [String] = []

    @Argument(help: "Ffeil .ftl / An .ftl file", completion: .file(extensions: ["ftl"]))
    var file: String?

    @Argument(help: "neges neu neges.priodoledd / message or message.attribute")
    var message: String?

    struct Question: Decodable {
        /// Fluent (FTL), syntax 1.0.
        var resource: String
        var message: String
        var attribute: String?
        var language: Language
        var values: [String: WrittenValue]?
    }

    struct Answer: Encodable {
        var text: String
        var errors: [Mistake]

        struct Mistake: Encodable {
            var code: String
            /// Of the placeable in the resource, from 1.
            var line: Int
            var column: Int
            /// The name of what is missing or wrong.
            var value: String
        }
    }

    func asked() throws -> Question {
        guard let file, let message else { throw Self.nothingAsked }
        guard let resource = try? String(contentsOfFile: file, encoding: .utf8) else { throw ToolMistake(.unreadable, file) }
        let id = message.split(separator: ".", maxSplits: 1).map(String.init)
        var written: [String: WrittenValue] = [:]
        for pair in values {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { throw ToolMistake(.unknownChoice, "set: \(pair)") }
            written[parts[0]] = WrittenValue(value: Number(parts[1]).map { .number($0) } ?? .text(parts[1]))
        }
        return Question(
            resource: resource, message: id.first ?? "", attribute: id.count > 1 ? id[1] : nil,
            language: language ?? options.asker,
            values: written)
    }

    func answer(_ question: Question, _ words: Localizer) -> Answer {
        let resource = FluentResource(parsing: question.resource, file: "")
        let bundle = FluentBundle(resources: [resource], language: question.language)
        let values = (question.values ?? [:]).mapValues(\.value)
        let (text, errors) = bundle.format(question.message, attribute: question.attribute, values)
        return Answer(
            text: text,
            errors: errors.map { Answer.Mistake(code: $0.code.rawValue, line: $0.line, column: $0.column, value: $0.value) })
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] {
        [answer.text]
            + answer.errors.map { mistake in
                let code = TemplateMistake.Code(rawValue: mistake.code)
                let sentence = code.map { words.text(Phrase($0), ["value": .text(mistake.value)]) } ?? mistake.code
                return "\(mistake.line):\(mistake.column): \(sentence)"
            }
    }
}

/// A value in JSON: a text, a number, a list of texts, `{"date": "2026-03-10T18:00"}` or `{"money": "12.50"}`.
struct WrittenValue: Decodable {
    var value: Value

    init(value: Value) { self.value = value }

    private struct Form: Decodable {
        var date: String?
        var money: WrittenNumber?
        var number: WrittenNumber?
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let items = try? container.decode([String].self) {
            value = .list(items)
        } else if let flag = try? container.decode(Bool.self) {
            value = .text(String(flag))
        } else if let number = try? container.decode(WrittenNumber.self) {
            value = .number(number.number)
        } else {
            value = try Self.value(of: container.decode(Form.self))
        }
    }

    private static func value(of form: Form) throws -> Value {
        if let text = form.date {
            guard let date = LocalDateTime(iso: text) else { throw ToolMistake(.notADate, text) }
            return .date(date)
        }
        if let money = form.money?.number {
            guard let amount = Money(money.text(NumberStyle(useGrouping: false), in: .english)) else {
                throw ToolMistake(.notANumber, "money")
            }
            return .money(amount)
        }
        guard let number = form.number else { throw ToolMistake(.wrongType, "values") }
        return .number(number.number)
    }
}
