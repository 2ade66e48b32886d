import Channels
import Foundation
import Testing

@Suite struct PostalAddressTests {
    struct Good: Sendable {
        var name: String
        var lines: [String]
        var postcode: String?
        var expected: [String]
    }

    static let good: [Good] = [
        Good(
            name: "street, town, postcode", lines: ["1 Stryd Fawr", "Bangor", "LL57 1AA"],
            expected: ["1 Stryd Fawr", "Bangor", "LL57 1AA"]),
        Good(
            name: "postcode beside", lines: ["1 Stryd Fawr", "Bangor"], postcode: "LL57 1AA",
            expected: ["1 Stryd Fawr", "Bangor", "LL57 1AA"]),
        Good(
            name: "postcode in both places", lines: ["1 Stryd Fawr", "LL57 1AA"], postcode: "ll571aa",
            expected: ["1 Stryd Fawr", "LL57 1AA"]),
        Good(
            name: "empty lines and commas", lines: ["1 Stryd Fawr,", "", "  ", "Bangor ,, ", "ll571aa"],
            expected: ["1 Stryd Fawr", "Bangor", "LL57 1AA"]),
        Good(
            name: "runs of spaces", lines: ["1   Stryd\u{A0} Fawr", "LL57  1AA"], expected: ["1 Stryd Fawr", "LL57 1AA"]),
        Good(
            name: "a country after the postcode", lines: ["1 Stryd Fawr", "LL57 1AA", "Cymru"],
            expected: ["1 Stryd Fawr", "LL57 1AA"]),
        Good(
            name: "two countries after it", lines: ["1 Stryd Fawr", "LL57 1AA", "Wales", "United Kingdom"],
            expected: ["1 Stryd Fawr", "LL57 1AA"]),
        Good(
            name: "a country before a postcode of its own", lines: ["1 Stryd Fawr", "Bangor", "CYMRU"], postcode: "LL57 1AA",
            expected: ["1 Stryd Fawr", "Bangor", "LL57 1AA"]),
        Good(
            name: "England in Welsh", lines: ["2 Mill Lane", "Chester", "CH1 1AA", "Lloegr"],
            expected: ["2 Mill Lane", "Chester", "CH1 1AA"]),
        Good(name: "a house without a number", lines: ["Ŵ", "LL57 1AA"], expected: ["Ŵ", "LL57 1AA"]),
        Good(name: "letters of another script", lines: ["улица 1", "LL57 1AA"], expected: ["улица 1", "LL57 1AA"]),
        Good(name: "an apostrophe first", lines: ["'Refail", "LL57 1AA"], expected: ["'Refail", "LL57 1AA"]),
        Good(
            name: "five lines and a postcode", lines: ["1", "2", "3", "4", "5", "LL57 1AA"],
            expected: ["1", "2", "3", "4", "5", "LL57 1AA"]),
        Good(
            name: "direction marks", lines: ["\u{202E}1 Stryd Fawr", "LL57\u{200B} 1AA"],
            expected: ["1 Stryd Fawr", "LL57 1AA"]),
        Good(name: "the forces", lines: ["BFPO 12", "BF1 2AU"], expected: ["BFPO 12", "BF1 2AU"]),
        Good(name: "a table's tab", lines: ["1\tStryd Fawr", "LL57 1AA"], expected: ["1 Stryd Fawr", "LL57 1AA"]),
        Good(name: "decomposed letters", lines: ["Ty\u{302} Gwyn", "LL57 1AA"], expected: ["Tŷ Gwyn", "LL57 1AA"]),
        Good(
            name: "both nations and the kingdom", lines: ["1 Stryd Fawr", "LL57 1AA", "Cymru", "WALES", "U.K."],
            expected: ["1 Stryd Fawr", "LL57 1AA"]),
        Good(
            name: "a nation in the middle stays", lines: ["1 Stryd Fawr", "Cymru", "LL57 1AA"],
            expected: ["1 Stryd Fawr", "Cymru", "LL57 1AA"]),
        Good(
            name: "an island after its postcode", lines: ["1 High Street", "St Helier", "JE2 3AB", "Jersey"],
            expected: ["1 High Street", "St Helier", "JE2 3AB"]),
        Good(
            name: "an island before its postcode", lines: ["1 High Street", "Ramsey", "Isle of Man", "IM8 1AA"],
            expected: ["1 High Street", "Ramsey", "Isle of Man", "IM8 1AA"]),
        Good(
            name: "a homeless shelter is an address", lines: ["Homeless shelter", "1 High Street", "CF10 1AA"],
            expected: ["Homeless shelter", "1 High Street", "CF10 1AA"]),
    ]

