import ArgumentParser
import Templates

/// `gatewayd text mutate`: a word in one of its mutations.
struct MutateTool: LineTool {
    static let configuration = CommandConfiguration(commandName: "mutate", abstract: "Treiglo gair / Mutate a Welsh word")

    @OptionGroup var options: LineOptions

    @Argument(help: "soft, nasal, aspirate (meddal, trwynol, llaes)")
    var mutation: String?

    @Argument(help: "Y gair / The word")
    var word: String?

    struct Question: Decodable {
        var word: String
        var mutation: String
    }

    struct Answer: Encodable {
        var mutated: String
    }

    func asked() throws -> Question {
        guard let mutation, let word else { throw Self.nothingAsked }
        return Question(word: word, mutation: mutation)
    }

    func answer(_ question: Question, _ words: Localizer) throws -> Answer {
        guard let mutation = Mutation(named: question.mutation) else {
            throw ToolMistake(.unknownChoice, "mutation")
        }
        return Answer(mutated: mutation.applied(to: question.word))
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] { [answer.mutated] }
}

extension Mutation {
    /// The names used in grammar books of both languages.
    fileprivate init?(named name: String) {
        switch name {
        case "soft", "meddal": self = .soft
        case "nasal", "trwynol": self = .nasal
        case "aspirate", "llaes": self = .aspirate
        default: return nil
        }
    }
}
