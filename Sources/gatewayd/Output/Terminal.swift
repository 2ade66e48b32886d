import ArgumentParser
import Foundation

/// Output to the terminal, and questions to its user.
enum Terminal {
    /// Writes a line of the result at once, unbuffered: a program that reads the pipe must not wait for a buffer to fill.
    static func print(_ line: String, terminator: String = "\n") {
        StandardStream.output.write(Data((TerminalText.escaped(line) + terminator).utf8))
    }

    /// Progress and mistakes, on standard error, so that the result can be piped.
    static func say(_ line: String) { StandardStream.errors.write(Data((TerminalText.escaped(line) + "\n").utf8)) }

    /// Whether a question can be asked: both standard input and standard error are terminals.
    static var hasPerson: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Asks the user; anything but a plain yes, in either language, is a no.
    static func agrees(to question: String, _ words: Localizer) -> Bool {
        StandardStream.errors.write(Data((question + " ").utf8))
        return words.isYes(readLine() ?? "")
    }

    /// Runs a command's work; prints a failure and ends with status 1.
    static func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as CommandFailure {
            say(failure.description)
            throw ExitStatus.failure
        }
    }
}

/// Replaces Swift's `print` in this module, which does not escape control characters and ignores failed writes.
func print(_ value: some CustomStringConvertible, terminator: String = "\n") {
    Terminal.print(value.description, terminator: terminator)
}
