import Channels
import Foundation
import Templates
import Testing

@Suite struct LetterListTests {
    private func print(_ blocks: [Document.Block]) async throws -> PrintedLetter {
        let content = try SampleLetter.content(blocks: [LanguageBlock(language: .welsh, document: Document(blocks: blocks))])
        return try PrintedLetter(await SampleLetter.composer().compose(content, created: SampleLetter.created))
    }

    private static let nested: [Document.Block] = [
        .paragraph([.text("Cyn")]),
        .list(
            .number(from: 9),
            [
                [.paragraph([.text("naw")]), .bullets([[.text("hyn")], [.text("llall")]])],
                [.paragraph([.text("deg")]), .paragraph([.text("rhagor")])], [.paragraph([.text("unarddeg")])],
            ]),
        .rule, .paragraph([.text("Wedyn")]),
    ]

    @Test func `numbers hang under each other and the text of the items has one edge`() async throws {
        let printed = try await print(Self.nested)
        let box = { (text: String) throws in try #require(printed.words.first { $0.text == text }).box }
        #expect(try abs(box("9.").right - box("10.").right) < 0.1)
        for word in ["deg", "rhagor", "unarddeg"] { #expect(try abs(box(word).left - box("naw").left) < 0.1) }
        #expect(try box("hyn").left > box("naw").left + 3)
        #expect(try box("10.").left >= box("Cyn").left)
        #expect(try box("10.").right < box("deg").left)
    }

    @Test func `a reading machine finds the list in the list, its labels and its paragraphs`() async throws {
        let structure = try await print(Self.nested).structure
        let from = try #require(structure.firstIndex(of: "L (block)"))
        let words = structure[from...].prefix { !$0.contains("Wedyn") }.map {
            $0.replacing(" (block)", with: "").replacing("\"", with: "")
        }
        #expect(
            words == [
                "L", "LI", "Lbl", "9.", "LBody", "P", "naw", "L", "LI", "Lbl", "•", "LBody", "P", "hyn", "LI", "Lbl", "•",
                "LBody",
                "P", "llall", "LI", "Lbl", "10.", "LBody", "P", "deg", "P", "rhagor", "LI", "Lbl", "11.", "LBody", "P",
                "unarddeg",
                "P",
            ])
    }

    @Test func `the text rendition has what belongs to an item under its text, and a rule`() async throws {
        let text = try await print(Self.nested).letter.text
        #expect(
            text.contains(
                """
                Cyn

                9. naw
                   - hyn
                   - llall

                10. deg

                    rhagor

                11. unarddeg

                ----------

                Wedyn
                """))
    }

    @Test func `a list that goes on overleaf stays one list, and its broken item one item`() async throws {
        let item = Document.Block.paragraph([.text(String(repeating: "Mae'r gweithdy yn hwyl. ", count: 50))])
        let printed = try await print([.list(.number(from: 1), Array(repeating: [item], count: 8))])
        #expect(printed.pages.count > 1)
        #expect(printed.structure.count { $0 == "L (block)" } == 1)
        #expect(printed.structure.count { $0 == "LI (block)" } == 8)
        #expect(printed.structure.count { $0 == "Lbl (block)" } == 8)
    }

    @Test func `a line end in a value breaks no line on paper`() async throws {
        let printed = try await print([.paragraph([.text("Annwyl A\u{2028}B\r\nC")])])
        #expect(printed.letter.text.contains("Annwyl A B C"))
        let tops = Set(printed.words.filter { ["A", "B", "C"].contains($0.text) && $0.box.top > 95 }.map(\.box.top))
        #expect(tops.count == 1)
    }
}
