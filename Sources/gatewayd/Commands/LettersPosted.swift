import ArgumentParser
import Foundation
import Gateway
import Templates

extension LettersCommand {
    /// `gatewayd letters posted`: records which letters were posted; with `--undo`, which had not been posted after all.
    struct Posted: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Postiwyd neu rhoddwyd yn llaw: y rhain, neu bob un / Posted or handed out: these, or every one")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Llythyrau; heb yr un, pob un sy'n aros / Letters; without any, all that wait")
        var letters: [String] = []

        @Flag(
            help:
                "Maen nhw yn y post yn barod, hefyd rhai i'w tynnu o'r pentwr / They are in the post already, also those to take out of the pile"
        )
        var gone = false

        @Flag(
            help:
                "Heb eu postio wedi'r cyfan; heb enwi yr un, y rhai a nodwyd ddiwethaf, os oedd hynny o fewn wythnos / Not posted after all; without any, those marked last, within a week"
        )
        var undo = false

        @Flag(help: "Peidio â gofyn / Do not ask")
        var yes = false

        @OptionGroup var person: PersonOption

        func validate() throws {
            if gone, undo { throw try daemon.words().notBoth("--gone", "--undo") }
        }

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let client = try daemon.client(words)
                let wanted = try await letters.isEmpty ? all(client, words) : letters
                guard let wanted else { return }
                if undo {
                    let answer: PostingTakenBack = try await client.post(
                        "letters/not-posted", APIRequests.NotPosted(letters: wanted, by: person.by))
                    if daemon.json { return try words.printJSON(answer) }
                    Terminal.print(words.text(answer))
                } else {
                    let body = APIRequests.Posted(letters: wanted, gone: gone, by: person.by)
                    let answer: APIAnswers.Posted = try await client.post("letters/posted", body)
                    if daemon.json { return try words.printJSON(answer) }
                    Terminal.print(words.text("letters-posted", ["count": .number(answer.posted)]))
                }
            }
        }

        /// For a command that names no letter: the letters that were shown, without any printed in the meantime, once the person
        /// agreed; nil after a no.
        private func all(_ client: DaemonClient, _ words: Localizer) async throws -> [String]? {
            let found: [WaitingLetter] = try await client.get(undo ? "letters/last-posted" : "letters")
            return try LettersCommand.agreed(
                to: found.filter { $0.takeOut == nil }, unasked: yes,
                question: undo ? "letters-not-posted-ask" : "letters-posted-ask",
                refusal: undo ? "letters-not-posted-yes" : "letters-posted-yes", words)
        }
    }

    /// `gatewayd letters slip CODE yes 2`: records what a family wrote on the slip that it sent back.
    struct Slip: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Nodi beth mae slip ateb yn ei ddweud / Record what a reply slip says")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Y cod ar y slip / The code on the slip")
        var code: String

        @Argument(
            help:
                "Beth mae'n ei ddweud: ie, na neu efallai, a faint; neu atebion yr holiadur, - am ddim / What it says: yes, no or maybe, and how many; or the answers to the questionnaire, - for none"
        )
        var said: [String]

        @Option(help: "Dynodydd y cyswllt a'i lenwodd / The id of the contact who filled it in")
        var contact: String?

        @OptionGroup var person: PersonOption

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let body = APIRequests.Slip(code: code, said: said, contact: contact, by: person.by)
                let report: SlipReport = try await daemon.client(words).post("letters/slips", body)
                if daemon.json { return try words.printJSON(report) }
                Terminal.print(words.text(report))
            }
        }
    }
}

extension Localizer {
    /// Which letters wait again, and which are to be taken out.
    fileprivate func text(_ answer: PostingTakenBack) -> String {
        let waiting = answer.notPosted - answer.takeOut.count
        let sentence = waiting == 0 && !answer.takeOut.isEmpty ? [] : [text("letters-not-posted", ["count": .number(waiting)])]
        return (sentence + lettersToTakeOut(answer.takeOut)).joined(separator: "\n\n")
    }

    fileprivate func text(_ report: SlipReport) -> String {
        let names = report.names.isEmpty ? report.family : labels.names(report.names)
        var values: [String: Value] = ["names": .text(names), "message": .text(report.message)]
        guard let choice = report.choice else {
            values["count"] = .number(report.questions ?? 0)
            return text("letter-slip-answers", values)
        }
        values["answer"] = .text(labels.choice(choice))
        let said = text("letter-slip-recorded", values)
        return [said, report.guest.map { text($0) }].compactMap(\.self).joined(separator: "\n")
    }

    /// The status of a household at an event after an answer.
    func text(_ guest: Guest) -> String {
        let standing: [String: Value] = [
            "family": .text(guest.family), "standing": .text(labels.standing(guest.standing)), "places": .number(guest.places),
            "number": .number(guest.number ?? 0),
        ]
        return guest.number == nil ? text("event-answered", standing) : text("event-answered-waiting", standing)
    }
}
