import ArgumentParser
import Foundation
import Gateway
import Templates

extension EventCommand {
    /// `gatewayd event answer`: records what a family answered by word of mouth.
    struct AnswerFor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Nodi ateb teulu, hefyd ar ôl y dyddiad cau / Record a family's answer, also after the closing date")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Enw neu ddynodydd y gwahoddiad / The name or id of the invitation")
        var event: String

        @Argument(help: "Dynodydd y teulu / The family's id")
        var family: String

        @Argument(help: "Yr ateb / The answer: yes, no, maybe")
        var choice: Answer.Choice

        @Option(help: "Faint o leoedd / How many places")
        var places: Int?

        @Option(help: "Dynodydd y cyswllt sy'n ateb / The id of the contact who answers")
        var contact: String?

        @OptionGroup var person: PersonOption

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let body = APIRequests.EventAnswer(
                    family: family, contact: contact, choice: choice, places: places, by: person.by)
                let guest: Guest = try await daemon.client(words).post("events/\(DaemonClient.segment(event))/answers", body)
                if daemon.json { return try words.printJSON(guest) }
                Terminal.print(words.text(guest))
            }
        }
    }

    /// `gatewayd event note`: records what a family needs at the event.
    struct Note: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Nodi beth sydd ei angen ar deulu (bwyd, mynediad) / Note what a family needs (food, access)")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Enw neu ddynodydd y gwahoddiad / The name or id of the invitation")
        var event: String

        @Argument(help: "Dynodydd y teulu / The family's id")
        var family: String

        @Argument(help: "Y nodyn; gwag i'w ddileu / The note; empty to take it back")
        var text: String

        @Option(help: "Dynodydd y cyswllt y mae ei angen / The id of the contact whose need it is")
        var contact: String?

        @OptionGroup var person: PersonOption

        func run() async throws {
            try await daemon.tell(
                "events/\(DaemonClient.segment(event))/notes",
                APIRequests.EventNote(family: family, contact: contact, text: text, by: person.by),
                saying: "event-noted", ["family": .text(family)])
        }
    }

    /// `gatewayd event attended`: records attendance.
    struct Attended: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pwy ddaeth: y teuluoedd hyn, neu bawb oedd â lle / Who came: these families, or all who had places")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Enw neu ddynodydd y gwahoddiad / The name or id of the invitation")
        var event: String

        @Argument(help: "Dynodyddion teuluoedd a ddaeth / Ids of families that came")
        var families: [String] = []

        @Option(parsing: .upToNextOption, help: "Dynodyddion teuluoedd na ddaeth / Ids of families that did not come")
        var missed: [String] = []

        @OptionGroup var person: PersonOption

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let body = APIRequests.Attendance(families: families.isEmpty ? nil : families, missed: missed, by: person.by)
                let event: EventSummary = try await daemon.client(words).post(
                    "events/\(DaemonClient.segment(event))/attendance", body)
                if daemon.json { return try words.printJSON(event) }
                Terminal.print(
                    words.text(
                        "event-attended", ["event": .text(event.title[words.language]), "count": .number(event.attended ?? 0)]))
            }
        }
    }
}
