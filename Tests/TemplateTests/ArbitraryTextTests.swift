import Templates
import Testing

/// Texts put together at random from what means something to one of the readers; the seed is fixed.
struct ArbitraryTextTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64 = 20_260_310

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "{", "}", "$", "a", "{ $a }", "\n", "\r\n", "\r", " ", "    ", "-", "- ", "# ", "=", "a = ", "->", "[1]", "*[other]",
        "{ $n ->", "NUMBER(", ")", "-t", ".a",
        "\"", "|",
        "---\n", "subject: ", "sms: |\n  ", ":", "#", "*", "**", "_", "[", "](", ")", "<", ">", "`", "&amp;", "1. ", "\\", "!",
        "\u{E000}", "\u{E001}", "\u{0}", "\u{FEFF}", "\u{200D}", "\u{0302}", "ŵ", "€", "😀", "’", "\u{A0}", "https://example.org/",
        "\u{2028}", "\t", "%", "@", "&a ", "*a", "? ", "!!int ",
    ]

    private static func texts(_ count: Int) -> [String] {
        var generator = Generator()
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...30, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
    }

    @Test func `every text is read or refused with places that exist`() {
        for text in Self.texts(3000) {
            var mistakes: [TemplateMistake] = []
            mistakes += FluentResource(parsing: text, file: "a.ftl").junk.map(\.mistake)
            for message in [text, "---\nsubject: a\n---\n" + text, "---\nsubject: " + text + "\n---\na"] {
                do { _ = try MessageText.parse(message, file: "cy.md") } catch { mistakes += error.mistakes }
            }
            #expect(mistakes.allSatisfy { $0.line >= 1 && $0.column >= 1 })
        }
    }

    @Test func `a value never changes the structure`() throws {
        let template = try DocumentTemplate(parsing: "# { $a }\n\n- **{ $a }**\n", file: "cy.md", firstLine: 1)
        for text in Self.texts(1000) where text.contains(where: { !$0.isWhitespace }) {
            let expected = Document(blocks: [.heading(level: 1, [.text(text)]), .bullets([[.strong([.text(text)])]])])
            #expect(try template.fill(["a": .text(text)], in: .welsh) == expected)
        }
    }

    @Test func `a prepared text stays as it is and fits its parts`() {
        for text in Self.texts(3000) {
            let prepared = TextMessage.prepare(text)
            #expect(TextMessage.prepare(prepared.text) == prepared)
            #expect(prepared.characters <= prepared.parts * (prepared.alphabet == .gsm7 ? 160 : 70))
        }
    }
}
