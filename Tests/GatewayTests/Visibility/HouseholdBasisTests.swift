import Channels
import Testing

@testable import Gateway

/// What is said of where C1 lives, by what is on record of the family.
@Suite struct `The household of a contact, as it is shown` {
    /// The `household` and the number of the house of each contact; empty, and 0, for none.
    typealias Row = (household: String, address: Int)

    static let cases: [(String, [Row], String?, HouseholdBasis, [String])] = [
        ("alone, without an address", [("", 0)], nil, .only, []), ("alone", [("", 1)], nil, .only, []),
        ("two addresses", [("", 1), ("", 2)], nil, .address, []), ("one address", [("", 1), ("", 1)], nil, .address, ["C2"]),
        ("joined a named one by its address", [("", 1), ("A", 1)], nil, .address, ["C2"]),
        ("one without an address", [("", 1), ("", 0)], nil, .unknown, []),
        ("one with theirs, and one without an address", [("", 1), ("", 1), ("", 0)], nil, .unknown, ["C2"]),
        ("two named", [("A", 1), ("B", 1)], "A", .named, []), ("one named", [("A", 1), ("A", 0)], "A", .named, ["C2"]),
    ]

    @Test(arguments: cases) func `is what the rule of households says`(
        name: String, rows: [Row], household: String?, basis: HouseholdBasis, with: [String]
    ) async throws {
        let contacts = rows.enumerated().map { index, row in
            Contact.example(index + 1) { contact in
                contact.household = HouseholdID(stringLiteral: row.household.isEmpty ? "F1" : row.household)
                contact.postal = row.address == 0 ? nil : "\(row.address) Heol y Dŵr, Tref Enghraifft, LL79 2AB"
            }
        }
        let school = try SmallSchool()
        try await school.store.put([.example(contacts)])
        let view = try await school.office.contact("C1")
        #expect(view.household == household && view.householdBasis == basis && view.livesWith == with)
    }
}
