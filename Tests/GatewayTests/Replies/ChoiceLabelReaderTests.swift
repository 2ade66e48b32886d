import Templates
import Testing

@testable import Gateway

@Suite struct `A label that chooses an invitation` {
    /// A text, and what it chooses of three: `A`, `B yes 2`, `sentence`, `unclear`, `none`.
    static let texts: [(String, String)] = [
        ("A", "A"), ("b", "B"), ("A.", "A"), (" c! ", "C"), ("(B)", "B"), ("\"A\"", "A"), ("Ａ", "A"), ("B x", "B"),
        ("A diolch", "A"), ("B please", "B"), ("A plîs", "A"),
        ("IE A", "A yes cy"), ("ie a", "A yes cy"), ("A ie", "A yes cy"), ("Iawn, B", "B yes cy"), ("YES A", "A yes en"),
        ("yes a 2", "A yes 2 en"), ("Ie A 2", "A yes 2 cy"), ("IE2 B", "B yes 2 cy"), ("A2 yes", "A yes 2 en"),
        ("A ie dau", "A yes 2 cy"), ("B yes three, thanks", "B yes 3 en"), ("Na B", "B no cy"), ("B: na", "B no cy"),
        ("No A thanks", "A no en"), ("nage c", "C no cy"), ("efallai B", "B maybe cy"), ("Maybe a", "A maybe en"),
        ("OK A", "A yes"), ("A 2", "A 2"), ("B tri", "B 3"),
        ("A fydd parcio?", "sentence"), ("A oes parcio", "sentence"), ("a fydd 2", "sentence"), ("A oes", "sentence"),
        ("A ydw", "sentence"), ("Ie, fi a dau blentyn", "sentence"), ("fi a'r plant", "sentence"),
        ("Yes, a friend too", "sentence"), ("Ie, a diolch", "sentence"), ("Na, a diolch", "sentence"), ("2 a diolch", "sentence"),
        ("IE A DIOLCH", "sentence"), ("Ie A diolch", "A yes cy"), ("ie b diolch", "B yes cy"), ("a diolch", "A"),
        ("Can I bring a friend?", "sentence"), ("A neu B", "sentence"), ("STOP A", "sentence"), ("A is full", "sentence"),
        ("A A", "unclear"), ("A, B", "unclear"), ("A a B", "unclear"), ("A ie B na", "unclear"), ("A ie na", "unclear"),
        ("A?", "unclear"),
        ("B ie?", "unclear"), ("A 👎", "unclear"), ("A 👍", "unclear"), ("2A", "unclear"), ("ie 2B", "unclear"),
        ("A 2 3", "unclear"), ("A na 2", "unclear"), ("A 0", "unclear"), ("A 21", "unclear"), ("A 10.30", "unclear"),
        ("D", "none"), ("E", "none"), ("IE", "none"), ("Ab", "none"), ("ie 2", "none"), ("", "none"), ("👍", "none"),
        ("AA", "none"),
    ]

    static func written(_ reading: ChoiceLabelReader.Reading) -> String {
        switch reading {
        case .none: "none"
        case .sentence: "sentence"
        case .unclear: "unclear"
        case .choice(let index, let said):
            [
                String(UnicodeScalar(UInt8(0x41 + index))), said.intent?.rawValue, said.places.map(String.init),
                said.language?.tag,
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    @Test(arguments: texts) func `counts alone or beside plain words, and in no sentence`(text: String, expected: String) throws {
        let reader = ChoiceLabelReader(locales: try School.locales())
        #expect(Self.written(reader.read(OwnWords(of: text).text, of: 3)) == expected)
    }

    @Test func `is one of those that were asked, four at most`() throws {
        let reader = ChoiceLabelReader(locales: try School.locales())
        for (count, labels) in [(0, ""), (2, "AB"), (4, "ABCD"), (9, "ABCD")] {
            let read = "ABCDEFGHI".filter { reader.read(String($0), of: count) != .none }
            #expect(read == labels)
        }
    }
}
