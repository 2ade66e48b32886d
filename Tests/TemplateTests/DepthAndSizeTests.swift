import Templates
import Testing

/// What is nested without end, or goes on for pages, ends soon in a text or in a mistake: no file can stop the gateway.
@Suite(.timeLimit(.minutes(1)))
struct DepthAndSizeTests {
    private static let many = 2_500

    /// `opening` so many times, `middle`, and `closing` as many times.
    private static func nested(_ opening: String, _ middle: String, _ closing: String, _ count: Int) -> String {
        String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
    }

    // MARK: Fluent

    static let expressions: [(name: String, source: String, code: TemplateMistake.Code?)] = [
        ("arguments in arguments", "{ " + nested("A(", "$x", ")", 3_000) + " }", .nestedTooDeep),
        ("as deep as is allowed", "{ " + nested("NUMBER(", "1", ")", 99) + " }", nil),
        ("one deeper", "{ " + nested("NUMBER(", "1", ")", 100) + " }", .nestedTooDeep),
        ("terms in arguments", "{ " + nested("-t(A(", "$x", "))", 3_000) + " }", .nestedTooDeep),
        ("braces in arguments", "{ " + nested("A({ ", "$x", " })", 3_000) + " }", .nestedTooDeep),
        ("selects in arguments", nested("{ A({ $x ->\n *[a] ", "b", "\n }) }", 3_000), .nestedTooDeep),
        ("braces", nested("{ ", "$x", " }", 3_000), .nestedTooDeep),
        ("selects", nested("{ $x ->\n *[a] ", "b", "\n }", 3_000), .nestedTooDeep),
        ("arguments never closed", "{ " + String(repeating: "A(", count: many), .nestedTooDeep),
        ("arguments after arguments", "{ NUMBER(1" + String(repeating: ", 1", count: many) + ") }", nil),
        ("options", "{ NUMBER(1" + (0..<many).map { ", n\($0): 1" }.joined() + ") }", nil),
        ("variants", "{ 1 ->" + (0..<many).map { "\n [\($0)] a" }.joined() + "\n *[other] b\n }", nil),
        ("parts", String(repeating: "{ $x } ", count: many), nil),
        ("a long text", "{ \"" + String(repeating: "a", count: many) + "\" }", nil),
    ]

    @Test(arguments: expressions)
    func `an entry of a locale file is read and said, or is a mistake`(
        name: String, source: String, code: TemplateMistake.Code?
    ) {
        let resource = FluentResource(parsing: "a = " + source, file: "a.ftl")
        #expect(resource.junk.first?.mistake.code == code)
        let bundle = FluentBundle(resources: [resource], language: .welsh)
        #expect(!bundle.format("a", ["x": "y"]).text.isEmpty)
    }

    /// Messages `m0` to `m99`, each made of the next; `m100` is a word.
    private static func chain(_ pattern: (_ next: String) -> String) -> String {
        (0..<100).map { "m\($0) = " + pattern("m\($0 + 1)") + "\n" }.joined() + "m100 = gair\n"
    }

    static let chains: [(name: String, source: String, isSaid: Bool)] = [
        ("references", chain { "{ \($0) }" }, true),
        ("references in braces", chain { nested("{ ", $0, " }", 60) }, false),
        ("references in calls", chain { "{ " + nested("JOIN(", $0, ")", 90) + " }" }, false),
        ("references in variants", chain { nested("{ 1 ->\n *[a] ", "{ \($0) }", "\n }", 60) }, false),
        ("references in all of them", chain { nested("{ 1 ->\n *[a] { JOIN({ ", $0, " }) }\n }", 20) }, false),
        ("each twice as an argument", chain { "{ JOIN(\($0), \($0)) }" }, false),
        ("each twice beside text", chain { "{ \($0) } a { \($0) }" }, false),
        ("each twice within braces", chain { "{ { \($0) } }{ { \($0) } }" }, false),
    ]

