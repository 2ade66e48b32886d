import ArgumentParser

/// The exit codes of every command; 0 is done, and 64 (`EX_USAGE` of sysexits(3)) is ArgumentParser's code for a wrong command
/// line. Service managers and scripts use them.
enum ExitStatus {
    /// The work failed.
    static let failure = ExitCode(1)
    /// The configuration is wrong: a restart does not help, so systemd does not restart the unit.
    static let configuration = ExitCode(2)
}

/// Why a command failed, in the user's language. Ends with status 1.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}
