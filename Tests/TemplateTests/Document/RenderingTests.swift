internal import Foundation
import Templates
import Testing

struct RenderingTests {
    static let hostile = "<script>alert(\"1\")</script> & 'x'"

    static let document = Document(blocks: [
        .heading(level: 1, [.text("Gweithdy "), .emphasis([.text("ffoneg")])]),
        .paragraph([.text("Annwyl \(hostile)"), .lineBreak, .text("Croeso")]),
        .list([
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
        ("mailto:a@example.org", "a@example.org", "a@example.org"),
        ("mailto:a@example.org", "ni", "ni: a@example.org"),
        ("tel:01632960123", "01632 960123", "01632 960123"),
        ("tel:01632960123", "Ffoniwch", "Ffoniwch: 01632960123"),
    ])
    func `a link says its address once`(url: String, text: String, expected: String) {
        #expect(PlainText.render(Document(blocks: [.paragraph([.link(url: url, [.text(text)])])])) == expected)
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
            ], skipToEnglish: "Go to the <English>", title: "Gweithdy & workshop")
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

    @Test func `an e-mail in one language has no skip link`() {
        let html = EmailHTML.render(
            blocks: [LanguageBlock(language: .english, document: Self.document)], skipToEnglish: "English", title: "x")
        #expect(html.contains("<html lang=\"en\">"))
        #expect(!html.contains("#english"))
        #expect(!html.contains("id=\"english\""))
    }

    @Test func `controls have no place in HTML`() {
        #expect(HTMLEscaping.escape("a\u{0}\u{1B}b\n") == "a\u{FFFD}\u{FFFD}b\n")
    }
}
