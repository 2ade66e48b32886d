import ArgumentParser
import Foundation
import Gateway
import Templates

extension EventCommand {
    /// `gatewayd event guests`: the guest list.
    struct Guests: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Y rhestr ar gyfer y drws / The list for the door")

        @OptionGroup var daemon: DaemonOptions

        @Flag(help: "CSV i daenlen / CSV for a spreadsheet")
        var csv = false

        @Argument(help: "Enw neu ddynodydd y gwahoddiad / The name or id of the invitation")
        var event: String

        func validate() throws {
            if csv, daemon.json { throw try daemon.words().notBoth("--csv", "--json") }
        }

        func run() async throws {
            let words = try daemon.words()
            try await Terminal.run {
                let sheet: GuestSheet = try await daemon.client(words).get("events/\(DaemonClient.segment(event))/guests")
                if daemon.json { return try words.printJSON(sheet) }
                let list = GuestTable(sheet: sheet, words: words)
                if csv { return StandardStream.output.write(Data(list.csv.utf8)) }
                print(words.labels.seats(sheet.event))
                print(sheet.guests.isEmpty ? words.text("event-no-guests") : list.table)
            }
        }
    }
}

/// The guests of an event, a line each.
struct GuestTable {
    let sheet: GuestSheet
    let words: Localizer

    private static let columns = ["family", "names", "children", "standing", "places", "needs", "there"]

    var table: String {
        var table = TextTable(Self.columns.map { (words.head($0), $0 == "places" ? .right : .left) })
        for guest in sheet.guests { table.add(line(guest)) }
        return table.text
    }

    var csv: String {
        var rows = CSVRows(header: Self.columns.map(words.head))
        for guest in sheet.guests { rows.add(line(guest)) }
        return rows.text
    }

    private func line(_ guest: Guest) -> [String] {
        let labels = words.labels
        let there = guest.attended.map { labels.text($0 ? "guest-attended" : "guest-missed") } ?? ""
        return [
            guest.id, labels.names(guest.names), labels.names(guest.children), labels.standing(of: guest),
            String(guest.places),
            labels.needs(guest), there,
        ]
    }
}
