internal import Foundation
import Templates
import Testing

struct RenderingTests {
    static let hostile = "<script>alert(\"1\")</script> & 'x'"

    static let document = Document(blocks: [
        .heading(level: 1, [.text("Gweithdy "), .emphasis([.text("ffoneg")])]),
        .paragraph([.text("Annwyl \(hostile)"), .lineBreak, .text("Croeso")]),
        .bullets([
            [.text("un")], [.strong([.text("dau")]), .lineBreak, .text("tri")],
            [.link(url: "https://example.org/?a=1&b=\"", [.text("ateb")])],
        ]),
    ])

    @Test func `plain text keeps the structure that can be read`() {
        #expect(
            PlainText.render(Self.document) == """
                Gweithdy ffoneg

                Annwyl <script>alert("1")</script> & 'x'
                Croeso

                - un
                - dau
                  tri
                - ateb: https://example.org/?a=1&b="
                """)
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org", "https://example.org"),
        ("https://example.org", "yma", "yma: https://example.org"),
        ("https://example.org", "Pryd?", "Pryd? https://example.org"),
        ("https://example.org", "Yma:", "Yma: https://example.org"),
        ("mailto:a@example.org", "a@example.org", "a@example.org"),
        ("mailto:a@example.org", "ni", "ni (a@example.org)"),
        ("tel:01632960123", "01632 960123", "01632 960123"),
        ("tel:01632960123", "Ffoniwch", "Ffoniwch (01632960123)"),
    ])
    func `a link says its address once`(url: String, text: String, expected: String) {
        #expect(PlainText.render(Document(blocks: [.paragraph([.link(url: url, [.text(text)])])])) == expected)
    }

    static let inSentences: [(before: String, link: String, after: [Document.Inline], text: String)] = [
        ("Darllenwch ", "hyn", [.text(".")], "Darllenwch hyn <https://example.org/a>."),
        ("(Gweler ", "y wefan", [.text(")")], "(Gweler y wefan <https://example.org/a>)"),
        ("Mae ", "taflenni", [.text(" ar y wefan")], "Mae taflenni <https://example.org/a> ar y wefan"),
        ("Mae ", "taflenni", [.strong([.text(", a mwy")])], "Mae taflenni <https://example.org/a>, a mwy"),
        ("Ewch i ", "https://example.org/a", [.text(".")], "Ewch i <https://example.org/a>."),
        ("Ewch i ", "https://example.org/a", [.text(" heddiw.")], "Ewch i https://example.org/a heddiw."),
        ("Ewch i ", "https://example.org/a", [], "Ewch i https://example.org/a"),
        ("Ewch i ", "", [.text(".")], "Ewch i <https://example.org/a>."),
        ("Atebwch ", "yma", [.lineBreak, .text("neu ffoniwch.")], "Atebwch yma: https://example.org/a\nneu ffoniwch."),
        ("", "un", [.link(url: "https://example.org/b", [.text("dau")])], "un <https://example.org/a>dau: https://example.org/b"),
        ("Atebwch ", "yma", [.text("")], "Atebwch yma: https://example.org/a"),
    ]

    @Test(arguments: inSentences)
    func `nothing that could be taken for a part of it follows a web address in plain text`(
        before: String, link: String, after: [Document.Inline], text: String
    ) {
        let linked = Document.Inline.emphasis([.link(url: "https://example.org/a", [.text(link)])])
        #expect(PlainText.render(Document(blocks: [.paragraph([.text(before), linked] + after)])) == text)
    }

    @Test func `a fragment is escaped and has no style`() {
        #expect(
            FragmentHTML.render(Self.document, headingOffset: 1) == """
                <h2>Gweithdy <em>ffoneg</em></h2>
                <p>Annwyl &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;<br>Croeso</p>
                <ul>
                <li>un</li>
                <li><strong>dau</strong><br>tri</li>
                <li><a href="https://example.org/?a=1&amp;b=&quot;">ateb</a></li>
                </ul>

                """)
    }

    @Test func `an e-mail in both languages marks each and leads to the English`() throws {
        let html = EmailHTML.render(
            blocks: [
                LanguageBlock(language: .welsh, document: Self.document),
                LanguageBlock(language: .english, document: Document(blocks: [.paragraph([.text("Hello")])])),
            ], form: .both, skipToEnglish: "Go to the <English>", title: "Gweithdy & workshop")
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"cy\">\n"))
        #expect(html.contains("<title>Gweithdy &amp; workshop</title>"))
        #expect(html.contains("href=\"#english\""))
        #expect(html.contains(">Go to the &lt;English&gt;</a>"))
        #expect(html.contains("<div lang=\"cy\">"))
        #expect(html.contains("<div lang=\"en\" id=\"english\""))
        #expect(!html.contains("<script"))
        let welsh = try #require(html.range(of: "<div lang=\"cy\">"))
        let english = try #require(html.range(of: "<div lang=\"en\""))
        #expect(welsh.lowerBound < english.lowerBound)
    }

    @Test(arguments: [
        (LanguageForm.english, [Language.english], "en"), (.english, [.welsh, .english], "en"), (.welsh, [.welsh], "cy"),
        (.welsh, [.welsh, .english], "cy"), (.both, [.welsh], "cy"),
    ])
    func `an e-mail in one language has no skip link, whatever else is above it`(
        form: LanguageForm, blocks: [Language], lang: String
    ) {
        let html = EmailHTML.render(
            blocks: blocks.map { LanguageBlock(language: $0, document: Self.document) }, form: form, skipToEnglish: "English",
            title: "x")
        #expect(html.contains("<html lang=\"\(lang)\">"))
        #expect(!html.contains("#english"))
        #expect(!html.contains("id=\"english\""))
        for language in blocks { #expect(html.contains("<div lang=\"\(language.tag)\"")) }
    }

    static let lists = Document(blocks: [
        .list(
            .number(from: 9),
            [
                [.paragraph([.text("naw")]), .bullets([[.text("a")], [.text("b"), .lineBreak, .text("c")]])],
                [.paragraph([.text("deg"), .lineBreak, .text("eto")])],
            ]),
        .rule,
        .list(.bullet, [[.paragraph([.text("un")]), .paragraph([.text("dau")])], [.paragraph([.text("tri")])]]),
        .list(.number(from: 1), [[.paragraph([.text("un")])]]),
    ])

    @Test func `what belongs to an item stands under its text`() {
        #expect(
            PlainText.render(Self.lists) == """
                9. naw
                   - a
                   - b
                     c
                10. deg
                    eto

                ----------

                - un

                  dau

                - tri

                1. un
                """)
    }

    @Test func `numbers begin where the author began, and lone paragraphs of items stay close`() {
        #expect(
            FragmentHTML.render(Self.lists) == """
                <ol start="9">
                <li>naw
                <ul>
                <li>a</li>
                <li>b<br>c</li>
                </ul></li>
                <li>deg<br>eto</li>
                </ol>
                <hr>
                <ul>
                <li><p>un</p>
                <p>dau</p></li>
                <li>tri</li>
                </ul>
                <ol>
                <li>un</li>
                </ol>

                """)
    }

    @Test func `an e-mail fetches nothing and leaves its colours to the reader's programme`() {
        let html = EmailHTML.render(
            blocks: [LanguageBlock(language: .welsh, document: Self.lists)], form: .welsh, skipToEnglish: nil, title: "x")
        #expect(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"))
        for word in ["src=", "url(", "@import", "<link", "<script", "<style", " color:", "background"] {
            #expect(!html.contains(word))
        }
    }

    @Test(arguments: [
        ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\n\n# b\n- c", "a # b - c"), ("a\u{2028}b\u{2029}\u{85}c", "a b c"),
        ("a\u{0}b\tc", "a b c"), ("a\u{A0}b\u{AD}\u{200D}c", "a\u{A0}b\u{AD}\u{200D}c"), ("e\u{301}\n", "e\u{301} "), ("", ""),
    ])
    func `text keeps to its line`(text: String, expected: String) {
        #expect(Array(text.runningText.unicodeScalars) == Array(expected.unicodeScalars))
        let document = Document(blocks: [.paragraph([.text(text)])])
        #expect(Array(PlainText.render(document).unicodeScalars) == Array(expected.unicodeScalars))
        #expect(FragmentHTML.render(document) == "<p>\(expected)</p>\n")
    }

    @Test func `controls have no place in HTML`() {
        #expect(HTMLEscaping.escape("a\u{0}\u{1B}b\n") == "a\u{FFFD}\u{FFFD}b\n")
    }
}
