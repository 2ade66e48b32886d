import Gateway
import Testing

@Suite struct `Rows beside each other` {
    static let tables: [(String, [[String: String]], [String])] = [
        ("two contacts of a family", [[:], ["contact": "C2", "pupils": ""]], []),
        ("the same contact twice", [[:], [:]], ["3 contact duplicate-contact"]),
        (
            "a contact in two families",
            [[:], ["family": "F2", "household": "F2-A", "pupils": "200 / Cai / 1A / 1"]], ["3 contact duplicate-contact"]
        ),
        (
            "a household of two families", [[:], ["family": "F2", "contact": "C2", "pupils": "200 / Cai / 1A / 1"]],
            ["3 household household-across-families"]
        ),
        (
            "a household with two addresses", [[:], ["contact": "C2", "address_1": "2 Heol y Dŵr"]],
            ["3 address_1 household-addresses"]
        ),
        (
            "a household whose address is typed in two ways",
            [[:], ["contact": "C2", "pupils": "", "address_1": "1, HEOL Y DWR"]],
            []
        ),
        (
            "no household, and two addresses: two homes",
            [["household": ""], ["household": "", "contact": "C2", "address_1": "2 Heol y Dŵr"]], []
        ),
        (
            "a household named as the family is, with two addresses",
            [["household": "F1"], ["household": "F1", "contact": "C2", "address_1": "2 Heol y Dŵr"]],
            ["3 address_1 household-addresses"]
        ),
        (
            "the letter box of a household with somebody who may not be contacted, however it is spelt",
            [
                ["mobile": "", "email": "a@example.org"],
                ["contact": "C2", "mobile": "", "address_1": "1 heol y dwr", "no_contact": "court order"],
            ], ["2 address_1 shared-with-no-contact"]
        ),
        (
            "another home, by its address, of a family without households",
            [
                ["household": "", "mobile": "", "email": "a@example.org"],
                [
                    "household": "", "contact": "C2", "mobile": "", "address_1": "2 Heol y Dŵr", "no_contact": "court order",
                ],
            ], []
        ),
        ("two homes", [[:], ["contact": "C2", "household": "F1-B", "address_1": "2 Heol y Dŵr"]], []),
        (
            "a contact of a household without an address",
            [[:], ["contact": "C2", "address_1": "", "address_2": "", "postcode": ""]], []
        ),
        ("a pupil repeated", [[:], ["contact": "C2"]], []),
        (
            "a pupil in another class", [[:], ["contact": "C2", "pupils": "100 / Mali Prydderch / 3M / 3"]],
            ["3 pupils pupil-differs"]
        ),
        (
            "a pupil of two families", [[:], ["family": "F2", "household": "F2-A", "contact": "C2"]],
            ["3 pupils pupil-in-two-families", "3 pupils family-without-pupils"]
        ),
        ("a family without pupils", [["pupils": ""], ["contact": "C2", "pupils": ""]], ["2 pupils family-without-pupils"]),
        ("the same place twice", [["order": "1"], ["contact": "C2", "order": "1"]], ["3 order duplicate-order"]),
        (
            "nothing to reach somebody by",
            [["mobile": "", "email": "", "address_1": "", "address_2": "", "postcode": ""]], ["2 contact no-way-to-reach"]
        ),
        (
            "a number shared with somebody who may not be contacted",
            [
                [:],
                [
                    "contact": "C2", "household": "F1-B", "email": "", "address_1": "9 Stryd Fawr", "no_contact": "court order",
                ],
            ], ["2 mobile shared-with-no-contact"]
        ),
        (
            "an address and a mailbox shared with somebody who may not be contacted",
            [[:], ["contact": "C2", "mobile": "", "no_contact": "court order"]],
            ["2 email shared-with-no-contact", "2 address_1 shared-with-no-contact"]
        ),
    ]

    @Test(arguments: tables) func `What contradicts another row is said of the later one`(
        name: String, rows: [[String: String]], said: [String]
    ) {
        var csv = FamiliesCSV()
        csv.rows = rows
        #expect(csv.read().said == said)
    }

    @Test func `Contacts come in the family's own order, and those without a place after the others`() throws {
        let rows = FamiliesCSV(["order": ""], ["contact": "C2", "order": "2"], ["contact": "C3", "order": "1"]).read()
        let contacts = try #require(rows.families.first).contacts
        #expect(contacts.map(\.id.rawValue) == ["C3", "C2", "C1"])
        #expect(contacts.map(\.order) == [1, 2, 3])
    }

    @Test func `Leaving a row out moves nobody else in the family's order`() {
        let rows = FamiliesCSV([:], ["contact": "C2"], ["contact": "C3"]).read(leavingOut: [3])
        #expect(rows.families.first?.contacts.map(\.order) == [1, 3])
    }

    @Test func `Pupils and barriers of a family are gathered from all its rows`() throws {
        let rows = FamiliesCSV(["barriers": "cost"], ["contact": "C2", "pupils": "101 / Ifan / / R", "barriers": "caring"]).read()
        let family = try #require(rows.families.first)
        #expect(family.pupils.map(\.id.rawValue) == ["100", "101"])
        #expect(family.barriers == [.cost, .caring])
    }

    @Test func `Without a household it is worked out who lives together, and a household is one whatever its name`() {
        for (household, second, relation) in [
            ("", "2 Heol y Dŵr", HouseholdRelation.other), ("", "1 Heol y Dŵr", .same), ("", "", .unknown), ("F1", "", .same),
            ("F1-A", "", .same),
        ] {
            var other = ["contact": "C2", "household": household, "address_1": second]
            if second.isEmpty { other.merge(["address_2": "", "postcode": ""]) { _, new in new } }
            let family = FamiliesCSV(["household": household], other).read().families.first
            #expect(family?.households.relation(of: "C1", to: "C2") == relation, "\(household) \(second)")
        }
    }
}