    @Test(arguments: chains)
    func `messages made of messages are said, or given up with one mistake`(name: String, source: String, isSaid: Bool) {
        let join = FluentFunction { call throws(FluentFunction.Mistake) in
            .text(call.positional.map { $0.text(in: call.language) }.joined())
        }
        let resource = FluentResource(parsing: source, file: "a.ftl")
        let bundle = FluentBundle(resources: [resource], language: .welsh, functions: ["JOIN": join])
        let (text, errors) = bundle.format("m0")
        #expect(text == (isSaid ? "gair" : "{???}"))
        #expect(errors.map(\.code) == (isSaid ? [] : [.tooLong]))
    }

    @Test func `a selector that is asked for twice at each level is given up`() {
        let terms = (0..<60).map { level in
            let next = "-t\(level + 1).a"
            return "-t\(level) = x\n .a = { \(next) ->\n *[x] { \(next) ->\n *[y] z\n }\n }\n"
        }
        let source = "m = { -t0.a ->\n *[x] y\n }\n" + terms.joined() + "-t60 = x\n .a = z\n"
        let bundle = FluentBundle(resources: [FluentResource(parsing: source, file: "a.ftl")], language: .welsh)
        #expect(bundle.format("m").errors.map(\.code) == [.tooLong])
    }

    // MARK: Messages

    static let bodies: [(name: String, body: String, code: TemplateMistake.Code?)] = [
        ("emphasis in emphasis", nested("*a _b ", "c", "_*", 15_000), .nestedEmphasis),
        ("strong in strong", nested("**a __b ", "c", "__**", 5_000), .nestedEmphasis),
        ("emphasis never closed", String(repeating: "*a _b ", count: many), nil),
        ("quotes", String(repeating: ">", count: 30_000) + "[a]: b", .blockQuote),
        ("quotes with spaces", String(repeating: "> ", count: 5_000) + "a", .blockQuote),
        ("lists in lists", String(repeating: "- ", count: 5_000) + "a", .nestedList),
        ("items", String(repeating: "- a\n", count: many), nil),
        ("empty items", String(repeating: "-\n", count: many), .emptyItem),
        ("paragraphs", String(repeating: "a\n\n", count: many), nil),
        ("lines", String(repeating: "a\n", count: many), nil),
        ("line breaks", String(repeating: "a\\\n", count: many) + "b", nil),
        ("empty headings", String(repeating: "#\n", count: many), .emptyHeading),
        ("link definitions", (0..<3_000).map { "[a\($0)]: b\n" }.joined(), .linkDefinition),
        ("what looks like link definitions", "a\n" + String(repeating: "[a]: b\n", count: many), nil),
        ("labels never closed", String(repeating: "[a\n", count: many), nil),
        ("brackets", String(repeating: "[a ", count: many), nil),
        ("brackets in brackets", nested("[", "a", "]", many), nil),
        ("links never closed", String(repeating: "[a](", count: many), nil),
        ("links", String(repeating: "[a](https://b.cymru) ", count: 5_000), nil),
        ("round brackets", nested("(", "a", ")", many), nil),
        ("autolinks never closed", String(repeating: "<a:", count: many), nil),
        ("one angle for many", String(repeating: "<", count: many) + " >", nil),
        ("asterisks", String(repeating: "*", count: many) + "a", nil),
        ("underscores in a word", "a" + String(repeating: "_", count: many) + "b", nil),
        ("quotation marks", String(repeating: "\"", count: many), nil),
        ("a word of words", String(repeating: "(a.", count: many), nil),
        ("addresses in a word", String(repeating: "(a.uk/", count: many), nil),
        ("colons", String(repeating: ":", count: many), nil),
        ("backticks", (1..<200).map { String(repeating: "`", count: $0) + "a" }.joined(), nil),
        ("zeros", "&#" + String(repeating: "0", count: many), nil),
        ("open braces", String(repeating: "{", count: many), .nestedTooDeep),
        ("open placeholders", String(repeating: "{ $a ", count: many), .unclosedPlaceholder),
        ("open texts in braces", String(repeating: "{ \"a", count: many), .unclosedPlaceholder),
        ("open selects", String(repeating: "{ $n -> *[a] ", count: many), .nestedTooDeep),
        ("closing braces", String(repeating: "}", count: many), .strayBrace),
        ("placeholders", String(repeating: "{ $a } ", count: 5_000), nil),
        ("brackets in a variant", "{ $a -> *[b] " + String(repeating: "[a ", count: many) + "}", nil),
        ("capitals in a variant", "{ $a -> *[b] " + String(repeating: "A-", count: many) + "}", nil),
        ("functions", "{ " + nested("NUMBER(", "$a", ")", 3_000) + " }", .nestedTooDeep),
        ("allowances", "a " + String(repeating: "<!-- allow x: y -->", count: 5_000), nil),
        ("a comment of spaces", "a <!-- allow x: y" + String(repeating: " ", count: many) + "z -->", nil),
        ("comments never closed", String(repeating: "<!-- ", count: many), nil),
        ("numbered paragraphs", (0..<many).map { "Rhif \($0) am \($0 % 12 + 1)pm.\n\n" }.joined(), nil),
        ("links of their own", (0..<many).map { "[a](https://b\($0).cymru) " }.joined(), nil),
        ("allowances of their own", (0..<many).map { "a <!-- allow x\($0): y -->\n\n" }.joined(), nil),
        ("references of HTML", String(repeating: "&#x000", count: many), nil),
    ]

