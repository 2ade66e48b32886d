import ArgumentParser
import Foundation

/// Who does something: the person at the terminal unless another name is given.
struct PersonOption: ParsableArguments {
    // No default of the parser's: it would stand in the manual with the name of whoever built it.
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

/// What each command takes with which a named person decides something, for a reason that is kept.
struct DecisionOptions: ParsableArguments {
    @Option(help: "Pam, mewn geiriau / Why, in words")
    var reason: String

    @OptionGroup var person: PersonOption

    var by: String { person.by }
}

/// The contact of whom a person decides.
struct ContactArgument: ParsableArguments {
    @Argument(help: "Dynodydd y cyswllt / The contact's id")
    var contact: String
}