    @Test(arguments: good) func `an address is put in order`(_ row: Good) throws {
        let address = try PostalAddress(lines: row.lines, postcode: row.postcode)
        #expect(address.lines == row.expected, "\(row.name)")
        #expect(address.postcode == row.expected.last)
    }

    struct Bad: Sendable {
        var lines: [String]
        var postcode: String?
        var error: AddressError
    }

    static let bad: [Bad] = [
        Bad(lines: [], error: .empty),
        Bad(lines: ["", " , "], error: .empty),
        Bad(lines: ["Cymru"], error: .empty),
        Bad(lines: ["LL57 1AA"], error: .tooFewLines),
        Bad(lines: [], postcode: "LL57 1AA", error: .tooFewLines),
        Bad(lines: ["Wales"], postcode: "LL57 1AA", error: .tooFewLines),
        Bad(lines: ["1", "2", "3", "4", "5", "6", "LL57 1AA"], error: .tooManyLines),
        Bad(lines: ["1 Stryd Fawr", "Bangor"], error: .noPostcode),
        Bad(lines: ["1 Stryd Fawr", "Bangor"], postcode: " ", error: .noPostcode),
        Bad(lines: ["1 Stryd Fawr", "Bangor LL57 1AA"], error: .postcodeNotAlone),
        Bad(lines: ["1 Stryd Fawr", "Bangor, LL571AA"], error: .postcodeNotAlone),
        Bad(lines: ["1 Stryd Fawr", "LL57 1AA", "Bangor"], error: .noPostcode),
        Bad(lines: ["1 Stryd Fawr", "LL57 1CA"], error: .postcodeUnit),
        Bad(lines: ["1 Stryd Fawr"], postcode: "Bangor", error: .badPostcode),
        Bad(lines: ["1 Stryd Fawr"], postcode: "LL5 71", error: .badPostcode),
        Bad(lines: ["1 Stryd Fawr"], postcode: "QQ1 1AA", error: .postcodeArea),
        Bad(lines: ["1 Stryd Fawr"], postcode: "\u{17F}A1 1AA", error: .badPostcode),
        Bad(lines: ["No fixed abode", "LL57 1AA"], error: .noFixedAbode),
        Bad(lines: ["NFA"], error: .noFixedAbode),
        Bad(lines: ["Dim cartref sefydlog", "Bangor", "LL57 1AA"], error: .noFixedAbode),
        Bad(lines: ["---", "LL57 1AA"], error: .noLetterOrDigit),
        Bad(lines: ["1 Stryd Fawr", "Of No Fixed Abode, Bangor", "LL57 1AA"], error: .noFixedAbode),
        Bad(lines: ["N.F.A.", "LL57 1AA"], error: .noFixedAbode),
        Bad(lines: ["Heb gyfeiriad sefydlog", "LL57 1AA"], error: .noFixedAbode),
        Bad(lines: ["Digartref", "LL57 1AA"], error: .noFixedAbode),
        Bad(lines: ["1 Rue de Bretagne", "75003 Paris", "France"], error: .abroad),
        Bad(lines: ["1 Rue de Bretagne", "Ffrainc"], postcode: "75003", error: .abroad),
        Bad(lines: ["1 Stryd Fawr", "Jersey"], error: .noPostcode),
        Bad(lines: ["Cpl A", "BFPO 58", "Germany"], error: .forcesAbroad),
        Bad(lines: ["BFPO 58"], error: .tooFewLines),
        Bad(lines: ["1 Stryd\nFawr", "LL57 1AA"], error: .controlCharacter),
        Bad(lines: ["1 Stryd\u{85}Fawr", "LL57 1AA"], error: .controlCharacter),
        Bad(lines: ["1 Stryd\u{2028}Fawr", "LL57 1AA"], error: .controlCharacter),
        Bad(lines: ["1 Stryd Fawr"], postcode: "LL57\u{0} 1AA", error: .controlCharacter),
    ]

    @Test(arguments: bad) func `what no envelope could carry is refused by name`(_ row: Bad) {
        #expect(throws: row.error) { try PostalAddress(lines: row.lines, postcode: row.postcode) }
    }

    @Test(arguments: "@()=[]\"\\/,<>~".map(String.init)) func `no line starts with a mark that a printer or a sheet would act on`(
        _ mark: String
    ) {
        #expect(throws: AddressError.badLine) { try PostalAddress(lines: ["1 Stryd Fawr", mark + "x", "LL57 1AA"]) }
        #expect(throws: AddressError.badLine) { try PostalAddress(lines: [mark + "\u{301}x", "Bangor", "LL57 1AA"]) }
    }

