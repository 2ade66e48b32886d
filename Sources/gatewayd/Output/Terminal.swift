import ArgumentParser
import Foundation

/// What goes to the terminal beside the result.
enum Terminal {
    /// A result, at once: whoever reads a pipe must not wait for a buffer to fill.
    static func print(_ line: String, terminator: String = "\n") {
        StandardStream.output.write(Data((TerminalText.escaped(line) + terminator).utf8))
    }

    /// Progress and mistakes: on standard error, so that the result can be piped.
    static func say(_ line: String) { StandardStream.errors.write(Data((TerminalText.escaped(line) + "\n").utf8)) }

    /// Whether a person can be asked: somebody types, and sees what is asked.
    static var hasPerson: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Asks the person; anything but a plain yes, in either language, is a no.
    static func agrees(to question: String, _ words: Localizer) -> Bool {
        StandardStream.errors.write(Data((question + " ").utf8))
        return words.isYes(readLine() ?? "")
    }

    /// Runs a command's work; a failure is said as it is and ends with status 1.
    static func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as CommandFailure {
            say(failure.description)
            throw ExitStatus.failure
        }
    }
}

/// In this module, instead of Swift's own, which would pass on whatever a stranger wrote, and not notice where it cannot be written.
func print(_ value: some CustomStringConvertible, terminator: String = "\n") {
    Terminal.print(value.description, terminator: terminator)
}
