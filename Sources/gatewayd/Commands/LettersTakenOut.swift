import ArgumentParser
import Gateway
import Templates

extension LettersCommand {
    /// `gatewayd letters taken-out`: records which letters of stopped messages were taken out of those printed.
    struct TakenOut: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Tynnwyd o'r pentwr lythyrau neges a stopiwyd: y rhain, neu bob un / Letters of a stopped message were taken out of the pile: these, or every one"
        )

        @OptionGroup var daemon: DaemonOptions

        @Argument(
            help:
                "Llythyrau; heb yr un, pob un o negeseuon a stopiwyd / Letters; without any, all of messages that were stopped"
        )
        var letters: [String] = []

        @Flag(help: "Peidio â gofyn / Do not ask")
        var yes = false

        @OptionGroup var person: PersonOption

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let client = try daemon.client(words)
                let wanted = try await letters.isEmpty ? all(client, words) : letters
                guard let wanted else { return }
                let answer: APIAnswers.TakenOut = try await client.post(
                    "letters/taken-out", APIRequests.TakenOut(letters: wanted, by: person.by))
                if daemon.json { return try words.printJSON(answer) }
                Terminal.print(words.text("letters-taken-out", ["count": .number(answer.takenOut)]))
            }
        }

        /// For a command that names no letter: all that were shown, once the person agreed; nil after a no.
        private func all(_ client: DaemonClient, _ words: Localizer) async throws -> [String]? {
            let found: [WaitingLetter] = try await client.get("letters")
            return try LettersCommand.agreed(
                to: found.filter { $0.takeOut == .stopped }, unasked: yes, question: "letters-taken-out-ask",
                refusal: "letters-taken-out-yes", words)
        }
    }
}
