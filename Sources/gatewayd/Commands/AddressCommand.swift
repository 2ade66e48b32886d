import ArgumentParser
import Channels
import Foundation
import Gateway
import Templates

/// `gatewayd address`: addresses that are closed, what closed them, and opening them again.
struct AddressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address", abstract: "Cyfeiriadau sydd ar gau, a'u hagor eto / Addresses that are closed, and opening them",
        subcommands: [List.self, Open.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Beth sydd ar gau, ers pryd, a beth a'i caeodd / What is closed, since when, and what closed it")

        @OptionGroup var daemon: DaemonOptions

        @Flag(help: "Y rhai a agorwyd eto hefyd / Those that were opened again too")
        var all = false

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let found: [Suppression] = try await daemon.client(words).get("addresses", query: [("all", all ? "1" : nil)])
                if daemon.json { return try words.printJSON(found) }
                guard !found.isEmpty else { return print(words.text("address-none-closed")) }
                print(SuppressionText(words: words).table(found))
                print("\n\(words.text("address-how-to-open"))")
            }
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Agor cyfeiriad; mae'r dystiolaeth yn aros / Open an address; the evidence stays")

        @OptionGroup var daemon: DaemonOptions

        @Argument(help: "Rhif, e-bost neu gyfeiriad post / A number, an e-mail address or a postal address")
        var address: String?

        @Option(help: "Cyfeiriadau'r cyswllt hwn / The addresses of this contact")
        var contact: String?

        @Option(help: "Un ohonynt yn unig / Only one of them: email, text, letter")
        var channel: ChannelKind?

        @OptionGroup var decision: DecisionOptions

        @Flag(
            help: "Gofynnodd y person ei hun am hyn; rhaid wrth hynny ar ôl STOP / The person asked for it; needed after a STOP")
        var asked = false

        func validate() throws {
            guard (address == nil) != (contact == nil) else {
                throw ValidationError(try daemon.words().text("address-open-whose"))
            }
            if channel != nil, contact == nil { throw ValidationError(try daemon.words().text("address-open-channel")) }
        }

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let body = APIRequests.OpenAddress(
                    address: address, contact: contact, channel: channel, by: decision.by, reason: decision.reason, asked: asked)
                let opened: [Suppression] = try await daemon.client(words).post("addresses/open", body)
                if daemon.json { return try words.printJSON(opened) }
                let text = SuppressionText(words: words)
                for one in opened {
                    print(words.text("address-opened", ["address": .text(one.address), "by": .text(decision.by)]))
                    for event in one.events { print("  \(text.line(event))") }
                }
            }
        }
    }
}
