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
        ("sian@tŷ.cymru", "sian@xn--t-foa.cymru"),
        ("sian@TŶ.Cymru", "sian@xn--t-foa.cymru"),
        ("sian@ty\u{302}.cymru", "sian@xn--t-foa.cymru"),
        ("sian@bücher.example", "sian@xn--bcher-kva.example"),
        ("sian@müller-straße.example", "sian@xn--mller-strae-46a18a.example"),
        ("sian@пример.рф", "sian@xn--e1afmkfd.xn--p1ai"),
        ("sian@例え.jp", "sian@xn--r8jz45g.jp"),
        ("sian@ŵ.example", "sian@xn--9ga.example"),
        ("sian@ysgolgymraegŷfelin.example", "sian@xn--ysgolgymraegfelin-nwd.example"),
        ("sian@llanfairpwllgwyngyll-gŵyl.example", "sian@xn--llanfairpwllgwyngyll-gyl-w9e.example"),
        ("sian@άλφα.example", "sian@xn--hxak3a7b.example"),
        ("sian@ελληνικά.example", "sian@xn--hxargifdar.example"),
        ("sian@日本語.example", "sian@xn--wgv71a119e.example"),
        ("sian@他们为什么不说中文.example", "sian@xn--ihqwcrb4cv8a8dqg056pqjye.example"),
        ("sian@почемужеонинеговорятпорусски.example", "sian@xn--b1abfaaepdrnnbgefbadotcwatmq2g4l.example"),
        ("sian@क्षेत्र.example", "sian@xn--11b4axb0a4f8ad.example"),
        ("sian@한국어.example", "sian@xn--3e0bk47br7k.example"),
        ("sian@ąćęłńóśźż.example", "sian@xn--kda9ag6e8jma6nxjsa.example"),
        ("sian@aŵbŷcâdêeîfôgû.example", "sian@xn--abcdefg-rwa7exb2d8dr6f3a.example"),
        ("sian@1ŵ2ŷ3.example", "sian@xn--123-b2al.example"),
        ("sian@𠮷野家.example", "sian@xn--fctt27jo60v.example"),
        ("-@example.org", "-@example.org"),
        ("a@b.co", "a@b.co"),
        ("sian@ex--ample.org", "sian@ex--ample.org"),
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
        ("sian@@example.org", .twoAtSigns),
        ("sian@sian@example.org", .twoAtSigns),
        (".sian@example.org", .badLocalPart),
        ("sian.@example.org", .badLocalPart),
        ("sian..jones@example.org", .badLocalPart),
        ("sian jones@example.org", .spaceInside),
        ("siân@example.org", .accentedLocalPart),
        ("жанна@example.org", .accentedLocalPart),
        ("\"sian jones\"@example.org", .quotedLocalPart),
        ("\"sian\"@example.org", .quotedLocalPart),
        ("\"a@b\"@example.org", .quotedLocalPart),
        ("Sian <sian@example.org>", .moreThanAddress),
        ("<sian@example.org>", .moreThanAddress),
        ("\"Jones, Sian\" <sian@example.org>", .moreThanAddress),
        ("mailto:sian@example.org", .moreThanAddress),
        ("MAILTO:sian@example.org?subject=x", .moreThanAddress),
        ("sian@example.org, huw@example.org", .severalAddresses),
        ("sian@example.org;huw@example.org", .severalAddresses),
        ("sian@example.org huw@example.org", .severalAddresses),
        ("sian@example.org/huw@example.org", .severalAddresses),
        ("Sian <sian@example.org>, Huw <huw@example.org>", .severalAddresses),
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
        ("sian@example.c0m", .badDomain),
        ("sian@example,org", .commaForDot),
        ("sian@example.org,", .commaForDot),
        ("sian@example.org;", .badDomain),
        ("sian@example.org>", .moreThanAddress),
        ("sian@example.org (Mam)", .spaceInside),
        ("sian @example.org", .spaceInside),
        ("sian@ example.org", .spaceInside),
        ("sian@example.org/", .badDomain),
        ("sian@example_org", .badDomain),
        ("sian(mam)@example.org", .badLocalPart),
        ("sian\\@example.org", .badLocalPart),
        ("sian＠example.org", .noAtSign),
        ("sian@[192.0.2.1]", .badDomain),
        ("sian@192.0.2.1", .badDomain),
        ("sian@exam ple.org", .spaceInside),
        ("sian@ﬁ.example", .badDomain),
        ("sian@ｅxample.org", .badDomain),
        ("sian@example。org", .badDomain),
        ("sian@-ŷ.cymru", .badDomain),
        ("sian@ŷ-.cymru", .badDomain),
        ("sian@ab--ŷ.cymru", .badDomain),
        ("sian@\u{301}x.cymru", .noAtSign),
        ("sian@x.\u{301}x.cymru", .badDomain),
        ("sian@a\u{200D}b.cymru", .badDomain),
        ("sian@😀.cymru", .badDomain),
        ("sian@ŵ_y.cymru", .badDomain),
        ("sian@" + String(repeating: "ŵ", count: 62) + ".cymru", .badDomain),
        ("sian@ysgol.cymrŷ.", .badDomain),
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
