import Channels
import Foundation
import Testing

@testable import Gateway

/// Names are measured when a file is imported, by the letter's own shaping.
@Suite struct `A name for the window of an envelope` {
    static let tall = ["address_1": "Fflat 3\nTŷ Gwyn", "address_2": "12 Heol Fawr", "address_3": "Pentref", "address_4": "Tref"]

    static func row(_ name: String, _ address: [String: String] = [:]) -> [String: String] {
        ["name": name].merging(address) { $1 }
    }

    static let cases: [(String, [String: String], [String])] = [
        ("Siân Prydderch", row("Siân Prydderch"), []),
        // Long, and printed over two lines.
        ("long, short address", row(String(repeating: "Angharad ", count: 10)), []),
        ("long, tall address", row(String(repeating: "Angharad ", count: 10), tall), ["2 name long-name"]),
        ("one long word", row(String(repeating: "w", count: 90), tall), ["2 name long-name"]),
        ("short, tall address", row("Siân Prydderch", tall), []),
        // Without an address a usual one is assumed.
        (
            "no address", row(String(repeating: "W", count: 99), ["address_1": "", "address_2": "", "postcode": ""]),
            ["2 name long-name"]
        ),
        (
            "a long address", row("Siân Prydderch", ["address_1": String(repeating: "heol ", count: 150)]),
            ["2 address_1 long-address"]
        ),
        // Beyond the limit of the column it is a mistake, as before, and is not said twice.
        ("over the limit", row(String(repeating: "w", count: 101), tall), ["2 name too-long"]),
    ]

    @Test(arguments: cases) func `is noted where no letter could be printed, with its row and column`(
        what: String, row: [String: String], said: [String]
    ) async throws {
        let school = try SmallSchool()
        let report = try await school.office.importFamilies(
            Data(FamiliesCSV(row).text().utf8), leavingOut: [], markMissingAsLeft: false, apply: true)
        let found = report.findings.map { "\($0.row ?? 0) \($0.column ?? "") \($0.code)" }
        #expect(found == said, "\(what)")
        // A note does not block the import.
        #expect(report.applied == !said.contains { $0.hasSuffix("too-long") })
    }

    @Test func `is named by the column's own name in a Welsh file`() async throws {
        let welsh = FamilyColumn.allCases.reduce(FamiliesCSV(Self.row(String(repeating: "w", count: 90), Self.tall)).text()) {
            text, column in
            let (head, rest) = (text.prefix { $0 != "\n" }, text.drop { $0 != "\n" })
            let names = head.split(separator: ",").map { $0 == column.rawValue[...] ? column.welshName : String($0) }
            return names.joined(separator: ",") + rest
        }
        let report = try await SmallSchool().office.importFamilies(
            Data(welsh.utf8), leavingOut: [], markMissingAsLeft: false, apply: false)
        #expect(report.findings.map(\.column) == ["enw"])
    }

    static let fits: [(AddressWindowMeasure.Fit, [String])] = [
        (.fits, []), (.nameTooLong, ["2 name long-name"]), (.addressTooLong, ["2 address_1 long-address"]),
        (.nameUnprintable, ["2 name unprintable-name"]), (.addressUnprintable, ["2 address_1 unprintable-address"]),
    ]

    /// Whatever fonts there are here: the answer of the measure is the test's.
    @Test(arguments: fits) func `is said by what stands in the way`(fit: AddressWindowMeasure.Fit, said: [String]) {
        var rows = FamiliesCSV(
            ["name": "王芳"], ["contact": "C2", "name": "Siân Prydderch", "mobile": "07700 900002", "pupils": ""]
        ).read()
        #expect(rows.hasDoubtfulNames)
        rows.note(doubtfulNamesBy: { name, _ in name == "王芳" ? fit : .nameTooLong })
        #expect(rows.said == said && rows.isClean)
    }

    @Test(arguments: ["Siân Ŵyn-Jones", "Zoë Łukasiewicz", "Đorđe Ćosić"])
    func `costs nothing where none is long or in another script`(name: String) {
        let rows = FamiliesCSV(["name": name]).read()
        #expect(!rows.hasDoubtfulNames)
    }
}
