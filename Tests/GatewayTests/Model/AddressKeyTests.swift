import Channels
import Foundation
import Testing

@testable import Gateway

/// One letter box has one key, however the address was typed.
@Suite struct `A letter box written in two ways` {
    static let first = "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB"

    static let spellings: [(String, Bool)] = [
        ("1 Heol y Dŵr, Tref Enghraifft, LL79 2AB", true), ("1 HEOL Y DŴR, tref enghraifft, ll79 2ab", true),
        ("1 Heol y Dwr, Tref Enghraifft, LL79 2AB", true), ("1, Heol y Dŵr, Tref Enghraifft, LL79 2AB", true),
        ("1 Heol y Dŵr., Tref Enghraifft, LL79 2AB", true), ("11 Heol y Dŵr, Tref Enghraifft, LL79 2AB", false),
        ("1 Heol y Dŵr, Tref Arall, LL79 2AB", false), ("Fflat 1, 1 Heol y Dŵr, Tref Enghraifft, LL79 2AB", false),
    ]

    private static func postal(_ text: String) throws -> PostalAddress {
        try PostalAddress(lines: text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }

    @Test(arguments: spellings) func `is one for plans, homes, closed addresses and people`(text: String, isSame: Bool)
        async throws
    {
        let (one, other) = (try Self.postal(Self.first), try Self.postal(text))
        #expect((AddressKey(one) == AddressKey(other)) == isSame)
        #expect((RouteAddress.letter(one, "H1").key == RouteAddress.letter(other, "H2").key) == isSame)
        #expect(RouteAddress.letter(other, "H1").key == AddressKey(other).text)
        let contacts = [one, other].enumerated().map { index, postal in
            Contact.example(index + 1) {
                $0.postal = postal
                $0.household = "F1"
            }
        }
        #expect(Households(of: "F1", contacts: contacts).isOne == isSame)
        // In a store: what is read by columns compares as what is read by values.
        let school = try SmallSchool()
        let named = contacts.map { contact in
            var named = contact
            named.household = "home"
            return named
        }
        let file = FamiliesCSV([.example(named)]).read()
        #expect(file.findings.contains { $0.code == .householdAddresses } != isSame)
        try await school.store.put([.example([contacts[0]])])
        try await school.store.write { tx in try tx.of(StoreFolder.school.id).families.put(contacts[1]) }
        let isOne = try await school.store.read { tx in
            try tx.of(StoreFolder.school.id).families.households(of: "F1").isOne
        }
        #expect(isOne == isSame)
        // Closed by the first one's letter that came back, and opened as the other one is written.
        try await school.store.write { tx in
            let evidence = try #require(
                ClosingEvidence(Reason(.returnedToSender), from: .post, of: "delivery-1", at: SmallSchool.start))
            try tx.of(StoreFolder.school.id).suppressions.close(
                channel: .letter, key: RouteAddress.letter(one, "H1").key, by: evidence, at: SmallSchool.start)
        }
        #expect(try await school.office.addresses().first?.contacts.count == (isSame ? 2 : 1))
        if isSame {
            #expect(try await school.office.open(text, by: "Nia", reason: "yn gywir", asked: false).count == 1)
        } else {
            await #expect(throws: OfficeError.notClosed) {
                try await school.office.open(text, by: "Nia", reason: "yn gywir", asked: false)
            }
        }
    }

    @Test(arguments: ["Mrs O'Brien", "A.B. Jones-Puw", "  ", "12a/3 High Street\nTown", "`x` Y", "", "...", "ABC xyz 09"])
    func `is folded the same with and without a letter beyond ASCII`(text: String) {
        #expect(FoldedWords(text + " ŵ").words == FoldedWords(text).words + ["w"])
    }
}
