import ArgumentParser
import Templates

/// `gatewayd text phrase`: the mutation that a word causes in the next.
struct PhraseTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "phrase", abstract: "Gair a'r gair o'i flaen / A Welsh word after another: i + gofalwyr")

    @OptionGroup var options: LineOptions

    @Option(help: "Cenedl neu luosog / Gender or plural: m, f, pl")
    var gender: String?

    @Argument(help: "Yr hyn sydd o'i flaen / What stands before: i, yn, a/ac, y/yr, ei (f), 3")
    var before: String?

    @Argument(help: "Y gair / The word")
    var word: String?

    struct Question: Decodable {
        var before: String
        var word: String
        var gender: String?
    }

    struct Answer: Encodable {
        var phrase: String
    }

    func asked() throws -> Question {
        guard let before, let word else { throw Self.nothingAsked }
        return Question(before: before, word: word, gender: gender)
    }

    func answer(_ question: Question, _ words: Localizer) throws -> Answer {
        let gender = try question.gender.map { name in
            guard let gender = Gender(rawValue: name) else { throw ToolMistake(.unknownChoice, "gender") }
            return gender
        }
        if WelshPhrase.lacksOwner(question.before, question.word) { throw ToolMistake(.missingOwner, question.before) }
        return Answer(phrase: WelshPhrase.join(question.before, question.word, gender: gender))
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] { [answer.phrase] }
}
