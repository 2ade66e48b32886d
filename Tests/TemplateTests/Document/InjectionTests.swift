internal import Foundation
import Templates
import Testing

/// Whatever a value holds, a message with it has the structure of the same message with a harmless one.
struct InjectionTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64 = 20_260_224

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "# ", "- ", "* ", "+ ", "1. ", "2) ", "---", "***", "\n", "\n\n", "\r\n", "\r", "\t", "    ", ">", "> ", "`", "```\n",
        "~~~", "*", "**",
        "_", "[", "](", "](https://evil.example.org)", ")", "![", "<", "</p>", "<b>", "<!--", "-->", "<script>", "&amp;",
        "&#x41;", "&",
        "\"", "'", "\\", "\\\n", "  \n", "===", "|", "|---|", "[a]: b\n", "https://example.org", "<mailto:a@example.org>", "{",
        "}", "{ $a }",
        "Subject: x", "\r\nBcc: a@example.org\r\n", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}",
        "\u{200D}", "\u{200F}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{FFFD}",
        "\u{E000}0\u{E001}",
        "\u{E001}", "\u{301}", "ŵ", "😀", "Siân",
    ]

    private static let values: [String] = {
        var generator = Generator()
        let arbitrary = (0..<600).map { _ in
            (0..<Int.random(in: 1...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
        return (pieces + arbitrary).filter { $0.contains { !$0.isWhitespace } }
    }()

    private static let markdown = """
        # { $v }

        { $v }

        { $v } a **{ $v }** *{ $v }* [{ $v }](https://example.org/x) \\
        { $v }. x

        1. { $v }
           - { $v }

        ---

        - { $v }

          { $v }
        """

    @Test func `the document differs in its text alone`() throws {
        let template = try DocumentTemplate(parsing: Self.markdown, file: "cy.md", firstLine: 1)
        let marker = "GWERTH"
        let harmless = try template.fill(["v": .text(marker)], in: .welsh)
        for value in Self.values {
            let filled = try template.fill(["v": .text(value)], in: .welsh)
            #expect(filled == Document(blocks: Self.replacing(marker, with: value, in: harmless.blocks)))
        }
    }

    @Test func `no rendering has another element or another line`() throws {
        let template = try DocumentTemplate(parsing: Self.markdown, file: "cy.md", firstLine: 1)
        let marker = "GWERTH"
        let harmless = try template.fill(["v": .text(marker)], in: .welsh)
        let html = FragmentHTML.render(harmless)
        let text = PlainText.render(harmless)
        for value in Self.values {
            let filled = try template.fill(["v": .text(value)], in: .welsh)
            // Scalar by scalar: an accent that the value begins with joins the character before it and hides it from `replacing`.
            let shown = value.runningText
            let renderedHTML = FragmentHTML.render(filled)
            let renderedText = PlainText.render(filled)
            let isSameHTML = Self.scalars(renderedHTML) == Self.scalars(html, marker, HTMLEscaping.escape(shown))
            let isSameText = Self.scalars(renderedText) == Self.scalars(text, marker, shown)
            #expect(isSameHTML && isSameText, "\(value.debugDescription)")
            #expect(renderedText.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\n" })
        }
    }

    @Test func `an address with a value in it stays one address or is refused`() throws {
        let template = try DocumentTemplate(parsing: "[a](https://example.org/{ $v })", file: "cy.md", firstLine: 1)
        for value in Self.values {
            guard let document = try? template.fill(["v": .text(value)], in: .welsh) else { continue }
            #expect(document.blocks == [.paragraph([.link(url: "https://example.org/" + value, [.text("a")])])])
            #expect(FragmentHTML.render(document).count { $0 == "<" } == 4)
        }
    }

    private static func scalars(_ text: String, _ marker: String = "", _ value: String = "") -> [Unicode.Scalar] {
        guard !marker.isEmpty else { return Array(text.unicodeScalars) }
        return Array(
            text.components(separatedBy: marker).map { Array($0.unicodeScalars) }.joined(separator: Array(value.unicodeScalars)))
    }

    private static func replacing(_ marker: String, with value: String, in blocks: [Document.Block]) -> [Document.Block] {
        blocks.map { block in
            switch block {
            case .heading(let level, let inlines): .heading(level: level, replacing(marker, with: value, in: inlines))
            case .paragraph(let inlines): .paragraph(replacing(marker, with: value, in: inlines))
            case .list(let list, let items): .list(list, items.map { replacing(marker, with: value, in: $0) })
            case .rule: .rule
            }
        }
    }

    private static func replacing(_ marker: String, with value: String, in inlines: [Document.Inline]) -> [Document.Inline] {
        inlines.map { inline in
            switch inline {
            case .text(let text): .text(text.components(separatedBy: marker).joined(separator: value))
            case .emphasis(let inner): .emphasis(replacing(marker, with: value, in: inner))
            case .strong(let inner): .strong(replacing(marker, with: value, in: inner))
            case .link(let url, let inner): .link(url: url, replacing(marker, with: value, in: inner))
            case .lineBreak: .lineBreak
            }
        }
    }
}
