import ArgumentParser
import Channels
import Foundation
import Gateway
import Templates

/// `gatewayd contact shared`: addresses that a contact of another family with a no-contact flag has too, and the decisions about
/// them.
struct ContactSharedAddresses: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shared",
        abstract:
            "Cyfeiriadau a rennir â rhywun na cheir cysylltu â nhw / Addresses shared with somebody who may not be contacted",
        subcommands: [SharedAddressList.self, SharedAddressAllow.self, SharedAddressBlock.self],
        defaultSubcommand: SharedAddressList.self)
}

/// `gatewayd contact shared [list]`: the addresses that a contact of another family with a no-contact flag has too.
struct SharedAddressList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Rhestr / List")

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let found: [SharedAddress] = try await daemon.client(words).get("shared-addresses")
            if daemon.json { return try words.printJSON(found) }
            print(found.isEmpty ? words.text("shared-none") : Self.table(found, words))
        }
    }

    private static func table(_ found: [SharedAddress], _ words: Localizer) -> String {
        let columns = ["family", "contact", "name", "route", "address", "standing", "shared-with", "reason", "review", "owner"]
        var table = TextTable(columns.map { (words.head($0), .left) })
        for item in found {
            let holders = item.sharedWith.map { "\($0.name) (\($0.family)): \($0.reason)" }
            table.add([
                item.family, item.contact, item.name, words.labels.channel(item.channel), item.address,
                words.text(Phrase(rawValue: "shared-\(item.verdict.rawValue)")), holders.joined(separator: "; "),
                item.reason ?? "", item.review ?? "", item.by ?? "",
            ])
        }
        return table.text
    }
}

/// The options of `allow` and `block`.
struct SharedAddressOptions: ParsableArguments {
    @OptionGroup var decision: DecisionOptions

    @Option(help: "Y diwrnod i edrych eto / The day to look again: 2027-09-01")
    var review: String

    @OptionGroup var target: ContactArgument

    @Argument(help: "email, text, letter")
    var channel: ChannelKind

    func decide(_ allow: Bool, _ daemon: DaemonOptions) async throws {
        let body = APIRequests.DecideSharedAddress(
            allow: allow, reason: decision.reason, review: review, by: decision.by)
        let path = "contacts/\(DaemonClient.segment(target.contact))/addresses/\(channel.rawValue)/decide"
        try await daemon.tell(
            path, body, saying: allow ? "shared-was-allowed" : "shared-was-blocked",
            ["contact": .text(target.contact), "review": .text(review)])
    }
}

/// `gatewayd contact shared allow C1 text --reason "…" --review 2027-09-01`.
struct SharedAddressAllow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow", abstract: "Caniatáu cyfeiriad a rennir / Allow a shared address")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var options: SharedAddressOptions

    func run() async throws { try await options.decide(true, daemon) }
}

/// `gatewayd contact shared block C1 text --reason "…" --review 2027-09-01`.
struct SharedAddressBlock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "block", abstract: "Rhwystro cyfeiriad a rennir / Block a shared address")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var options: SharedAddressOptions

    func run() async throws { try await options.decide(false, daemon) }
}
