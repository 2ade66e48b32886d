import Foundation
import Templates
import Testing

/// Texts put together at random, of what means something here and of any scalar there is; the seed is fixed.
@Suite struct ArbitraryTextMessageTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64 = 20_261_123

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "a", "e", " ", "\t", "\n", "\r", "\r\n", "\u{A0}", "\u{2028}", "€", "{", "~", "ŷ", "ŵ", "à", "w\u{0302}", "\u{0301}",
        "\u{0323}",
        "’", "–", "…", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200C}", "\u{200D}", "👩", "❤", "\u{FE0F}", "🏽", "🏫", "1",
        "\u{20E3}",
        "ه", "م", "\u{064B}", "क", "\u{094D}", "ष", "가", "\u{1100}", "\u{1161}", "\u{11A8}", "🏴", "\u{E0067}", "🇬", "🇧", "\u{0}",
        "\u{1B}",
        "\u{0344}", "\u{0958}", "\u{2126}", "\u{212A}", "«", "‑", String(repeating: "a", count: 65),
        String(repeating: "€", count: 75),
    ]

    private static func texts(_ count: Int) -> [String] {
        var generator = Generator()
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                if Int.random(in: 0..<5, using: &generator) > 0 { return pieces.randomElement(using: &generator) ?? "" }
                let bound: UInt32 = Bool.random(using: &generator) ? 0x3000 : 0x10FFFF
                return Unicode.Scalar(UInt32.random(in: 0...bound, using: &generator)).map { String($0) } ?? ""
            }.joined()
        }
    }

    @Test func `preparing what was prepared changes nothing`() {
        for text in Self.texts(4000) {
            let prepared = TextMessage.prepare(text)
            let again = TextMessage.prepare(prepared.text)
            #expect(again == prepared)
            #expect(again.text.unicodeScalars.elementsEqual(prepared.text.unicodeScalars), "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test func `letters that cost never save a part`() {
        for text in Self.texts(4000) {
            let prepared = TextMessage.prepare(text)
            #expect(prepared.partsWithoutCostly <= prepared.parts)
        }
    }

    @Test func `a text is clean`() {
        for text in Self.texts(4000) {
            let sent = TextMessage.prepare(text).text
            #expect(!sent.contains("\n\n\n") && !sent.contains("  ") && !sent.contains(" \n") && !sent.contains("\n "))
            #expect(sent.trimmingCharacters(in: CharacterSet(charactersIn: " \n\r\t\u{A0}")) == sent)
            #expect(
                !sent.unicodeScalars.contains {
                    "’‘“”–—…\u{A0}\u{202F}\u{2007}\u{200B}\u{2060}\u{FEFF}\t\r".unicodeScalars.contains($0)
                })
            #expect(sent.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(sent.unicodeScalars))
        }
    }

    @Test func `folding lists a change wherever it makes one, and costs no more`() {
        for text in Self.texts(2000) {
            let folding = TextMessage.folding(text)
            #expect(
                folding.changes.isEmpty == folding.before.text.unicodeScalars.elementsEqual(folding.after.text.unicodeScalars))
            #expect(folding.changes.allSatisfy { $0.line >= 1 && $0.column >= 1 && $0.before != $0.after })
            #expect(TextMessage.folding(folding.after.text).changes.isEmpty)
        }
    }
}
