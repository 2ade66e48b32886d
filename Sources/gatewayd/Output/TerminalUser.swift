import Foundation

/// The user at the terminal, as the system knows them: the recorded name for decisions, unless `--by` gives another.
enum TerminalUser {
    /// The user who called sudo or doas, where the process runs as root: `root` on record would name no person. Else the user of
    /// the process.
    static func name(
        user: String = NSUserName(), environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        // A user other than root can set these variables to any name.
        guard user == "root" else { return user }
        return ["SUDO_USER", "DOAS_USER"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? user
    }
}
