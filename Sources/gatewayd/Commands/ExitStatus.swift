import ArgumentParser

/// How the program ends, the same for every command; 0 is done. Service managers and scripts go by it.
enum ExitStatus {
    /// The work failed.
    static let failure = ExitCode(1)
    /// The configuration is wrong: trying again does not help, so the unit does not restart.
    static let configuration = ExitCode(2)
    /// The command line is wrong (`EX_USAGE` of sysexits(3)).
    static let usage = ExitCode(64)
}
