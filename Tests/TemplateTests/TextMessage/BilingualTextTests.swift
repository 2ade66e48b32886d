import Foundation
import Templates
import Testing

@Suite struct BilingualTextTests {
    struct Row: Sendable {
        var name: String
        var welsh: String
        var english: String
        var together: Int
        var separately: Int
        var cheapest: BilingualText.Plan
    }

    private static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

    static let rows: [Row] = [
        Row(name: "two short texts", welsh: "Iawn", english: "OK", together: 1, separately: 2, cheapest: .together),
        Row(
            name: "two full parts leave no room for the blank line", welsh: letters(160), english: letters(160), together: 3,
            separately: 2, cheapest: .separately),
        Row(name: "a tie", welsh: letters(152), english: letters(152), together: 2, separately: 2, cheapest: .together),
        Row(
            name: "a circumflex makes both UCS-2", welsh: "ŷ" + letters(66), english: letters(150), together: 4, separately: 2,
            cheapest: .separately),
        Row(
            name: "a short Welsh text with a circumflex", welsh: "ŷ", english: "OK", together: 1, separately: 2,
            cheapest: .together),
        Row(name: "no Welsh", welsh: " ", english: "OK", together: 1, separately: 1, cheapest: .together),
        Row(name: "no English", welsh: "Iawn", english: "\u{200B}", together: 1, separately: 1, cheapest: .together),
        Row(name: "neither", welsh: "", english: "", together: 0, separately: 0, cheapest: .together),
    ]

    @Test(arguments: rows) func `what costs fewer parts is sent, together on a tie`(_ row: Row) {
        let text = BilingualText(welsh: row.welsh, english: row.english)
        #expect(text.partsTogether == row.together, "\(row.name)")
        #expect(text.partsSeparately == row.separately, "\(row.name)")
        #expect(text.plan == row.cheapest, "\(row.name)")
        #expect(text.parts == min(row.together, row.separately), "\(row.name)")
        #expect(text.texts.map(\.parts).reduce(0, +) == text.parts, "\(row.name)")
    }

    @Test(arguments: rows) func `a school may prefer one way whatever it costs`(_ row: Row) {
        let together = BilingualText(welsh: row.welsh, english: row.english, preference: .together)
        #expect(together.plan == .together && together.parts == row.together)
        let separately = BilingualText(welsh: row.welsh, english: row.english, preference: .separately)
        #expect(separately.plan == .separately && separately.parts == row.separately)
    }

    @Test func `Welsh comes first both ways`() {
        #expect(BilingualText(welsh: "Iawn ", english: " OK").texts.map(\.text) == ["Iawn\n\nOK"])
        #expect(BilingualText(welsh: "Iawn", english: "OK", preference: .separately).texts.map(\.text) == ["Iawn", "OK"])
        #expect(BilingualText(welsh: "", english: "OK", preference: .separately).texts.map(\.text) == ["OK"])
    }
}
