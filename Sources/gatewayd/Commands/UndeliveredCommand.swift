import ArgumentParser
import Foundation
import Gateway
import Templates

/// `gatewayd undelivered`: whom a message did not reach, why, what was tried and what is left.
struct UndeliveredCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undelivered",
        abstract: "Pwy sydd heb eu cyrraedd, pam, a beth sydd ar ôl / Who was not reached, why, and what is left to try")

    @OptionGroup var daemon: DaemonOptions

    @Flag(help: "CSV i daenlen / CSV for a spreadsheet")
    var csv = false

    @Argument(help: "Enw neu ddynodydd un neges / The name or id of one message")
    var message: String?

    func validate() throws {
        if csv, daemon.json { throw ValidationError("--csv, --json: un yn unig / only one") }
    }

    func run() async throws {
        let words = try daemon.words()
        try await Terminal.run {
            let found: [Undelivered] = try await daemon.client(words).get("undelivered", query: [("message", message)])
            if daemon.json { return try words.printJSON(found) }
            let list = UndeliveredList(families: found, words: words, isOfOneMessage: message != nil)
            if csv { return StandardStream.output.write(Data(list.csv.utf8)) }
            guard !found.isEmpty else {
                let all: [MessageStatus] = try await daemon.client(words).get("status", query: [("message", message)])
                // Stopped messages are not followed up, so they are listed only by name.
                let asked = all.filter { message != nil || $0.stop == nil }
                let isAll = asked.allSatisfy { $0.reached == $0.families }
                return print(words.text(isAll ? "undelivered-none" : "nobody-missed"))
            }
            print(list.table)
            let reasons = found.flatMap { family in
                [family.reason] + family.contacts.flatMap { $0.tried.compactMap(\.reason) + [$0.notSent].compactMap(\.self) }
            }
            print(NextCommands(for: reasons, words: words).text, terminator: "")
        }
    }
}
