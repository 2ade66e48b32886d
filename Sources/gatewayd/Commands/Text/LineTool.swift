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
    func answer(_ question: Question, _ words: Words) throws -> Answer

    /// The answer as a person at a terminal reads it.
    func lines(_ answer: Answer, _ words: Words) -> [String]
}

/// What every tool for words takes.
struct LineOptions: ParsableArguments {
    @Flag(help: "JSON Lines: cwestiwn ym mhob llinell o'r mewnbwn / a question in each line of standard input")
    var json = false

    @Option(help: "Iaith y brawddegau / The language of the sentences: cy, en")
    var lang: Language?

    /// Of the person who asks: `--lang`, else that of the terminal.
    var asker: Language { lang ?? Words.language(of: ProcessInfo.processInfo.environment) }
}

extension ParsableCommand {
    /// The command line asks nothing, or half a question.
    static var nothingAsked: ToolMistake {
        ToolMistake(.missingArgument, "gatewayd text \(configuration.commandName ?? "") --help")
    }
}

extension LineTool {
    func run() throws {
        let words = try Words(options.lang)
        if options.json { return try JSONLines.answer(words) { try answer($0 as Question, words) } }
        do {
            for line in lines(try answer(asked(), words), words) { Terminal.print(line) }
        } catch let mistake as ToolMistake {
            throw mistake.said(words)
        }
    }
}
