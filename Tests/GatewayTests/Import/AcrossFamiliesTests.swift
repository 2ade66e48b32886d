import Channels
import Foundation
import Testing

@testable import Gateway

/// What an import says of people and addresses that two families have.
@Suite struct `Rows of two families beside each other` {
    static let other: [String: String] = [
        "family": "F2", "household": "F2-A", "contact": "C2", "name": "Huw Puw", "mobile": "07700 900002",
        "email": "huw@example.org",
        "address_1": "2 Stryd Fawr", "pupils": "200 / Cai Puw / 1A / 1",
    ]

    static func row(_ changes: [String: String]) -> [String: String] { other.merging(changes) { _, new in new } }

    static let tables: [(String, [[String: String]], [String])] = [
        ("nothing in common", [[:], other], []),
        (
            "a number of a flagged person", [["no_contact": "court order"], row(["mobile": "07700 900001"])],
            ["3 mobile held-for-decision"]
        ),
        (
            "a mailbox and a letter box of a flagged person",
            [["no_contact": "court order"], row(["email": "SIAN@example.org", "address_1": "1 heol y dwr"])],
            ["3 email held-for-decision", "3 address held-for-decision"]
        ),
        (
            "the flagged person again: what they share is blocked, what only this record has waits for a person",
            [["no_contact": "court order"], row(["name": "Sian Prydderch", "mobile": "07700 900001"])],
            ["3 mobile blocked-elsewhere", "3 email held-for-decision", "3 address held-for-decision"]
        ),
        (
            "one person in two families", [[:], row(["name": "PRYDDERCH Siân", "mobile": "07700 900001"])],
            ["2 family in-two-families", "3 family in-two-families"]
        ),
        ("two people with one number", [[:], row(["mobile": "07700 900001"])], []),
        ("two people of one name", [[:], row(["name": "Siân Prydderch"])], []),
    ]

    /// Nine families have one number for all: an export that puts the school's own where there is none.
    @Test func `name a few families where one person seems to stand in many`() {
        var csv = FamiliesCSV()
        csv.rows = (1...9).map { number in
            Self.row([
                "family": "F\(number)", "household": "", "contact": "C\(number)", "email": "",
                "pupils": "\(number) / Cai / 1A / 1",
            ])
        }
        let plan = ImportPlan(csv.read(), stored: [])
        let values = plan.findings.filter { $0.code == .inTwoFamilies }.map(\.value)
        #expect(values.count == 9)
        #expect(values.first == "Huw Puw (F1, F2, F3, F4, F5, F6)")
        #expect(values.last == "Huw Puw (F9, F1, F2, F3, F4, F5, F6)")
    }

    @Test(arguments: tables) func `are noted, row by row`(name: String, rows: [[String: String]], said: [String]) {
        var csv = FamiliesCSV()
        csv.rows = rows
        let plan = ImportPlan(csv.read(), stored: [])
        #expect(plan.findings.map { "\($0.row ?? 0) \($0.column ?? "") \($0.code.rawValue)" } == said)
        #expect(plan.canBeWritten)
    }

    @Test func `one person is named with both families`() {
        let plan = ImportPlan(
            FamiliesCSV([:], Self.row(["name": "Siân Prydderch", "mobile": "07700 900001"])).read(), stored: [])
        #expect(plan.findings.map(\.value) == ["Siân Prydderch (F1, F2)", "Siân Prydderch (F2, F1)"])
    }

    @Test func `a flagged person who is not in the file, and who left, is seen too, and what a person allowed is not said again`()
        throws
    {
        let flagged = try #require(FamiliesCSV(["no_contact": "court order"]).read().families.first?.contacts.first)
        let stored = StoredFamily(
            id: "F1", contacts: [StoredContact(contact: flagged, hasLeft: true)], pupils: [], barriers: [])
        let rows = FamiliesCSV(Self.row(["mobile": "07700 900001"])).read()
        #expect(ImportPlan(rows, stored: [stored]).findings.map(\.code) == [.heldForDecision])
        let contact = try #require(rows.families.first?.contacts.first)
        var known = StoredContact(contact: contact)
        known.shared = [
            AddressKey("07700 900001" as PhoneNumber): SharedAddressDecision(
                isAllowed: true, about: ["C1"], reason: "prawf", review: "2026-09-01", by: "Nia", at: .distantPast)
        ]
        let other = StoredFamily(id: "F2", contacts: [known], pupils: rows.families[0].pupils, barriers: [])
        // Until the review day, that day among them; then it waits for a person again.
        for (day, codes) in [
            ("2026-03-03", []), ("2026-08-31", []), ("2026-09-01", []), ("2026-09-02", [.heldForDecision]),
            ("2027-01-01", [.heldForDecision]),
        ] as [(String, [ImportFinding.Code])] {
            #expect(ImportPlan(rows, stored: [stored, other], on: day).findings.map(\.code) == codes, "\(day)")
        }
    }
}
