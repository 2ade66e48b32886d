import ArgumentParser
import Templates

/// `gatewayd text measure`: a text message as it is sent, and what it takes.
struct MeasureTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Faint o rannau sydd mewn neges destun / How many parts a text message takes")

    @OptionGroup var options: LineOptions

    @Argument(help: "Y testun / The text")
    var text: String?

    struct Question: Decodable {
        var text: String
    }

    struct Answer: Encodable {
        var text: String
        var alphabet: PreparedText.Alphabet
        var characters: Int
        var parts: Int
        /// The letters that cost, each once, in the order of the text.
        var costly: [String]
    }

    func asked() throws -> Question {
        guard let text else { throw Self.nothingAsked }
        return Question(text: text)
    }

    func answer(_ question: Question, _ words: Words) -> Answer {
        let prepared = TextMessage.prepare(question.text)
        var costly: [String] = []
        for letter in prepared.costly.map({ String($0.letter) }) where !costly.contains(letter) { costly.append(letter) }
        return Answer(
            text: prepared.text, alphabet: prepared.alphabet, characters: prepared.characters, parts: prepared.parts,
            costly: costly)
    }

    func lines(_ answer: Answer, _ words: Words) -> [String] {
        var lines = [
            answer.text,
            words.text(
                "text-measured",
                [
                    "characters": .number(answer.characters), "parts": .number(answer.parts),
                    "alphabet": .text(answer.alphabet.rawValue),
                ]),
        ]
        if !answer.costly.isEmpty {
            lines.append(words.text("text-costly", ["letters": .text(answer.costly.joined(separator: " "))]))
        }
        return lines
    }
}
