import ArgumentParser
import Templates

/// `gatewayd text list`: items joined as a language says them.
struct ListTool: LineTool {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Rhestr mewn brawddeg / A list in a sentence")

    @OptionGroup var options: LineOptions

    @Option(help: "Iaith y rhestr / The language of the list: cy, en")
    var language: Language = .welsh

    @Argument(help: "Yr eitemau / The items")
    var items: [String] = []

    struct Question: Decodable {
        var items: [String]
        var language: Language
    }

    struct Answer: Encodable {
        var text: String
    }

    func asked() -> Question { Question(items: items, language: language) }

    func answer(_ question: Question, _ words: Words) -> Answer {
        Answer(text: ListText.joined(question.items, in: question.language))
    }

    func lines(_ answer: Answer, _ words: Words) -> [String] { [answer.text] }
}