    static let postcodes: [(input: String, postcode: String?)] = [
        ("M1 1AE", "M1 1AE"), ("m11ae", "M1 1AE"), ("B33 8TH", "B33 8TH"), ("CR2 6XH", "CR2 6XH"), ("DN55 1PT", "DN55 1PT"),
        ("W1A 0AX", "W1A 0AX"), ("EC1A 1BB", "EC1A 1BB"), (" e c1a1b b ", "EC1A 1BB"), ("CF10 1AA", "CF10 1AA"),
        ("SY23 3BF", "SY23 3BF"), ("LD1 5AA", "LD1 5AA"), ("IM1 1AA", "IM1 1AA"), ("JE2 3AB", "JE2 3AB"),
        ("GY1 1AA", "GY1 1AA"), ("GIR 0AA", "GIR 0AA"), ("gir0aa", "GIR 0AA"), ("BF1 0AX", "BF1 0AX"), ("BX9 1AS", "BX9 1AS"),
        ("GIR 1AA", nil), ("GX11 1AA", nil), ("FIQQ 1ZZ", nil), ("CF10 1AA.", nil), ("CF10-1AA", nil), ("0F10 1AA", nil),
        ("CF10 1AAA", nil), ("CF101 1AA", nil), ("CF 1AA", nil), ("C1 1AA", nil), ("AA1 1AA", nil), ("CF1O-1AA", nil),
        ("CF10 AAA", nil), ("CF10 11A", nil), ("CF10 1CA", nil), ("CF10 1AI", nil), ("CF10 1KA", nil), ("CF10 1AM", nil),
        ("CF10 1OA", nil), ("CF10 1AV", nil), ("1CF0 1AA", nil), ("CF10", nil), ("ＣF10 1AA", nil),
    ]

    @Test(arguments: postcodes) func `a postcode has its shape and a real area`(_ row: (input: String, postcode: String?)) throws
    {
        if let postcode = row.postcode {
            #expect(try PostalAddress(lines: ["1"], postcode: row.input).postcode == postcode)
        } else {
            let error = #expect(throws: AddressError.self) { try PostalAddress(lines: ["1"], postcode: row.input) }
            let kinds: [AddressError] = [.badPostcode, .postcodeUnit, .postcodeArea]
            #expect(kinds.contains { $0 == error })
        }
    }

    static let mistakes: [(input: String, error: AddressError)] = [
        ("SY23 1AC", .postcodeUnit), ("sy23 1ca", .postcodeUnit), ("CF10 1AI", .postcodeUnit), ("CF10 1KA", .postcodeUnit),
        ("CF101AM", .postcodeUnit), ("CF10 1OV", .postcodeUnit), ("M1 1AV", .postcodeUnit), ("W1A 0AC", .postcodeUnit),
        ("QQ1 1AA", .postcodeArea), ("GX11 1AA", .postcodeArea), ("C1 1AA", .postcodeArea), ("AA1 1AA", .postcodeArea),
        ("CF10 3N", .badPostcode), ("CF10", .badPostcode), ("CF 1AA", .badPostcode), ("CF10 AAA", .badPostcode),
        ("CF10 11A", .badPostcode), ("CF10-1AA", .badPostcode), ("CF10 1AAA", .badPostcode), ("1CF0 1AA", .badPostcode),
        ("QQ1 1AC", .badPostcode), ("ＣF10 1AC", .badPostcode), ("Bangor", .badPostcode), ("GIR 1AA", .badPostcode),
    ]

    @Test(arguments: mistakes) func `which letters of a postcode are wrong is said by name`(
        _ row: (input: String, error: AddressError)
    ) {
        #expect(throws: row.error) { try PostalAddress(lines: ["1"], postcode: row.input) }
        #expect(throws: row.error) { try PostalAddress(lines: ["1"], postcode: row.input.uppercased()) }
    }

    @Test func `it is stored as its lines, and nothing invalid comes back`() throws {
        let address = try PostalAddress(lines: ["1 Stryd Fawr", "LL57 1AA"])
        let stored = try JSONEncoder().encode(address)
        #expect(try JSONDecoder().decode(PostalAddress.self, from: stored) == address)
        #expect(throws: AddressError.tooFewLines) {
            try JSONDecoder().decode(PostalAddress.self, from: Data(#"["LL57 1AA"]"#.utf8))
        }
    }
}
