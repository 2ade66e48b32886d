import Templates
import Testing

struct DocumentTemplateTests {
    private func fill(_ markdown: String, _ values: [String: Value] = [:]) throws -> [Document.Block] {
        try DocumentTemplate(parsing: markdown, file: "cy.md", firstLine: 5).fill(values, in: .welsh).blocks
    }

    private func mistakes(_ markdown: String) -> [String] {
        let error = #expect(throws: TemplateMistakes.self) {
            try DocumentTemplate(parsing: markdown, file: "cy.md", firstLine: 5)
        }
        return error?.mistakes.map { "\($0.line) \($0.code.rawValue)" } ?? []
    }

    static let readings: [(name: String, markdown: String, blocks: [Document.Block])] = [
        ("paragraphs", "Un\ndau\n\nTri", [.paragraph([.text("Un dau")]), .paragraph([.text("Tri")])]),
        ("hard breaks", "Un  \ndau\\\ntri", [.paragraph([.text("Un"), .lineBreak, .text("dau"), .lineBreak, .text("tri")])]),
        (
            "headings", "# Un\n## Dau\n### Tri",
            [.heading(level: 1, [.text("Un")]), .heading(level: 2, [.text("Dau")]), .heading(level: 3, [.text("Tri")])]
        ),
        ("tight list", "- un\n- dau", [.list([[.text("un")], [.text("dau")]])]),
        ("loose list", "- un\n\n- dau\n  a mwy", [.list([[.text("un")], [.text("dau a mwy")]])]),
        (
            "emphasis and strong", "*un* **dau** a_b_c 2*3*4",
            [
                .paragraph([
                    .emphasis([.text("un")]), .text(" "), .strong([.text("dau")]), .text(" a_b_c 2"), .emphasis([.text("3")]),
                    .text("4"),
                ])
            ]
        ),
        (
            "links", "[yma](https://example.org/ŵ?a=1&b=2) <mailto:a@example.org>",
            [
                .paragraph([
                    .link(url: "https://example.org/ŵ?a=1&b=2", [.text("yma")]), .text(" "),
                    .link(url: "mailto:a@example.org", [.text("mailto:a@example.org")]),
                ])
            ]
        ),
        (
            "brackets and a colon that define nothing", "a\n[b]: c\n\n\\[d]: e",
            [.paragraph([.text("a [b]: c")]), .paragraph([.text("[d]: e")])]
        ),
        ("escapes and entities", "\\*un\\* &amp; &eacute;", [.paragraph([.text("*un* & é")])]),
        ("characters outside the plane", "😀 # un - dau | tri", [.paragraph([.text("😀 # un - dau | tri")])]),
    ]

    @Test(arguments: readings)
    func `Markdown becomes structure`(name: String, markdown: String, blocks: [Document.Block]) throws {
        #expect(try fill(markdown) == blocks)
        #expect(try fill(markdown.replacing("\n", with: "\r\n")) == blocks)
    }

    @Test(arguments: [
        "*x*", "# x", "- x", "1. x", "<b>x</b>", "[x](https://example.org)", "&amp;", "`x`", "{ $b }", "x\n\n# y",
        "\u{E000}0\u{E001}", "\\",
    ])
    func `a value is text whatever it holds`(value: String) throws {
        #expect(try fill("{ $a }", ["a": .text(value)]) == [.paragraph([.text(value)])])
        #expect(try fill("- **{ $a }**!", ["a": .text(value)]) == [.list([[.strong([.text(value)]), .text("!")]])])
    }

    @Test(arguments: [
        ("[yma]({ $link })", "https://example.org/m/x"), ("[yma](<{ $link }>)", "https://example.org/m/x"),
        ("[yma](https://example.org/{$id}/{ $part })", "https://example.org/12/a"), ("[yma](tel:{ $phone })", "tel:01632960123"),
        ("[yma]( { $link } )", "https://example.org/m/x"),
    ])
    func `a placeholder may be an address or a part of one`(markdown: String, url: String) throws {
        let values: [String: Value] = [
            "link": "https://example.org/m/x", "id": 12, "part": "a", "phone": "01632960123",
        ]
        #expect(try fill(markdown, values) == [.paragraph([.link(url: url, [.text("yma")])])])
    }

    @Test(arguments: [
        "javascript:alert(1)", "example.org", "/m/x", "https://", "https:///x", "https://a b", "https://a\nb",
        "ftp://example.org",
        "HTTPS", "data:text/html,x", "https://example.org/\u{202E}x", "https://example.org/\"x", "mailto:", "mailto:a", "tel:x",
    ])
    func `a filled address that is not absolute and allowed is refused`(url: String) throws {
        let template = try DocumentTemplate(parsing: "a\n[yma]({ $link })", file: "cy.md", firstLine: 5)
        let expected = TemplateMistakes([.init(code: .badURL, file: "cy.md", line: 6, column: 1, value: url)])
        #expect(throws: expected) { try template.fill(["link": .text(url)], in: .welsh) }
    }

    @Test func `every missing value is named with its place`() throws {
        let template = try DocumentTemplate(parsing: "Annwyl { $name }\n\n- [{ $a }]({ $link })", file: "cy.md", firstLine: 5)
        #expect(template.placeholders == ["name", "a", "link"])
        #expect(template.missing(in: ["a": "x", "name": " "]) == ["name", "link"])
        let error = #expect(throws: TemplateMistakes.self) { try template.fill(["a": "x"], in: .welsh) }
        #expect(
            error?.mistakes.map { "\($0.line):\($0.column) \($0.code.rawValue) \($0.value)" } == [
                "5:8 missing-value name", "7:12 missing-value link",
            ])
    }

    @Test(arguments: [
        ("a\n\n<div>x</div>", ["7 raw-html"]),
        ("a <b>x</b>", ["5 raw-html", "5 raw-html"]),
        ("<!-- sylw -->", ["5 raw-html"]),
        ("a\n![x](https://example.org/x.png)", ["6 image"]),
        ("a\n\n1. x", ["7 ordered-list"]),
        ("* x", ["5 list-marker"]),
        ("a\n\n- x\n  - y", ["8 nested-list"]),
        ("- x\n\n  y", ["7 list-item"]),
        ("- # x", ["5 list-item"]),
        ("-\n- x", ["5 list-item"]),
        ("a `x`", ["5 code"]),
        ("a\n\n    x", ["7 code"]),
        ("```\nx\n```", ["5 code"]),
        ("> x", ["5 block-quote"]),
        ("a\n\n***\n", ["7 rule"]),
        ("a\n\n| x | y |\n|---|---|\n| 1 | 2 |", ["8 table"]),
        ("#### x", ["5 heading-level"]),
        ("a\n\n#", ["7 empty-heading"]),
        ("[](https://example.org)", ["5 empty-link"]),
        ("[a](https://example.org \"t\")", ["5 link-title"]),
        ("[a]\n\n[a]: https://example.org\n[b]: c", ["7 link-definition", "8 link-definition"]),
        ("- [Dyddiad]: yfory", ["5 list-item", "5 link-definition"]),
        ("[a](example.org)", ["5 bad-url"]),
        ("[a](javascript:x)", ["5 bad-url"]),
        ("[a](javascript:{ $x })", ["5 bad-url"]),
        ("a\n[b](/m/{ $x })", ["6 bad-url"]),
        ("a \u{E000}", ["5 reserved-character"]),
        ("", ["5 empty-body"]),
        ("\n \n", ["5 empty-body"]),
        (
            "{ x }\n\n> y\n{ $a\n} { $ok } {",
            ["5 not-a-placeholder", "7 block-quote", "9 unclosed-placeholder"]
        ),
    ])
    func `what a message may not hold is a mistake with its line`(markdown: String, expected: [String]) {
        #expect(mistakes(markdown) == expected)
    }
}
