import Templates
import Testing

/// Whole placeables in a body: what they give is text, whatever it holds and however many lines they take.
struct DocumentPlaceableTests {
    private func fill(_ markdown: String, _ values: [String: Value], in language: Language = .welsh) throws -> [Document.Block] {
        try DocumentTemplate(parsing: markdown, file: "cy.md", firstLine: 5).fill(values, in: language).blocks
    }

    static let bodies: [(markdown: String, blocks: [Document.Block])] = [
        ("# { $n -> [one] Un *[other] Mwy }", [.heading(level: 1, [.text("Mwy")])]),
        (
            "Mae\n{ $n ->\n  [one] un\n  [two]\n    - dau\n    - # le\n *[other] mwy\n} yma.",
            [.paragraph([.text("Mae - dau\n- # le yma.")])]
        ),
        ("- { $n ->\n[two] **dau**\n*[other] x\n}\n- b", [.bullets([[.text("**dau**")], [.text("b")]])]),
        ("*{ $n -> [two] _a_ *[other] b }*", [.paragraph([.emphasis([.text("_a_")])])]),
        ("a { \"{\" }b{ \"}\" } { \"<b>\" }", [.paragraph([.text("a {b} <b>")])]),
        (
            "[{ $n -> [two] dau *[other] x }](https://example.org/{ $n -> [two] b/2 *[other] x }?id={ $id })",
            [.paragraph([.link(url: "https://example.org/b/2?id=12345", [.text("dau")])])]
        ),
        ("{ NUMBER($id) } { $id }", [.paragraph([.text("12,345 12,345")])]),
    ]

    @Test(arguments: bodies)
    func `a placeable gives text`(markdown: String, blocks: [Document.Block]) throws {
        #expect(try fill(markdown, ["n": 2, "id": 12345]) == blocks)
        #expect(try fill(markdown.replacing("\n", with: "\r\n"), ["n": 2, "id": 12345]) == blocks)
    }

    @Test func `the language chooses the variant`() throws {
        let markdown = "{ $n -> [two] a *[other] b }"
        #expect(try fill(markdown, ["n": 2]) == [.paragraph([.text("a")])])
        #expect(try fill(markdown, ["n": 2], in: .english) == [.paragraph([.text("b")])])
    }

    @Test func `the values of every variant are known`() throws {
        let template = try DocumentTemplate(
            parsing: "{ $n -> [one] { $a } *[other] { $b } }\n\n[x]({ $link })", file: "cy.md", firstLine: 5)
        #expect(template.placeholders == ["n", "a", "b", "link"])
        #expect(template.missing(in: ["n": 1, "a": "x"]) == ["b", "link"])
        #expect(template.unused(in: ["n": 1, "c": "x"]) == ["c"])
    }

    @Test(arguments: [
        ("{ $n ->\n  [one] a\n *[other] b\n}\n\n> x", ["10:1 block-quote"]),
        ("a\n\n{ $n ->\n  [one] a\n}\n\n<b>x</b>", ["7:8 no-default-variant", "11:1 raw-html"]),
        ("a { $n ->\n  [one] { x }\n *[other] b\n} c", ["6:9 not-a-placeholder"]),
        ("{ $n -> [one] a *[other] b\n\nc", ["5:1 unclosed-placeholder"]),
        ("{ NUMBER($n }\n{ COUNTS($n) }", ["5:9 unclosed-arguments", "6:3 unknown-function"]),
        ("[a](javascript:{ $n -> [one] a *[other] b })", ["5:1 bad-url"]),
    ])
    func `a mistake stands where it is, also below a placeable of several lines`(markdown: String, expected: [String]) {
        let error = #expect(throws: TemplateMistakes.self) {
            try DocumentTemplate(parsing: markdown, file: "cy.md", firstLine: 5)
        }
        #expect(error?.mistakes.map { "\($0.line):\($0.column) \($0.code.rawValue)" } == expected)
    }

    @Test func `a value of the wrong kind is named with its place`() throws {
        let template = try DocumentTemplate(parsing: "a\n{ $n -> [one] a *[other] b }", file: "cy.md", firstLine: 5)
        let expected = TemplateMistakes([.init(code: .notANumber, file: "cy.md", line: 6, column: 1, value: "n")])
        #expect(throws: expected) { try template.fill(["n": "un"], in: .welsh) }
    }
}