    @Test(arguments: bodies)
    func `a body is read and filled, or is a mistake`(name: String, body: String, code: TemplateMistake.Code?) throws {
        let source = "---\nsubject: a\n---\n" + body
        do throws(TemplateMistakes) {
            let message = try MessageText.parse(source, file: "cy.md")
            #expect(code == nil)
            let document = try message.body.fill(["a": 1], in: .welsh)
            #expect(!PlainText.render(document).isEmpty)
            #expect(!FragmentHTML.render(document).isEmpty)
        } catch {
            // Some of what is not listed as a mistake is one for libcmark's reasons: here only that it ends counts.
            if let code { #expect(error.mistakes.contains { $0.code == code }) }
        }
    }

    /// The linter reads brackets, braces and words on its own: each of these would send it to the end of the text and back.
    static let lintedBodies = [
        "brackets", "brackets in brackets", "links never closed", "links", "round brackets", "autolinks never closed",
        "one angle for many", "underscores in a word", "a word of words", "addresses in a word", "colons",
        "brackets in a variant", "capitals in a variant", "allowances", "a comment of spaces", "numbered paragraphs",
        "links of their own", "allowances of their own", "items", "paragraphs",
    ]

    @Test(arguments: lintedBodies)
    func `a body is linted`(name: String) throws {
        let body = try #require(Self.bodies.first { $0.name == name }?.body)
        let other = "---\nsubject: a\n---\na"
        #expect(LintBench().findings(welsh: "---\nsubject: a\n---\n" + body, english: other).allSatisfy { $0.line > 0 })
    }

    /// Each fact of the one text is asked for in the other, which was read through to its end for each.
    @Test func `two texts that say the same on every page are compared without a finding`() throws {
        let body = try #require(Self.bodies.first { $0.name == "numbered paragraphs" }?.body)
        let codes = LintBench().codes(body, body.replacing("Rhif", with: "Number").replacing(" am ", with: " at "))
        #expect(codes.filter { $0.contains("unequal") } == [])
    }

    @Test func `too deep emphasis is named with its line, and shallower is kept`() throws {
        let error = #expect(throws: TemplateMistakes.self) {
            try MessageText.parse("---\nsubject: a\n---\na\n\n" + Self.nested("*a _b ", "c", "_*", 6), file: "cy.md")
        }
        #expect(error?.mistakes.map { "\($0.line) \($0.code.rawValue)" } == ["6 nested-emphasis"])
        let message = try MessageText.parse("---\nsubject: a\n---\n" + Self.nested("*a _b ", "c", "_*", 5), file: "cy.md")
        #expect(PlainText.render(try message.body.fill([:], in: .welsh)) == "a b a b a b a b a b c")
    }
}
