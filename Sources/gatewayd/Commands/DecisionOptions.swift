import ArgumentParser
import Foundation

/// Who does something: the person at the terminal unless another name is given.
struct PersonOption: ParsableArguments {
    // No default value for the parser: the manual page would show the user name of the build.
    @Option(name: .customLong("by"), help: "Pwy sy'n gwneud hyn; heb hyn, chi / Who does this; without it, you")
    var named: String?

    var by: String { named ?? TerminalUser.name() }
}

/// Who takes or sees to a reply or a task: the person at the terminal unless another name is given.
struct OwnerOption: ParsableArguments {
    @Option(name: .customLong("owner"), help: "Pwy sy'n gwneud hyn; heb hyn, chi / Who does this; without it, you")
    var named: String?

    var owner: String { named ?? TerminalUser.name() }
}

/// The options of commands with which a named person decides something for a recorded reason.
struct DecisionOptions: ParsableArguments {
    @Option(help: "Pam, mewn geiriau / Why, in words")
    var reason: String

    @OptionGroup var person: PersonOption

    var by: String { person.by }
}

/// The contact who is decided about.
struct ContactArgument: ParsableArguments {
    @Argument(help: "Dynodydd y cyswllt / The contact's id")
    var contact: String
}

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
