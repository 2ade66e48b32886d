import ArgumentParser
import Foundation

/// Who does something: the user of this machine unless another name is given.
struct PersonOption: ParsableArguments {
    @Option(help: "Pwy sy'n gwneud hyn / Who does this")
    var by = NSUserName()
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
