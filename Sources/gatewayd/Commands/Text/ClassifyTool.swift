import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd text classify`: how the rules read a parent's reply; with `--explain`, why.
struct ClassifyTool: LineTool {
    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "Beth mae ateb rhiant yn ei ddweud / What a parent's reply says")

    @OptionGroup var options: LineOptions

    @Flag(help: "Dangos pam / Show why")
    var explain = false

    @Option(help: "Beth a ofynnwyd / What was asked: rsvp, none")
    var question = AskedQuestion.rsvp

    @Argument(help: "Yr ateb / The reply")
    var text: String?

    struct Question: Decodable {
        var text: String
        var question: AskedQuestion?
    }

    struct Answer: Encodable {
        var intent: ReplyIntent
        /// Only for a yes with a number.
        var count: Int?
        /// `cy`, `en`, `mixed`.
        var language: String
        /// Only with `explain`.
        var why: Why?

        struct Why: Encodable {
            /// The code of a `ReplyRule`.
            var rule: ReplyRule
            var pieces: [Piece]
        }

        struct Piece: Encodable {
            var text: String
            /// The name of a cue of the vocabulary, or `number`, `figures`, `name`, `unknown`.
            var taken: String
            var language: String?
        }
    }

    func asked() throws -> Question {
        guard let text else { throw Self.nothingAsked }
        return Question(text: text, question: question)
    }

    func answer(_ question: Question, _ words: Localizer) throws -> Answer { try answerer(words)(question) }

    func answerer(_ words: Localizer) throws -> (Question) throws -> Answer {
        let understanding = ReplyUnderstanding(try words.vocabulary())
        return { asked in
            let reading = understanding.reading(asked.text, asked: asked.question ?? .rsvp)
            let meaning = reading.meaning
            var answer = Answer(intent: meaning.intent, count: meaning.places, language: meaning.language?.tag ?? "mixed")
            if explain {
                answer.why = Answer.Why(
                    rule: reading.rule,
                    pieces: reading.pieces.map { Answer.Piece(text: $0.text, taken: $0.taken, language: $0.language?.tag) })
            }
            return answer
        }
    }

    func lines(_ answer: Answer, _ words: Localizer) -> [String] {
        var first = words.text(Phrase(rawValue: "reply-intent-\(answer.intent.rawValue)"))
        if let count = answer.count { first += ", " + words.text("reply-count", ["count": .number(count)]) }
        var lines = [first, words.text("reply-language", ["language": .text(answer.language)])]
        guard let why = answer.why else { return lines }
        lines += [words.text(Phrase(rawValue: "reply-rule-\(why.rule.rawValue)")), ""]
        lines += why.pieces.map { "  \($0.text)  →  \($0.taken)\($0.language.map { " (\($0))" } ?? "")" }
        return lines
    }
}

extension Localizer {
    /// The vocabulary of replies.
    ///
    /// - Throws: `ExitStatus.configuration` where one of its files is wrong, after each mistake was printed.
    func vocabulary() throws -> ReplyVocabulary {
        do throws(VocabularyMistakes) {
            return try ReplyVocabulary(directory: share.appending(path: "locales").path)
        } catch {
            for mistake in error.mistakes { Terminal.say(line(mistake)) }
            throw ExitStatus.configuration
        }
    }
}
