import ArgumentParser
import Gateway
import Templates

/// `gatewayd letters`: printed letters, and what became of them.
struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Llythyrau a argraffwyd / Printed letters",
        subcommands: [List.self, Posted.self, TakenOut.self, Returned.self, Slip.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Y rhai sy'n aros i'w postio, a'r rhai i'w tynnu o'r pentwr / Those that wait to be posted, and those to take out of the pile"
        )

        @OptionGroup var daemon: DaemonOptions

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let letters: [WaitingLetter] = try await daemon.client(words).get("letters")
                if daemon.json { return try words.printJSON(letters) }
                guard !letters.isEmpty else { return print(words.text("letters-none")) }
                let toPost = letters.filter { $0.takeOut == nil }
                let waiting = toPost.isEmpty ? words.text("letters-none") : words.table(of: toPost)
                print(([waiting] + words.lettersToTakeOut(letters)).joined(separator: "\n\n"))
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

extension LettersCommand {
    /// The ids of these letters, for a command that names none, once the person at the terminal has agreed; nil after a no.
    ///
    /// - Parameters:
    ///   - question: the phrase of the question; its `count` is the number of letters, which are shown before it.
    ///   - refusal: the phrase of the failure where there is no terminal to ask at.
    static func agreed(
        to meant: [WaitingLetter], unasked: Bool, question: Phrase, refusal: Phrase, _ words: Localizer
    ) throws -> [String]? {
        let ids = meant.map(\.delivery)
        guard !unasked, !meant.isEmpty else { return ids }
        let count: [String: Value] = ["count": .number(meant.count)]
        guard Terminal.hasPerson else { throw CommandFailure(words.text(refusal, count)) }
        Terminal.say(words.table(of: meant))
        if Terminal.agrees(to: words.text(question, count), words) { return ids }
        Terminal.say(words.text("letters-nothing-recorded"))
        return nil
    }
}

extension Localizer {
    func table(of letters: [WaitingLetter]) -> String {
        var table = TextTable(["letter", "printed", "message", "family", "address"].map { (head($0), .left) })
        for letter in letters {
            let message = labels.message(letter.messageName ?? letter.message ?? "", titled: letter.title)
            table.add([letter.delivery, time.compact(letter.printed), message, letter.family, letter.address])
        }
        return table.text
    }

    /// The letters of stopped messages among these, by reason: the reason, what to do with them, and their ids.
    func lettersToTakeOut(_ letters: [WaitingLetter]) -> [String] {
        LetterTakeOut.allCases.compactMap { reason in
            let piled = letters.filter { $0.takeOut == reason }
            guard !piled.isEmpty else { return nil }
            let parts = [text(Phrase(rawValue: "letters-take-out-\(reason.rawValue)")), table(of: piled)]
            return (reason == .stopped ? parts + [text("letters-take-out-then")] : parts).joined(separator: "\n")
        }
    }
}
