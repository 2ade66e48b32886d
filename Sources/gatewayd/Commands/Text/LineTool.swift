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
    func answer(_ question: Question, _ words: Localizer) throws -> Answer

    /// What answers one question after another: `answer`, unless there is something to make ready for all of them.
    func answerer(_ words: Localizer) throws -> (Question) throws -> Answer

    /// The answer as a person at a terminal reads it.
    func lines(_ answer: Answer, _ words: Localizer) -> [String]
}

/// What every tool for words takes.
struct LineOptions: ParsableArguments {
    @Flag(help: "JSON Lines: cwestiwn ym mhob llinell o'r mewnbwn / JSON Lines: a question in each line of standard input")
    var json = false

    @Option(help: "Iaith y brawddegau / The language of the sentences: cy, en")
    var lang: Language?

    /// Of the person who asks: `--lang`, else that of the terminal.
    var asker: Language { lang ?? Localizer.language(of: ProcessInfo.processInfo.environment) }
}

extension ParsableCommand {
    /// The command line asks nothing, or half a question.
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
