import Foundation

/// Who is at the terminal, as this machine knows them; what they decide is kept under this name unless they give another.
enum TerminalUser {
    /// Whoever called sudo or doas, where root runs the command for somebody: `root` on record would name nobody. Else the user of the process.
    static func name(
        user: String = NSUserName(), environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        // Of others these variables are only what they wrote themselves.
        guard user == "root" else { return user }
        return ["SUDO_USER", "DOAS_USER"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? user
    }
}
