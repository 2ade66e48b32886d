import Channels
import Testing

@testable import Gateway

@Suite struct `Who lives with whom` {
    /// A contact by number, household value (empty for none) and the number of the house in the street (0 for no address).
    typealias Row = (number: Int, household: String, address: Int)

    static func family(_ rows: [Row]) -> Households {
        let contacts = rows.map { row in
            Contact.example(row.number) { contact in
                contact.household = HouseholdID(stringLiteral: row.household.isEmpty ? "F1" : row.household)
                contact.postal = row.address == 0 ? nil : "\(row.address) Heol y Dŵr, Tref Enghraifft, LL79 2AB"
            }
        }
        return Households(of: "F1", contacts: contacts)
    }

    static let relations: [(String, [Row], HouseholdRelation)] = [
        ("the same value", [(1, "A", 1), (2, "A", 1)], .same),
        ("the same value, one without an address", [(1, "A", 1), (2, "A", 0)], .same),
        ("the same value at two addresses", [(1, "A", 1), (2, "A", 2)], .same),
        ("different values at one address", [(1, "A", 1), (2, "B", 1)], .other),
        ("different values", [(1, "A", 1), (2, "B", 2)], .other),
        ("no values, one address", [(1, "", 1), (2, "", 1)], .same),
        ("no values, two addresses", [(1, "", 1), (2, "", 2)], .other),
        ("no values, the second without an address", [(1, "", 1), (2, "", 0)], .unknown),
        ("no values, the first without an address", [(1, "", 0), (2, "", 1)], .unknown),
        ("nothing of either", [(1, "", 0), (2, "", 0)], .unknown),
        ("a value, and an equal address without one", [(1, "A", 1), (2, "", 1)], .same),
        ("no value, and an equal address with one", [(1, "", 1), (2, "A", 1)], .same),
        ("a value, and another address without one", [(1, "A", 1), (2, "", 2)], .other),
        ("a value, and nothing of the other", [(1, "A", 1), (2, "", 0)], .unknown),
        ("a value without an address, and an address without a value", [(1, "A", 0), (2, "", 2)], .unknown),
        ("an address and nothing, joined to a household by a third", [(1, "A", 0), (2, "", 2), (3, "A", 1)], .other),
        ("the same value as the family's id is none", [(1, "F1", 1), (2, "F1", 2)], .other),
        ("two households at the address of a contact without a value", [(1, "A", 1), (2, "", 1), (3, "B", 1)], .unknown),
        ("an address of the household that only a third contact has", [(1, "A", 0), (2, "", 1), (3, "A", 1)], .same),
    ]

    @Test(arguments: relations)
    func `two contacts are of one household only where a record says so`(
        name: String, rows: [(Int, String, Int)], relation: HouseholdRelation
    ) {
        let family = Self.family(rows.map { ($0.0, $0.1, $0.2) })
        #expect(family.relation(of: "C1", to: "C2") == relation)
        #expect(family.relation(of: "C2", to: "C1") == relation)
        #expect((family.home(of: "C1") == family.home(of: "C2")) == relation.isOneHousehold)
        #expect(family.areOne(["C1", "C2"]) == relation.isOneHousehold)
        if rows.count == 2 { #expect(family.isOne == relation.isOneHousehold) }
    }

    @Test(arguments: [
        ("1 Heol y Dŵr, Tref Enghraifft, LL79 2AB", "1 HEOL Y DWR, Tref Enghraifft, LL79 2AB", HouseholdRelation.same),
        ("1 Heol y Dŵr, Tref Enghraifft, LL79 2AB", "1. Heol y Dŵr, Tref Enghraifft, LL79 2AB", .same),
        ("1 Heol y Dŵr, Tref Enghraifft, LL79 2AB", "11 Heol y Dŵr, Tref Enghraifft, LL79 2AB", .other),
    ]) func `an address is the same however it was typed, also read back from the store`(
        one: String, other: String, relation: HouseholdRelation
    ) async throws {
        let contacts = [(1, one), (2, other)].map { number, address in
            Contact.example(number) { contact in
                contact.household = "F1"
                contact.postal = PostalAddress(stringLiteral: address)
            }
        }
        #expect(Households(of: "F1", contacts: contacts).relation(of: "C1", to: "C2") == relation)
        let school = try SmallSchool()
        try await school.store.put([.example(contacts)])
        let stored = try await school.store.read { tx in
            try tx.of(StoreFolder.school.id).families.households(of: "F1").relation(of: "C1", to: "C2")
        }
        #expect(stored == relation)
    }

    @Test func `a contact is of their own household, and a family with one contact has one`() {
        let family = Self.family([(1, "", 0)])
        #expect(family.relation(of: "C1", to: "C1") == .itself)
        #expect(family.isOne)
        #expect(family.home(of: nil) == family.home(of: "C1"))
        #expect(family.relation(of: "C1", to: "C9") == .unknown)
    }

    @Test func `a household has one name, whichever of its contacts is asked for`() {
        let family = Self.family([(3, "A", 1), (1, "", 1), (2, "", 1)])
        #expect(Set(["C1", "C2", "C3"].map { family.home(of: $0) }) == [Home(family: "F1", contact: "C1")])
        #expect(family.contacts(of: family.home(of: "C3")) == ["C1", "C2", "C3"])
    }

    @Test func `an answer for a family of two households without a name is no household's`() {
        let family = Self.family([(1, "A", 1), (2, "B", 2)])
        #expect(family.all == [Home(family: "F1", contact: "C1"), Home(family: "F1", contact: "C2")])
        #expect(family.home(of: nil) == Home(family: "F1", contact: nil))
        #expect(family.contacts(of: family.home(of: nil)).isEmpty)
    }

    @Test func `a contact who left keeps their household, and does not make two of a family`() {
        let contacts = [Contact.example(1, home: 1), Contact.example(2, home: 2)]
        let family = Households(of: "F1", contacts: contacts, present: ["C1"])
        #expect(family.isOne)
        #expect(family.home(of: "C2") == Home(family: "F1", contact: "C2"))
        #expect(family.home(of: nil) == Home(family: "F1", contact: "C1"))
    }
}
