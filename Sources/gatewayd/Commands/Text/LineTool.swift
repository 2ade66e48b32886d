import ArgumentParser
import Foundation
import Templates

/// A tool that answers questions one by one; a mistake in one does not affect the others.
protocol LineTool: ParsableCommand {
    associatedtype Question: Decodable
    associatedtype Answer: Encodable

    var options: LineOptions { get }

    /// The question of the command line.
    func asked() throws -> Question

    /// - Throws: `ToolMistake` for a question that has no answer.
    func answer(_ question: Question, _ words: Localizer) throws -> Answer

    /// A function that answers each question: `answer`, unless something has to be loaded once for all of them.
    func answerer(_ words: Localizer) throws -> (Question) throws -> Answer

    /// The answer as a person at a terminal reads it.
    func lines(_ answer: Answer, _ words: Localizer) -> [String]
}

/// The options of every text tool.
struct LineOptions: ParsableArguments {
    @Flag(help: "JSON Lines: cwestiwn ym mhob llinell o'r mewnbwn / JSON Lines: a question in each line of standard input")
    var json = false

    @Option(help: "Iaith y brawddegau / The language of the sentences: cy, en")
    var lang: Language?

    /// The user's language: `--lang`, else the terminal's.
    var asker: Language { lang ?? Localizer.language(of: ProcessInfo.processInfo.environment) }
}

extension ParsableCommand {
    /// For a command line without a question, or with an incomplete one.
    static var nothingAsked: ToolMistake {
        ToolMistake(.missingArgument, "gatewayd text \(configuration.commandName ?? "") --help")
    }
}

extension LineTool {
    func answerer(_ words: Localizer) throws -> (Question) throws -> Answer { { question in try answer(question, words) } }

    func run() throws {
        let words = try Localizer(options.lang)
        let answer = try answerer(words)
        if options.json { return try JSONLines.answer(words, answer) }
        do {
            for line in lines(try answer(asked()), words) { Terminal.print(line) }
        } catch let mistake as ToolMistake {
            throw mistake.said(words)
        }
    }
}
