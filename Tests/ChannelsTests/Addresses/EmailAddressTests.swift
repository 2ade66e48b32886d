import Channels
import Foundation
import Testing

@Suite struct EmailAddressTests {
    static let good: [(input: String, text: String)] = [
        ("sian@example.org", "sian@example.org"),
        ("  sian@example.org \n", "sian@example.org"),
        ("\u{FEFF}sian@example.org\u{200B}", "sian@example.org"),
        ("\u{A0}sian@example.org", "sian@example.org"),
        ("Sian.Jones@EXAMPLE.Org", "Sian.Jones@example.org"),
        ("sian+ysgol@post.example.cymru", "sian+ysgol@post.example.cymru"),
        ("o'brien@example.org", "o'brien@example.org"),
        ("a@b.wales", "a@b.wales"),
        ("1@2.example", "1@2.example"),
        ("a_b-c=d@ex-ample.org", "a_b-c=d@ex-ample.org"),
        ("!#$%&'*+-/=?^_`{|}~@example.org", "!#$%&'*+-/=?^_`{|}~@example.org"),
        ("sian@xn--n3h.example", "sian@xn--n3h.example"),
        ("sian@example.xn--p1ai", "sian@example.xn--p1ai"),
        (String(repeating: "a", count: 64) + "@example.org", String(repeating: "a", count: 64) + "@example.org"),
    ]

    @Test(arguments: good) func `an address is read as people write it`(_ row: (input: String, text: String)) throws {
        #expect(try EmailAddress(row.input).text == row.text)
    }

    static let bad: [(input: String, error: AddressError)] = [
        ("", .empty),
        ("   ", .empty),
        ("\u{200B}", .empty),
        ("sian", .noAtSign),
        ("sian.example.org", .noAtSign),
        ("@example.org", .badLocalPart),
        ("sian@", .badDomain),
        ("sian@example", .badDomain),
        ("sian@@example.org", .badLocalPart),
        ("sian@sian@example.org", .badLocalPart),
        (".sian@example.org", .badLocalPart),
        ("sian.@example.org", .badLocalPart),
        ("sian..jones@example.org", .badLocalPart),
        ("sian jones@example.org", .badLocalPart),
        ("siân@example.org", .badLocalPart),
        ("\"sian jones\"@example.org", .badLocalPart),
        ("Sian <sian@example.org>", .badLocalPart),
        ("mailto:sian@example.org", .badLocalPart),
        ("sian@example.org, huw@example.org", .badLocalPart),
        ("sian;huw@example.org", .badLocalPart),
        ("si\u{2019}an@example.org", .badLocalPart),
        (String(repeating: "a", count: 65) + "@example.org", .badLocalPart),
        ("sian@example..org", .badDomain),
        ("sian@.example.org", .badDomain),
        ("sian@example.org.", .badDomain),
        ("sian@-example.org", .badDomain),
        ("sian@example-.org", .badDomain),
        ("sian@exam_ple.org", .badDomain),
        ("sian@example.o", .badDomain),
        ("sian@example.123", .badDomain),
        ("sian@[192.0.2.1]", .badDomain),
        ("sian@192.0.2.1", .badDomain),
        ("sian@exam ple.org", .badDomain),
        ("sian@ysgôl.example", .badDomain),
        // The Kelvin sign, whose lower case is an ordinary k.
        ("sian@\u{212A}.example", .badDomain),
        ("sian@" + String(repeating: "a", count: 64) + ".org", .badDomain),
        (String(repeating: "a", count: 64) + "@" + String(repeating: "b.", count: 95) + "org", .tooLong),
        ("sian@example.org\r\nRCPT TO:<huw@example.org>", .controlCharacter),
        ("si\u{0}an@example.org", .controlCharacter),
        ("si\tan@example.org", .controlCharacter),
        ("si\u{7F}an@example.org", .controlCharacter),
        ("si\u{85}an@example.org", .controlCharacter),
        ("sian@example.org\u{2028}x", .controlCharacter),
    ]

    @Test(arguments: bad) func `what is no address is refused by name`(_ row: (input: String, error: AddressError)) {
        #expect(throws: row.error) { try EmailAddress(row.input) }
    }

    @Test func `addresses that differ in the case of the domain are one`() throws {
        #expect(try EmailAddress("sian@Example.org") == EmailAddress("sian@example.ORG"))
    }

    @Test func `a log sees one letter of each side`() throws {
        #expect(try EmailAddress("sian.jones@example.org").masked == "s***@e")
    }

    @Test func `it is stored as its text, and nothing invalid comes back`() throws {
        let address = try EmailAddress("sian@example.org")
        let stored = try JSONEncoder().encode([address])
        #expect(String(decoding: stored, as: UTF8.self) == #"["sian@example.org"]"#)
        #expect(try JSONDecoder().decode([EmailAddress].self, from: stored) == [address])
        #expect(throws: AddressError.noAtSign) {
            try JSONDecoder().decode([EmailAddress].self, from: Data(#"["sian"]"#.utf8))
        }
    }
}
