import Channels
import GRDB
import Testing

@testable import Gateway

@Suite struct ContactColumnTests {
    private let folder = StoreFolder()

    @Test func `a contact is written with every column of its table`() async throws {
        let store = try folder.open()
        let table = try await store.read { tx in try tx.db.columns(in: "contact").map(\.name) }
        #expect(Set(table) == Set(ContactColumn.all.map(\.name) + ["school", "left"]))
        #expect(ContactColumn.all.count + 2 == table.count)
    }

    /// Each contact differs from the other in every column, so that one that is forgotten, or stands in place of another, is seen.
    @Test func `a contact is read as it was written, at first and after a change`() async throws {
        let store = try folder.open()
        try await store.put([.example([.example(1)]), .example([.example(3, home: 3, family: "F2")], id: "F2")])
        for contact in [Self.one, Self.other, Self.one] {
            let found = try await store.write { all in
                let families = all.of(StoreFolder.school.id).families
                try families.put(contact)
                return try families.storedContact(contact.id)
            }
            #expect(found?.contact == contact)
            #expect(found?.hasLeft == false)
        }
    }

    private static let one = Contact(
        id: "C1", family: "F1", household: "H1", name: "Rhiant 1", order: 1, relationship: .mother, parentalResponsibility: true,
        language: .welsh, mobile: "07700 900001", email: "one@example.org",
        postal: PostalAddress(storedLines: ["1 Heol y Bont", "Aberystwyth"], postcode: "SY23 2AX", country: nil),
        channels: [.email, .text], optOuts: OptOut.optional(over: .letter), noContact: nil, format: .standard)

    private static let other = Contact(
        id: "C1", family: "F2", household: "H2", name: "Rhiant 2", order: 2, relationship: .carer, parentalResponsibility: false,
        language: .english, mobile: "07700 900002", email: "two@example.org",
        postal: PostalAddress(storedLines: ["2 rue du Pont"], postcode: nil, country: "France"), channels: [.letter],
        optOuts: [], noContact: NoContact(reason: "court order", review: "2027-01-01"), format: .largePrint)
}
