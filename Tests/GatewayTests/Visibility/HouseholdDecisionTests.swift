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
        // For a contact who joins the family later the question is asked again.
        csv.rows.append(Self.row("C3", Self.none))
        #expect(try await unknown(school.store, csv).findings.filter { $0.code == .householdUnknown }.map(\.row) == [4])
    }

    /// Household value (empty for none), number of the house in the street (0 for no address), whether nothing may reach them.
    typealias Row = (household: String, address: Int, isFlagged: Bool)

    static let decisions: [(String, [Row], together: Bool, named: [ContactID], HouseholdRefusal?)] = [
        ("nothing is on record", [("", 0, false), ("", 0, false)], true, [], nil),
        ("one address, no values", [("", 1, false), ("", 1, false)], true, [], nil),
        ("the second is unknown", [("A", 1, false), ("", 0, false)], true, [], nil),
        ("two addresses", [("", 1, false), ("", 2, false)], true, [], .apart),
        ("two values", [("A", 1, false), ("B", 1, false)], true, [], .apart),
        ("the third lives elsewhere", [("", 1, false), ("", 0, false), ("", 2, false)], true, [], .apart),
        ("two addresses, by name", [("", 1, false), ("", 2, false)], true, ["C1", "C2"], nil),
        ("two values, by name", [("A", 1, false), ("B", 1, false)], true, ["C1", "C2"], nil),
        ("the third lives elsewhere, by name", [("", 1, false), ("", 0, false), ("", 2, false)], true, ["C1", "C2"], nil),
        ("a flag", [("", 0, false), ("", 0, true)], true, [], .noContact),
        ("a flag, in another home", [("A", 1, false), ("B", 2, true)], true, [], .noContact),
        ("a flag, by name", [("", 0, false), ("", 0, true)], true, ["C1", "C2"], nil),
        ("a flag, and those without it by name", [("", 0, false), ("", 0, true), ("", 0, false)], true, ["C1", "C3"], nil),
        ("one alone", [("", 0, false), ("", 0, false)], true, ["C1"], .oneContact),
        ("somebody else", [("", 0, false), ("", 0, false)], true, ["C1", "C9"], .noSuchContact),
        ("the only one of a family", [("", 0, false)], true, [], nil),
        ("apart, whatever is on record", [("A", 1, false), ("A", 1, true)], false, [], nil),
        ("apart, by name", [("A", 1, false), ("A", 1, false), ("A", 1, false)], false, ["C3"], nil),
    ]

    @Test(arguments: decisions) func `is confirmed unasked only where the record is silent; otherwise by name`(
        name: String, rows: [Row], together: Bool, named: [ContactID], refusal: HouseholdRefusal?
    ) async throws {
        let contacts = rows.enumerated().map { index, row in
            Contact.example(index + 1) { contact in
                contact.household = HouseholdID(stringLiteral: row.household.isEmpty ? "F1" : row.household)
                contact.postal = row.address == 0 ? nil : "\(row.address) Heol y Dŵr, Tref Enghraifft, LL79 2AB"
                contact.noContact = row.isFlagged ? NoContact(reason: "court order", review: nil) : nil
            }
        }
        let school = try SmallSchool()
        try await school.store.put([.example(contacts)])
        let said = refusal.map { refusal -> OfficeError in
            switch refusal {
            case .apart: .knownApart
            case .noContact: .flagInHousehold
            case .oneContact: .oneContact
            case .noSuchContact: .notInFamily
            }
        }
        do {
            _ = try await school.office.decideHousehold(
                of: "F1", together: together, contacts: named.map(\.rawValue), by: "Nia")
            #expect(said == nil)
        } catch let error as OfficeError {
            #expect(error == said)
        }
        let family = try #require(try await school.store.families(of: StoreFolder.school.id).first)
        if refusal != nil { return #expect(family.contacts == contacts) }
        let chosen = named.isEmpty ? contacts.map(\.id) : named
        let households = family.households
        for (index, one) in chosen.enumerated() {
            for other in chosen[..<index] { #expect(households.relation(of: one, to: other) == (together ? .same : .other)) }
        }
        for other in family.contacts where !chosen.contains(other.id) {
            #expect(other.household == contacts.first { $0.id == other.id }?.household)
            #expect(chosen.allSatisfy { households.relation(of: $0, to: other.id) != .same })
        }
    }

    @Test func `is another than the one of whoever left, or is not named`() async throws {
        let school = try SmallSchool()
        let contacts = (1...3).map { number in
            Contact.example(number) {
                $0.household = "F1"
                $0.has([.email])
            }
        }
        try await school.store.put([.example(contacts)])
        _ = try await school.office.decideHousehold(of: "F1", together: false, by: "Nia")
        _ = try await school.office.decideHousehold(of: "F1", together: true, contacts: ["C2", "C3"], by: "Nia")
        let homes = try await school.store.families(of: StoreFolder.school.id)[0].contacts.map(\.household)
        #expect(homes[1] == homes[2] && homes[0] != homes[1])
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
