import Channels
import Gateway
import Testing

@Suite struct `mobile numbers of other countries` {
    static func read(_ number: String, _ mobiles: PhoneNumber.Reach) -> FamilyRows {
        let csv = """
            family,household,contact,name,order,relationship,parental_responsibility,mobile,pupils
            F1,H1,C1,Mrs Aoife Byrne,1,mother,yes,\(number),1 / Niamh Byrne / 2E / 2

            """
        return FamilyRows(csv: Array(csv.utf8), mobiles: mobiles)
    }

    @Test func `are refused unless the school allows the country`() throws {
        let ireland = try #require(CallingCode("353"))
        let refused = Self.read("+353 85 012 3456", .unitedKingdom)
        #expect(refused.findings.compactMap(\.address) == [.otherCountry])
        let taken = Self.read("+353 85 012 3456", .countries([ireland]))
        #expect(taken.isClean && taken.families.first?.contacts.first?.mobile?.e164 == "+353850123456")
        #expect(!Self.read("+33 6 12 34 56 78", .countries([ireland])).isClean)
        #expect(Self.read("07700 900123", .countries([ireland])).isClean)
    }
}
