import ArgumentParser
import Foundation
import Templates

/// A tool that answers questions one by one, each on its own: what is wrong with one does not touch the others.
protocol LineTool: ParsableCommand {
    associatedtype Question: Decodable
    associatedtype Answer: Encodable

    var options: LineOptions { get }

    /// What the command line asks.
    func asked() throws -> Question

    /// - Throws: `ToolMistake` for a question that has no answer.
    func answer(_ question: Question) throws -> Answer

    /// The answer as a person at a terminal reads it.
    func lines(_ answer: Answer, _ words: Words) -> [String]
}

/// What every tool for words takes.
struct LineOptions: ParsableArguments {
    @Flag(help: "JSON Lines: cwestiwn ym mhob llinell o'r mewnbwn / a question in each line of standard input")
    var json = false

    @Option(help: "Iaith y brawddegau / The language of the sentences: cy, en")
    var lang: Language?
}

extension LineTool {
    func run() throws {
        let words = try Words(options.lang)
        guard options.json else {
            do {
                for line in lines(try answer(asked()), words) { Terminal.print(line) }
            } catch let mistake as ToolMistake {
                Terminal.say(mistake.sentence(words.locales)[words.language])
                throw ExitStatus.failure
            }
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for line in InputLines() { Terminal.print(try encoder.json(reply(to: line), words.locales)) }
    }

    private func reply(to line: Data) -> Result<Answer, ToolMistake> {
        do {
            return .success(try answer(JSONDecoder().decode(Question.self, from: line)))
        } catch let mistake as ToolMistake {
            return .failure(mistake)
        } catch {
            return .failure(ToolMistake(decoding: error))
        }
    }
}

extension JSONEncoder {
    /// One answer, or `{"error": {"code", "cy", "en"}}`.
    fileprivate func json(_ reply: Result<some Encodable, ToolMistake>, _ locales: Locales) throws -> String {
        switch reply {
        case .success(let answer): String(decoding: try encode(answer), as: UTF8.self)
        case .failure(let mistake): String(decoding: try encode(["error": mistake.report(locales)]), as: UTF8.self)
        }
    }
}
