import ArgumentParser
import Foundation

/// What goes to the terminal beside the result.
enum Terminal {
    /// A result, at once: whoever reads a pipe must not wait for a buffer to fill.
    static func print(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    /// Progress and mistakes: on standard error, so that the result can be piped.
    static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

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
