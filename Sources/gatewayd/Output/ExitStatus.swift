import ArgumentParser

/// How the program ends, the same for every command; 0 is done, and 64 (`EX_USAGE` of sysexits(3)) is ArgumentParser's own word for a wrong
/// command line. Service managers and scripts go by it.
enum ExitStatus {
    /// The work failed.
    static let failure = ExitCode(1)
    /// The configuration is wrong: trying again does not help, so the unit does not restart.
    static let configuration = ExitCode(2)
}
