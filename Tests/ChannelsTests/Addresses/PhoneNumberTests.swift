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
        ("07700 900123 ext 4", .notANumber),
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
        ("07700 900123 07700 900124", .tooManyDigits),
        ("07700 900123/07700 900124", .tooManyDigits),
        ("01632 960123", .landline),
        ("+44 1632 960123", .landline),
        ("029 2018 0123", .landline),
        ("0300 123 4567", .landline),
        ("0800 123 4567", .landline),
        ("0808 157 0123", .landline),
        ("056 0000 0000", .landline),
        ("1632 960123", .landline),
        ("0844 123 4567", .premiumRate),
        ("0870 123 4567", .premiumRate),
        ("0909 879 0123", .premiumRate),
        ("070 1234 5678", .premiumRate),
        ("07012 345678", .premiumRate),
        ("07600 123456", .pager),
        ("07640 123456", .pager),
        ("+353 87 123 4567", .otherCountry),
        ("00353871234567", .otherCountry),
        ("+48 512 345 678", .otherCountry),
        ("+1 202 555 0123", .otherCountry),
        ("+07700900123", .notANumber),
        ("67700900123", .notANumber),
    ]

    @Test(arguments: bad) func `what takes no text is refused by name`(_ row: (input: String, error: AddressError)) {
        #expect(throws: row.error) { try PhoneNumber(row.input) }
    }

    @Test func `the Isle of Man's mobiles stand among the pagers and are none`() throws {
        #expect(try PhoneNumber("07624 412345").e164 == "+447624412345")
    }

    static let abroad: [(input: String, e164: String)] = [
        ("+353 87 123 4567", "+353871234567"),
        ("00353 87 123 4567", "+353871234567"),
        ("+48 512 345 678", "+48512345678"),
        ("+1 (202) 555-0123", "+12025550123"),
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
        ("+1234567890123456", .tooManyDigits),
        ("+0353871234567", .notANumber),
        ("+44 1632 960123", .landline),
        ("01632 960123", .landline),
        ("070 1234 5678", .premiumRate),
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
