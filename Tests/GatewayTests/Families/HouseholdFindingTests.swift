import Channels
import Foundation
import Testing

@testable import Gateway

/// Families of which the file does not say who lives with whom.
@Suite struct `A home that nobody named` {
    static let none: [String: String] = ["household": "", "address_1": "", "address_2": "", "postcode": ""]

    static func row(_ contact: String, _ changes: [String: String] = [:]) -> [String: String] {
        [
            "contact": contact, "household": "", "pupils": "", "name": "Rhiant \(contact)", "mobile": "",
            "email": "\(contact)@example.org",
        ]
        .merging(changes) { _, new in new }
    }

    static let tables: [(String, [[String: String]], [String])] = [
        ("one contact", [none], []),
        ("a household for each", [[:], row("C2", ["household": "F1-B", "address_1": "2 Stryd Fawr"])], []),
        ("no household, one address", [["household": ""], row("C2")], []),
        ("no household, and no address of the second", [["household": ""], row("C2", none)], ["3 F1"]),
        ("no household, and no address of either", [none, row("C2", none)], ["3 F1"]),
        ("one household given, and no address of the second", [[:], row("C2", none)], ["3 F1"]),
        (
            "the third is known by the household of the second, who is known by the address",
            [
                ["household": ""], row("C2", ["household": "F1-B"]),
                row("C3", none.merging(["household": "F1-B"]) { _, new in new }),
            ],
            []
        ),
    ]

    @Test(arguments: tables) func `is listed by the import, once for each family`(
        name: String, rows: [[String: String]], said: [String]
    ) {
        var csv = FamiliesCSV()
        csv.rows = rows
        let found = ImportPlan(csv.read(), stored: []).findings.filter { $0.code == .householdUnknown }
        #expect(found.map { "\($0.row ?? 0) \($0.value)" } == said)
        #expect(found.allSatisfy { $0.severity == .note && $0.column == "household" })
    }

    private func unknown(_ store: Store, _ csv: FamiliesCSV) async throws -> ImportPlan {
        try await store.apply(csv.read(), school: StoreFolder.school.id, markMissingAsLeft: false, at: StoreFolder.now)
    }

    @Test(arguments: [true, false]) func `is confirmed by one press, which no import undoes`(together: Bool) async throws {
        let school = try SmallSchool()
        var csv = FamiliesCSV()
        csv.rows = [Self.none, Self.row("C2", Self.none)]
        #expect(try await unknown(school.store, csv).findings.contains { $0.code == .householdUnknown })
        #expect(try await school.office.decideHousehold(of: "F1", together: together, by: "Nia") == 2)
        let homes = try await school.store.families(of: StoreFolder.school.id)[0].contacts.map(\.household)
        #expect(Set(homes).count == (together ? 1 : 2) && !homes.contains("F1"))
        let again = try await unknown(school.store, csv)
        #expect(again.changesNothing)
        #expect(!again.findings.contains { [.householdUnknown, .keptDecision].contains($0.code) })
        // A file that names another household is told that a person decided.
        csv.rows[1]["household"] = "F1-B"
        let named = try await unknown(school.store, csv)
        #expect(named.findings.contains { $0.code == .keptDecision })
        #expect(try await school.store.families(of: StoreFolder.school.id)[0].contacts.map(\.household) == homes)
        // Whoever joins the family later is asked about again.
        csv.rows.append(Self.row("C3", Self.none))
        #expect(try await unknown(school.store, csv).findings.filter { $0.code == .householdUnknown }.map(\.row) == [4])
    }

    @Test func `does not go with a contact to another family`() async throws {
        let school = try SmallSchool()
        var csv = FamiliesCSV()
        csv.rows = [Self.none, Self.row("C2", Self.none)]
        _ = try await unknown(school.store, csv)
        _ = try await school.office.decideHousehold(of: "F1", together: true, by: "Nia")
        csv.rows[1].merge(["family": "F2", "pupils": "200 / Cai / 1A / 1"]) { _, new in new }
        _ = try await unknown(school.store, csv)
        let homes = try await school.store.families(of: StoreFolder.school.id).map { $0.contacts.map(\.household.rawValue) }
        #expect(homes.count == 2 && homes[1] == ["F2"])
    }

    @Test func `is confirmed by somebody, of a family that is there`() async throws {
        let school = try SmallSchool()
        await #expect(throws: OfficeError.noSuchFamily) {
            try await school.office.decideHousehold(of: "F9", together: true, by: "Nia")
        }
        await #expect(throws: OfficeError.noPerson) {
            try await school.office.decideHousehold(of: "F9", together: true, by: " ")
        }
    }
}
