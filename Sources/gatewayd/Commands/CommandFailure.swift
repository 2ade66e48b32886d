import ArgumentParser
import Foundation

/// Why a command did not do its work, in the words of the person at the terminal. Ends with status 1.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}

/// What goes to the terminal beside the result.
enum Terminal {
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
