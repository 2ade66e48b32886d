import Channels
import Foundation
import Testing

@Suite struct PhoneNumberTests {
    static let mobiles = [
        "07700900123",
        "07700 900123",
        "07700 900 123",
        " 07700 900123 ",
        "(07700) 900123",
        "07700-900-123",
        "07700.900.123",
        "07700/900123",
        "07700\u{A0}900123",
        "07700\u{2009}900123",
        "07700\u{2011}900123",
        "07700\u{2013}900123",
        "+447700900123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "+44 (0) 7700 900 123",
        "+4407700900123",
        "(+44) 7700 900123",
        "447700900123",
        "4407700900123",
        "00447700900123",
        "0044 (0)7700 900123",
        // Excel took the nought.
        "7700900123",
        // As an iPhone copies it, between direction marks.
        "\u{202A}+44 7700 900123\u{202C}",
        "\u{FEFF}07700 900123",
        "07700\u{200B}900123",
        "07700\u{2010}900\u{2212}123",
        "07700\u{202F}900123",
        "+44\u{A0}(0)\u{A0}7700\u{A0}900123",
        "44 7700 900123",
        "+44-7700-900-123",
        "00 44 7700 900123",
        "(0044) 7700 900123",
        "+44(0)7700900123",
    ]

    @Test(arguments: mobiles) func `a mobile is read as people write it`(_ input: String) throws {
        #expect(try PhoneNumber(input).e164 == "+447700900123")
    }

    static let bad: [(input: String, error: AddressError)] = [
        ("", .empty),
        ("  ", .empty),
        ("-", .tooFewDigits),
        ("+", .tooFewDigits),
        ("0", .tooFewDigits),
        ("none", .notANumber),
        ("dim", .notANumber),
        ("07700 90012x", .notANumber),
        ("07700 900123 ext 4", .phoneExtension),
        ("01632 960123 x12", .phoneExtension),
        ("01632 960123x12", .phoneExtension),
        ("01632 960123 est. 12", .phoneExtension),
        ("01632 960123 #12", .phoneExtension),
        ("01632 960123 Ext: 12", .phoneExtension),
        ("07700 900123 x", .notANumber),
        ("x12", .notANumber),
        ("tel:07700900123", .notANumber),
        ("٠٧٧٠٠٩٠٠١٢٣", .notANumber),
        ("07700 900123 (Mam)", .notANumber),
        ("0７700 900123", .notANumber),
        ("07700+900123", .notANumber),
        ("++447700900123", .notANumber),
        ("07700 900123,", .notANumber),
        ("07700\t900123", .controlCharacter),
        ("07700\r\n900123", .controlCharacter),
        ("07700\u{0}900123", .controlCharacter),
        ("07700 90012", .tooFewDigits),
        ("+44 7700 90012", .tooFewDigits),
        ("447700 90012", .tooFewDigits),
        ("07700", .tooFewDigits),
        ("07700 9001234", .tooManyDigits),
        ("+44 7700 9001234", .tooManyDigits),
        ("07700 900123 07700 900124", .severalNumbers),
        ("07700 900123, 07700 900124", .severalNumbers),
        ("07700 900123 or 07700 900124", .severalNumbers),
        ("07700 900123 Mam; 07700 900124 Dad", .severalNumbers),
        ("07700 900123/07700 900124", .severalNumbers),
        ("01632 960123", .landline),
        ("+44 1632 960123", .landline),
        ("029 2018 0123", .landline),
        ("0300 123 4567", .nonGeographic),
        ("0345 123 4567", .nonGeographic),
        ("055 0000 0000", .nonGeographic),
        ("+44 300 123 4567", .nonGeographic),
        ("0800 123 4567", .freephone),
        ("0800 1111", .freephone),
        ("0500 123456", .freephone),
        ("+44 800 123 4567", .freephone),
        ("0808 157 0123", .freephone),
        ("056 0000 0000", .internetNumber),
        ("1632 960123", .landline),
        ("0844 123 4567", .premiumRate),
        ("0870 123 4567", .premiumRate),
        ("0909 879 0123", .premiumRate),
        ("070 1234 5678", .personalNumber),
        ("07012 345678", .personalNumber),
        ("+44 70 1234 5678", .personalNumber),
        ("07600 123456", .pager),
        ("07640 123456", .pager),
        ("07625 123456", .pager),
        ("+44 76 4012 3456", .pager),
        ("0843 123 4567", .premiumRate),
        ("0871 123 4567", .premiumRate),
        ("0982 123 4567", .premiumRate),
        ("0400 123 4567", .notInUse),
        ("0600 123 4567", .notInUse),
        ("0820 123 4567", .notInUse),
        ("0510 123 4567", .notInUse),
        ("999", .tooFewDigits),
        ("60006", .tooFewDigits),
        ("116 123", .freephone),
        ("118 118", .premiumRate),
        ("0116 496 0123", .landline),
        ("0118 496 0123", .landline),
        ("+353 87 123 4567", .otherCountry),
        ("00353871234567", .otherCountry),
        ("+48 512 345 678", .otherCountry),
        ("+1 202 555 0123", .otherCountry),
        ("+999 12345678", .unknownCountry),
        ("+210 12345678", .unknownCountry),
        ("+800 1234 5678", .freephone),
        ("+881 612345678", .premiumRate),
        ("+07700900123", .notANumber),
        ("67700900123", .notInUse),
        ("353871234567", .notInUse),
        ("12025550123", .notInUse),
    ]

