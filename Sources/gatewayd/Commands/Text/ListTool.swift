import ArgumentParser
import Templates

/// `gatewayd text list`: items joined with commas and "and".
struct ListTool: LineTool {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Rhestr mewn brawddeg / A list in a sentence")

    @OptionGroup var options: LineOptions

    @Option(help: "Iaith y rhestr / The language of the list (--lang)")
    var language: Language?

    @Argument(help: "Yr eitemau / The items")
    var items: [String] = []

    struct Question: Decodable {
        var items: [String]
        var language: Language
    }

    struct Answer: Encodable {
        var text: String
    }

    func asked() throws -> Question {
        guard !items.isEmpty else { throw Self.nothingAsked }
        return Question(items: items, language: language ?? options.asker)
    }

    func answer(_ question: Question, _ words: Localizer) -> Answer {
        Answer(text: ListText.joined(question.items, in: question.language))
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] { [answer.text] }
}
