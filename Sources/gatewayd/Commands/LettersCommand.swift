import ArgumentParser
import Gateway
import Templates

/// `gatewayd letters`: printed letters, and what became of them.
struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Llythyrau a argraffwyd / Printed letters",
        subcommands: [List.self, Posted.self, Returned.self, Slip.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Y rhai sy'n aros i'w postio / Those that wait to be posted")

        @OptionGroup var daemon: DaemonOptions

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let letters: [Store.WaitingLetter] = try await daemon.client(words).get("letters")
                if daemon.json { return try words.printJSON(letters) }
                guard !letters.isEmpty else { return print(words.text("letters-none")) }
                let toPost = letters.filter { !$0.takeOut }
                let takeOut = letters.filter(\.takeOut)
                let parts = [
                    toPost.isEmpty ? words.text("letters-none") : words.table(of: toPost),
                    takeOut.isEmpty ? nil : words.lettersToTakeOut(takeOut),
                ]
                print(parts.compactMap(\.self).joined(separator: "\n\n"))
            }
        }
    }

    struct Returned: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Daeth llythyr yn ôl / A letter came back")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Y llythyr / The letter")
        var letter: String

        func run() async throws {
            try await daemon.tell("letters/returned", APIRequests.Returned(letter: letter), saying: "letter-returned")
        }
    }
}

extension Words {
    func table(of letters: [Store.WaitingLetter]) -> String {
        var table = TextTable(["letter", "printed", "family", "address"].map { (head($0), .left) })
        for letter in letters {
            table.add([letter.delivery, time.compact(letter.printed), letter.family, letter.address])
        }
        return table.text
    }

    /// Letters in the pile that must not be posted, and what to do with them.
    func lettersToTakeOut(_ letters: [Store.WaitingLetter]) -> String { text("letters-take-out") + "\n" + table(of: letters) }
}
