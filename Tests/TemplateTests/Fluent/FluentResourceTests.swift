import Templates
import Testing

/// The syntax of resources, after the cases that Fluent's own fixtures distinguish.
struct FluentResourceTests {
    /// Each entry in one line: `id = text`, `-id = text`, `.id = text`, `# comment`, `junk line:column code`.
    private func entries(_ source: String) -> [String] {
        func text(_ pattern: Pattern?) -> String {
            let elements = pattern?.elements.map { element in
                if case .text(let text) = element { text } else { "{}" }
            }
            return (elements ?? ["∅"]).joined().replacing("\n", with: "⏎")
        }
        func lines(_ id: String, _ pattern: Pattern?, _ attributes: [FluentResource.Attribute]) -> [String] {
            ["\(id) = \(text(pattern))"] + attributes.map { ".\($0.id) = \(text($0.pattern))" }
        }
        return FluentResource(parsing: source, file: "a.ftl").entries.flatMap { entry in
            switch entry {
            case .message(let message): lines(message.id, message.pattern, message.attributes)
            case .term(let term): lines("-\(term.id)", term.pattern, term.attributes)
            case .comment(let comment):
                ["\(String(repeating: "#", count: comment.level)) \(comment.text.replacing("\n", with: "⏎"))"]
            case .junk(let junk): ["junk \(junk.mistake.line):\(junk.mistake.column) \(junk.mistake.code.rawValue)"]
            }
        }
    }

    static let readings: [(source: String, entries: [String])] = [
        ("", []),
        ("\n  \n", []),
        ("a = Un", ["a = Un"]),
        ("\u{FEFF}a=Un\n", ["a = Un"]),
        ("a   =   Un  \n", ["a = Un"]),
        ("a = Un\r\nb = Dau\r\n  tri\r\n", ["a = Un", "b = Dau⏎tri"]),
        ("a = Un\rDau\n", ["a = Un\rDau"]),
        ("a1_-B = x", ["a1_-B = x"]),
        // White space and indentation
        ("a = Un\n    dau\n\n      tri\n", ["a = Un⏎dau⏎⏎  tri"]),
        ("a =\n    Un\n  dau\n     tri", ["a =   Un⏎dau⏎   tri"]),
        ("a =\n\n\n  Un\n", ["a = Un"]),
        ("a =\n  Un   \n   \n  dau   \n\n", ["a = Un   ⏎⏎dau"]),
        ("a =\n  { $x }\n   { $x }\n", ["a = {}⏎ {}"]),
        ("a =\n{ $x }\n{ $y }", ["a = {}⏎{}"]),
        ("a = { $x }   \n", ["a = {}"]),
        ("a = { \"\" }  Un\n  { \"  \" }", ["a = {}  Un⏎{}"]),
        ("a = \tUn\n", ["a = \tUn"]),
        ("a =\n\tUn\n", ["junk 1:1 empty-message"]),
        ("a = .b\n", ["a = .b"]),
        ("a = [b]\n", ["a = [b]"]),
        ("a = Un\n  .b = Dau\n", ["a = Un", ".b = Dau"]),
        ("a = Un\n.b = Dau\n\n   .c =\n     Tri", ["a = Un", ".b = Dau", ".c = Tri"]),
        ("a =\n  .b = Dau\n", ["a = ∅", ".b = Dau"]),
        ("-a = Un\n  .b = Dau\n", ["-a = Un", ".b = Dau"]),
        ("a = Un {\n$x\n} dau", ["a = Un {} dau"]),
        // Comments
        ("# a\n# b\n\n# c\n", ["# a⏎b", "# c"]),
        ("# a\n## b\n### c\n#\n", ["# a", "## b", "### c", "# "]),
        ("# a\nb = B\n", ["b = B"]),
        ("# a\n\nb = B\n", ["# a", "b = B"]),
        ("## a\nb = B\n", ["## a", "b = B"]),
        ("#", ["# "]),
        // Junk, and what is read in spite of it
        ("a\nb = B", ["junk 1:1 not-a-message", "b = B"]),
        ("#a\n####\n# b", ["junk 1:1 not-a-message", "junk 2:1 not-a-message", "# b"]),
        ("  a = A\nb = B", ["junk 1:1 not-a-message", "b = B"]),
        ("a =\nb = B", ["junk 1:1 empty-message", "b = B"]),
        ("-a =\n  .b = B\nc = C", ["junk 1:1 empty-message", "c = C"]),
        ("a = {\nb = B", ["junk 1:5 unclosed-placeholder", "b = B"]),
        ("a = { $x ->\n   [one] un\n}\nb = B", ["junk 1:12 no-default-variant", "b = B"]),
        ("a = }\nb = B", ["junk 1:5 stray-brace", "b = B"]),
        ("a = A\n}\nb = B", ["a = A", "junk 2:1 stray-brace", "b = B"]),
        ("a = A\n  [b] c\nd = D", ["a = A", "junk 2:1 not-a-message", "d = D"]),
        ("a = A\n  .b = B\n  .c\nd = D", ["junk 3:3 not-a-message", "d = D"]),
        ("a =\n  .b\nc = C", ["junk 2:3 not-a-message", "c = C"]),
        ("a = A\n  .b =\nd = D", ["junk 2:3 empty-message", "d = D"]),
        ("a = A\n  { x y }\nd = D", ["junk 2:3 not-a-placeholder", "d = D"]),
        ("a = A\n  b { x y }\nd = D", ["junk 2:5 not-a-placeholder", "d = D"]),
        ("ŵ = a\nb = B", ["junk 1:1 not-a-message", "b = B"]),
        ("a.b = c\n1 = d\n$e = f", ["junk 1:1 not-a-message"]),
        ("a = { -b.c }\nd = { e ->\n *[f] g\n }\nh = H", ["junk 1:7 term-attribute", "junk 2:7 bad-selector", "h = H"]),
    ]

    @Test(arguments: readings)
    func `an entry is read as Fluent has it, and a bad one spoils no other`(source: String, expected: [String]) {
        #expect(entries(source) == expected)
    }

    @Test func `a comment belongs to what stands right below it`() {
        let resource = FluentResource(parsing: "# un\n# dau\na = A\n# tri\n-b = B\n", file: "a.ftl")
        #expect(resource.messages.map(\.comment) == ["un\ndau"])
        #expect(resource.terms.map(\.comment) == ["tri"])
        #expect(resource.messages.map(\.line) == [3])
        #expect(resource.terms.map(\.line) == [5])
    }

    @Test func `expressions are values`() throws {
        let source = """
            a = { F("x", -1.50, { $v }, k: "y") }{ -t(case: "g") }{ m.b }{ $n ->
                [1] { $n } lle
               *[other] lle
            }
            """
        let message = try #require(FluentResource(parsing: source, file: "a.ftl").messages.first)
        let expressions = message.pattern?.elements.compactMap { element in
            if case .placeable(let expression, _) = element { expression } else { nil }
        }
        let number = try #require(Number("-1.50"))
        let arguments = Expression.CallArguments(
            positional: [.string("x"), .number(number), .nested(.variable("v"), at: .init(line: 1, column: 21))],
            named: [("k", .string("y"))])
        let variants = try #require(expressions?.last)
        #expect(expressions?.first == .function("F", arguments))
        #expect(expressions?[1] == .term("t", attribute: nil, .init(named: [("case", .string("g"))])))
        #expect(expressions?[2] == .message("m", attribute: "b"))
        guard case .select(.variable("n"), let list) = variants else {
            Issue.record("\(variants) is no select expression")
            return
        }
        #expect(list.map(\.key) == [.number(1), .name("other")])
        #expect(list.map(\.isDefault) == [false, true])
    }

    @Test func `junk holds its lines as they are`() {
        let resource = FluentResource(parsing: "a = A\n1 b\n  c\n\nd = D\n", file: "a.ftl")
        #expect(resource.junk.map(\.text) == ["1 b\n  c\n\n"])
        #expect(resource.junk.map(\.line) == [2])
    }
}
