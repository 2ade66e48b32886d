import ArgumentParser
import Foundation
import Gateway
import Templates

// What a person decides about a contact. Later imports do not overwrite it; the store keeps who decided.
extension ContactCommand {
    struct Correct: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Cywiro cyswllt; mae gwag yn dileu / Put a contact right; empty takes away")

        @OptionGroup var daemon: DaemonOptions

        @OptionGroup var target: ContactArgument

        @Option(help: "Yr enw / The name")
        var name: String?

        @Option(help: "Iaith y negeseuon / The language of messages: cy, en, pl …")
        var language: String?

        @Option(help: "Rhif ffôn symudol / The mobile number")
        var mobile: String?

        @Option(help: "Cyfeiriad e-bost / The e-mail address")
        var email: String?

        @Option(help: "Cyfeiriad post, gyda choma rhwng y llinellau / The postal address, lines parted by commas")
        var address: String?

        @Option(help: "Trefn y sianeli / The order of channels: \"text email letter\"")
        var channels: String?

        @Option(help: "Yr hyn nad yw'r person am ei gael / What the person does not want: \"survey general:text\"")
        var optOuts: String?

        @Option(help: "standard, large-print")
        var format: String?

        @OptionGroup var person: PersonOption

        func run() async throws {
            let facts = ContactCorrection(
                name: name, language: language, mobile: mobile, email: email, address: address, channels: channels,
                optOuts: optOuts, format: format)
            try await daemon.change(
                target.contact, "", APIRequests.CorrectContact(facts: facts, by: person.by), saying: "contact-corrected")
        }
    }

    struct Block: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ni chaniateir cysylltu â'r person / The person must not be contacted")

        @OptionGroup var daemon: DaemonOptions

        @OptionGroup var target: ContactArgument

        @Option(help: "Pryd i edrych eto / When to look again: 2026-09-01")
        var review: String?

        @OptionGroup var decision: DecisionOptions

        func run() async throws {
            try await daemon.change(
                target.contact, "/block",
                APIRequests.BlockContact(by: decision.by, reason: decision.reason, review: review), saying: "contact-blocked")
        }
    }

    struct Allow: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Codi'r gwaharddiad ar gysylltu / Lift the flag: the person may be contacted again")

        @OptionGroup var daemon: DaemonOptions

        @OptionGroup var target: ContactArgument

        @OptionGroup var decision: DecisionOptions

        func run() async throws {
            try await daemon.change(
                target.contact, "/allow", APIRequests.AllowContact(by: decision.by, reason: decision.reason),
                saying: "contact-allowed")
        }
    }
}
