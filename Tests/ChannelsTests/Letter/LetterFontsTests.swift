import Testing

@testable import Channels

/// What the fonts of this machine can print. The last private-use character represents a script that no font has.
@Suite struct LetterFontsTests {
    static let none = "\u{10FFFD}"

    static let texts: [(String, Bool)] = [
        ("Siân Ŵyn-Jones", true), ("", true), ("Дмитро", true), ("Ἑλένη", true), (none, false), ("Siân \(none)", false),
    ]

    @Test(arguments: texts) func `a text can be printed where every character has a glyph`(text: String, prints: Bool) {
        let fonts = LetterFonts()
        #expect(fonts.print(text) == prints)
        // Asked again, it says the same.
        #expect(fonts.print(text) == prints)
    }

    static let fits: [(String, [String], AddressWindowMeasure.Fit)] = [
        ("Siân", ["1 Heol y Dŵr", "Tref", "LL79 2AB"], .fits), (none, ["1 Heol y Dŵr", "Tref", "LL79 2AB"], .nameUnprintable),
        ("Siân", ["1 \(none)", "Tref", "LL79 2AB"], .addressUnprintable),
        (none, ["1 \(none)", "Tref", "LL79 2AB"], .addressUnprintable),
    ]

    @Test(arguments: fits) func `the window of the envelope says whose characters they are`(
        name: String, lines: [String], fit: AddressWindowMeasure.Fit
    ) throws {
        let measure = try #require(AddressWindowMeasure())
        #expect(measure.fit(name: name, address: PostalAddress(storedLines: lines, postcode: "LL79 2AB", country: nil)) == fit)
    }
}
