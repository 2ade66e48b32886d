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
        ("tight list", "- un\n- dau", [.bullets([[.text("un")], [.text("dau")]])]),
        ("loose list", "- un\n\n- dau\n  a mwy", [.bullets([[.text("un")], [.text("dau a mwy")]])]),
        ("every marker of a list", "* un\n\n+ dau", [.bullets([[.text("un")]]), .bullets([[.text("dau")]])]),
        (
            "numbered lists", "1. un\n2. dau\n\n7) saith\n9) wyth",
            [
                .list(.number(from: 1), [[.paragraph([.text("un")])], [.paragraph([.text("dau")])]]),
                .list(.number(from: 7), [[.paragraph([.text("saith")])], [.paragraph([.text("wyth")])]]),
            ]
        ),
        (
            "numbers that count from nought", "0. dim\n0. un",
            [.list(.number(from: 0), [[.paragraph([.text("dim")])], [.paragraph([.text("un")])]])]
        ),
        (
            "a year is no number of a list inside a paragraph, and one at its beginning may be escaped",
            "yn\n2026. A\n\n2026\\. B", [.paragraph([.text("yn 2026. A")]), .paragraph([.text("2026. B")])]
        ),
        (
            "a list in a list", "1. un\n   - a\n   - b\n2. dau",
            [
                .list(
                    .number(from: 1),
                    [[.paragraph([.text("un")]), .bullets([[.text("a")], [.text("b")]])], [.paragraph([.text("dau")])]])
            ]
        ),
        (
            "an item of several paragraphs", "- un\n\n  dau\n- tri",
            [.list(.bullet, [[.paragraph([.text("un")]), .paragraph([.text("dau")])], [.paragraph([.text("tri")])]])]
        ),
        (
            "rules", "Un\n\n---\n\nDau\n***\nTri\n_ _ _\n## Pedwar\n---\n\n---",
            [
                .paragraph([.text("Un")]), .rule, .paragraph([.text("Dau")]), .rule, .paragraph([.text("Tri")]), .rule,
                .heading(level: 2, [.text("Pedwar")]), .rule, .rule,
            ]
        ),
        ("a rule ends a list", "- un\n---\n- dau", [.bullets([[.text("un")]]), .rule, .bullets([[.text("dau")]])]),
        ("a heading underlined with equals signs", "Un\ndau\n===", [.heading(level: 1, [.text("Un dau")])]),
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
        ("nor do these, in a list", "- a\n[b]: c\n  [d]: e", [.bullets([[.text("a [b]: c [d]: e")]])]),
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
        #expect(try fill("- **{ $a }**!", ["a": .text(value)]) == [.bullets([[.strong([.text(value)]), .text("!")]])])
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
        ("a <b>x</b>", ["5 raw-html"]),
        ("a <b>x</b>\n`a` `b` <i>", ["5 raw-html", "6 code", "6 raw-html"]),
        ("a\\\nb <i>\\\nc <i>\nd <i>", ["6 raw-html", "7 raw-html", "8 raw-html"]),
        ("a  \nb [x\ny](z) `c\nd` <i>", ["6 bad-url", "7 code", "8 raw-html"]),
        ("a <!-- b\nc --> `d`", ["5 raw-html", "6 code"]),
        ("<!-- sylw -->", ["5 raw-html"]),
        ("a\n![x](https://example.org/x.png)", ["6 image"]),
        ("a\n\n- x\n  1. y\n     - z", ["9 nested-list"]),
        ("- - x", ["5 list-item"]),
        ("- # x", ["5 list-item"]),
        ("- x\n\n  ***\n- y\n\n  # z", ["7 list-item", "10 list-item"]),
        ("-\n- x", ["5 empty-item"]),
        ("1. x\n2.\n3. y", ["6 empty-item"]),
        ("- > x", ["5 block-quote"]),
        ("1. ```\n   x\n   ```", ["5 code"]),
        ("- <div>x</div>", ["5 raw-html"]),
        ("- | x | y |\n  |---|---|", ["6 table"]),
        ("a\n\nUn\ndau\n---\ntri", ["9 underlined-heading"]),
        ("Un\n  -  ", ["6 underlined-heading"]),
        ("# Un\nDau\n----------\n\ntri", ["7 underlined-heading"]),
        ("- Un\n  ---", ["6 underlined-heading"]),
        ("a `x`", ["5 code"]),
        ("a\n\n    x", ["7 code"]),
        ("```\nx\n```", ["5 code"]),
        ("> x", ["5 block-quote"]),
        ("---", ["5 empty-body"]),
        ("&nbsp;\n\n***\n", ["5 empty-body"]),
        ("# ![x](https://example.org/x.png)", ["5 image"]),
        ("[ ](https://example.org)", ["5 empty-link"]),
        ("a\n\n| x | y |\n|---|---|\n| 1 | 2 |", ["8 table"]),
        ("#### x", ["5 heading-level"]),
        ("a\n\n#", ["7 empty-heading"]),
        ("[](https://example.org)", ["5 empty-link"]),
        ("[a](https://example.org \"t\")", ["5 link-title"]),
        ("[a]\n\n[a]: https://example.org\n[b]: c", ["7 link-definition", "8 link-definition"]),
        ("- [Dyddiad]: yfory", ["5 empty-item", "5 link-definition"]),
        ("a\n\n10) [Dyddiad]: yfory\n    heddiw", ["7 link-definition"]),
        ("a\n***\n[Un\ndau]:\nyfory", ["7 link-definition"]),
        ("[a](example.org)", ["5 bad-url"]),
        ("[a](javascript:x)", ["5 bad-url"]),
        ("[a](javascript:{ $x })", ["5 bad-url"]),
        ("a\n[b](/m/{ $x })", ["6 bad-url"]),
        ("a \u{E000}", ["5 reserved-character"]),
        ("a\n&#xE000;0&#xe001; &#57344;", ["6 reserved-character"]),
        ("&#X000e001;", ["5 reserved-character"]), ("a && &#00057345; b", ["5 reserved-character"]),
        ("&#x41;&#xE000;", ["5 reserved-character"]),
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