    @Test(arguments: bad) func `what takes no text is refused by name`(_ row: (input: String, error: AddressError)) {
        #expect(throws: row.error) { try PhoneNumber(row.input) }
    }

    /// Of Jersey, Guernsey and the Isle of Man; and one of each range of mobiles.
    @Test(arguments: [
        "07797 700000", "07781 100000", "07624 400000", "07100 000000", "07400 000000", "07500 000000", "07999 999999",
    ])
    func `every range of mobiles is read`(number: String) throws {
        #expect(try PhoneNumber(number).written == number)
    }

    @Test func `a school may allow some countries and not others`() throws {
        let ireland = try #require(CallingCode("+353"))
        let reach = PhoneNumber.Reach.countries([ireland])
        #expect(try PhoneNumber("+353 87 123 4567", reach: reach).e164 == "+353871234567")
        #expect(try PhoneNumber("07700 900123", reach: reach).e164 == "+447700900123")
        #expect(throws: AddressError.otherCountry) { try PhoneNumber("+48 512 345 678", reach: reach) }
        #expect(throws: AddressError.otherCountry) { try PhoneNumber("+353 87 123 4567", reach: .unitedKingdom) }
    }

    @Test(arguments: ["1", "7", "44", "+44", "353", "998"]) func `a country's code is one that is assigned`(code: String) {
        #expect(CallingCode(code) != nil)
    }

    @Test(arguments: ["", "+", "0", "4", "21", "210", "999", "800", "44 ", "４４", "4412"])
    func `other digits are no country's code`(
        code: String
    ) {
        #expect(CallingCode(code) == nil)
    }

    @Test func `the Isle of Man's mobiles stand among the pagers and are none`() throws {
        #expect(try PhoneNumber("07624 412345").e164 == "+447624412345")
    }

    static let abroad: [(input: String, e164: String)] = [
        ("+353 87 123 4567", "+353871234567"),
        ("00353 87 123 4567", "+353871234567"),
        ("+48 512 345 678", "+48512345678"),
        ("+1 (202) 555-0123", "+12025550123"),
        ("+7 912 345 67 89", "+79123456789"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("+971 50 123 4567", "+971501234567"),
        ("+290 12345", "+29012345"),
        ("07700 900123", "+447700900123"),
    ]

    @Test(arguments: abroad) func `other countries are read where the school allows them`(_ row: (input: String, e164: String))
        throws
    {
        #expect(try PhoneNumber(row.input, otherCountries: true).e164 == row.e164)
    }

    static let badAbroad: [(input: String, error: AddressError)] = [
        ("+353 12", .tooFewDigits),
        ("+3", .tooFewDigits),
        ("+1 202 555 012", .tooFewDigits),
        ("+1 202 555 01234", .tooManyDigits),
        ("+1 102 555 0123", .notInUse),
        ("+1 202 155 0123", .notInUse),
        ("+1 900 555 0123", .premiumRate),
        ("+1 800 555 0123", .freephone),
        ("+979 123456789", .premiumRate),
        ("+214 12345678", .unknownCountry),
        ("353871234567", .notInUse),
        ("+3534567890123456", .tooManyDigits),
        ("+0353871234567", .notANumber),
        ("+44 1632 960123", .landline),
        ("01632 960123", .landline),
        ("070 1234 5678", .personalNumber),
    ]

    @Test(arguments: badAbroad) func `allowing other countries allows nothing else`(_ row: (input: String, error: AddressError)) {
        #expect(throws: row.error) { try PhoneNumber(row.input, otherCountries: true) }
    }

    @Test(arguments: [
        ("+447700900123", "07700 900123", "07***123"), ("+353871234567", "+353871234567", "+3***567"),
    ]) func `it is written as people know it, and masked for logs`(e164: String, written: String, masked: String) throws {
        let number = try PhoneNumber(e164, otherCountries: true)
        #expect(number.written == written)
        #expect(number.masked == masked)
        #expect(try PhoneNumber(number.written, otherCountries: true) == number)
    }

    @Test func `it is stored as E.164, and nothing invalid comes back`() throws {
        let number = try PhoneNumber("07700 900123")
        let stored = try JSONEncoder().encode([number])
        #expect(String(decoding: stored, as: UTF8.self) == #"["+447700900123"]"#)
        #expect(try JSONDecoder().decode([PhoneNumber].self, from: stored) == [number])
        #expect(throws: AddressError.landline) {
            try JSONDecoder().decode([PhoneNumber].self, from: Data(#"["01632 960123"]"#.utf8))
        }
    }
}
