import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd contact household FAMILY --together|--apart [--contact ID …]`: who lives with whom, where the school's file does
/// not say.
struct ContactHousehold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "household", abstract: "Cadarnhau pwy sy'n byw gyda'i gilydd / Confirm who lives together")

    enum Choice: String, EnumerableFlag {
        case together, apart

        static func help(for value: Choice) -> ArgumentHelp? {
            switch value {
            case .together: "Maen nhw'n byw gyda'i gilydd / They live together"
            case .apart: "Mae pob un mewn cartref ar wahân / Each lives in a home of their own"
            }
        }
    }

    @OptionGroup var daemon: DaemonOptions

    @Flag var choice: Choice

    @Option(
        name: .customLong("contact"),
        help: "Dim ond y cyswllt hwn; heb hyn, pawb yn y teulu / Only this contact; without it, everyone in the family")
    var contacts: [String] = []

    @OptionGroup var person: PersonOption

    @Argument(help: "Rhif y teulu / The family's id")
    var family: String

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let body = APIRequests.DecideHousehold(together: choice == .together, contacts: contacts, by: person.by)
            let path = "families/\(DaemonClient.segment(family))/household"
            let decided: APIAnswers.Decided = try await daemon.client(words).post(path, body)
            if daemon.json { return try words.printJSON(decided) }
            let phrases: [Phrase] =
                contacts.isEmpty
                ? ["household-together", "household-apart"] : ["household-named-together", "household-named-apart"]
            Terminal.print(
                words.text(
                    phrases[choice == .together ? 0 : 1],
                    ["family": .text(family), "count": .number(decided.contacts)]))
        }
    }
}
