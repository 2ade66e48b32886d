import Templates
import Testing

struct FluentBundleTests {
    private static let source = """
        -brand = Ysgol
            .gender = feminine
        -child = { $case ->
           *[plain] plentyn
            [soft] blentyn
        } { $name }
        text = Testun
        attributes =
            .title = Teitl
        self = a { self }
        one = 1 { two }
        two = 2 { one }
        empty-term = { -child(case: "soft") }|{ -child }|{ -child("x", case: "soft") }
        """

    private func format(
        _ pattern: String, _ values: [String: Value] = [:], in language: Language = .english, isolates: Bool = false
    ) -> [String] {
        let source =
            Self.source + "\nm ="
            + pattern.split(separator: "\n", omittingEmptySubsequences: false)
            .map { " " + $0 }.joined(separator: "\n")
        let resource = FluentResource(parsing: source, file: "a.ftl")
        let bundle = FluentBundle(resources: [resource], language: language, isolates: isolates)
        let (text, errors) = bundle.format("m", values)
        return [text] + errors.map { "\($0.code.rawValue) \($0.value)" }
    }

    static let cases: [(pattern: String, expected: [String])] = [
        ("{ text } { attributes.title } { -brand }", ["Testun Teitl Ysgol"]),
        ("{ $n } { $s }", ["1 x"]),
        ("a { $no }", ["a no", "missing-value no"]),
        ("a { no }", ["a {no}", "unknown-message no"]),
        ("a { text.no }", ["a {text.no}", "unknown-attribute text.no"]),
        ("a { no.no }", ["a {no.no}", "unknown-attribute no.no"]),
        ("a { -no }", ["a {-no}", "unknown-term -no"]),
        ("a { attributes }", ["a attributes", "message-without-text attributes"]),
        ("a { NO() }", ["a NO()", "unknown-function NO"]),
        ("a { NO($no) }", ["a NO()", "missing-value no", "unknown-function NO"]),
        ("a { NUMBER($no) }", ["a no", "missing-value no"]),
        ("a { NUMBER($s) }", ["a NUMBER()", "function-argument NUMBER(x)"]),
        ("{ self }", ["a ???", "cyclic-reference self"]),
        ("{ one }", ["1 2 ???", "cyclic-reference one"]),
        ("{ m }", ["???", "cyclic-reference m"]),
        ("{ -child }", ["plentyn name"]),
        ("{ -child(name: \"Elin\", case: \"soft\") }", ["blentyn Elin"]),
        ("{ -child(\"x\") }", ["plentyn name", "term-arguments -child"]),
        ("{ -brand.gender ->\n  [feminine] hi\n *[masculine] ef\n}", ["hi"]),
        ("{ -brand.no ->\n  [feminine] hi\n *[masculine] ef\n}", ["ef", "unknown-attribute -brand.no"]),
        ("{ $no ->\n  [one] 1\n *[other] 2\n}", ["2", "missing-value no"]),
        ("{ $s ->\n  [1] 1\n *[other] 2\n}", ["2"]),
        ("{ $s ->\n  [x] 1\n *[other] 2\n}", ["1"]),
        ("{ $n ->\n  [one] a\n  [1] b\n *[other] 2\n}", ["b"]),
        ("{ 1.0 ->\n  [one] a\n *[other] b\n}", ["b"]),
        ("{ NUMBER($n, minimumFractionDigits: 1) ->\n  [one] a\n *[other] b\n}", ["b"]),
        ("{ NUMBER(NUMBER($n, minimumFractionDigits: 1), useGrouping: 0) }", ["1.0"]),
        ("{ 1234567.5 } { NUMBER(1234567, useGrouping: 0) }", ["1,234,567.5 1234567"]),
        ("{ \"lit\" }{ 0 }{ -0.0 }", ["lit0-0.0"]),
    ]

    @Test(arguments: cases)
    func `there is always a text, and a mistake for what it lacks`(pattern: String, expected: [String]) {
        #expect(format(pattern, ["n": 1, "s": "x"]) == expected)
    }

    @Test func `values can be isolated for languages of other directions`() {
        #expect(
            format("a { $s } { \"b\" } { { $s } }", ["s": "x"], isolates: true) == [
                "a \u{2068}x\u{2069} b \u{2068}\u{2068}x\u{2069}\u{2069}"
            ])
        #expect(format("{ $s }", ["s": "x"], isolates: true) == ["x"])
    }

    @Test func `a term sees only what it is given, and what it is given ends with it`() {
        #expect(format("{ -child(name: \"Elin\") } { $name }", ["name": "Nain", "case": "soft"]) == ["plentyn Elin Nain"])
    }

    @Test func `the message itself may be missing`() {
        let bundle = FluentBundle(resources: [FluentResource(parsing: Self.source, file: "a.ftl")], language: .welsh)
        #expect(bundle.format("no").text == "no")
        #expect(bundle.format("no").errors.map(\.code) == [.unknownMessage])
        #expect(bundle.format("attributes").text == "attributes")
        #expect(bundle.format("attributes", attribute: "title").text == "Teitl")
        #expect(bundle.format("text", attribute: "no").errors.map(\.code) == [.unknownAttribute])
    }

    @Test(arguments: ["a = b", "a = b  ", "a = b\r", "a = b\r\n", "a = b \r \r\n", "a = b\r  \nc = d"])
    func `blanks at the end of a text are not meant`(source: String) {
        let bundle = FluentBundle(resources: [FluentResource(parsing: source, file: "a.ftl")], language: .welsh)
        #expect(bundle.format("a").text == "b")
    }

    @Test(arguments: [(String?.none, "-brand"), ("gender", "-brand.gender"), ("no", "-brand.no")])
    func `a term is no message`(attribute: String?, name: String) {
        let bundle = FluentBundle(resources: [FluentResource(parsing: Self.source, file: "a.ftl")], language: .welsh)
        let (text, errors) = bundle.format("-brand", attribute: attribute)
        #expect(text == name)
        #expect(errors.map { "\($0.code.rawValue) \($0.value)" } == ["unknown-message \(name)"])
    }

    @Test func `of an id that is there twice the first is used`() {
        let resources = ["a = 1\na = 2", "a = 3\nb = 4"].map { FluentResource(parsing: $0, file: "a.ftl") }
        let bundle = FluentBundle(resources: resources, language: .welsh)
        #expect(bundle.format("a").text == "1")
        #expect(bundle.format("b").text == "4")
    }

    @Test func `what grows without end is given up`() {
        var source = "m0 = ha ha ha ha ha ha ha ha ha ha\n"
        for level in 1...12 { source += "m\(level) = \(String(repeating: "{ m\(level - 1) } ", count: 10))\n" }
        source += "long = a { $x }\n"
        for level in 0...300 { source += "deep\(level) = { deep\(level + 1) }\n" }
        let bundle = FluentBundle(resources: [FluentResource(parsing: source, file: "a.ftl")], language: .welsh)
        for id in ["m12", "deep0"] {
            #expect(bundle.format(id).text == "{???}")
            #expect(bundle.format(id).errors.map(\.code) == [.tooLong])
        }
        #expect(bundle.format("long", ["x": .text(String(repeating: "ŵ", count: 2500))]).errors.isEmpty)
        #expect(bundle.format("long", ["x": .text(String(repeating: "ŵ", count: 2501))]).text == "{???}")
    }

    @Test func `a function of one's own answers with a value or says why not`() {
        let shout = FluentFunction { call throws(FluentFunction.Mistake) in
            guard case .text(let text) = try call.subject() else { throw .init(argument: "text") }
            return .text(text.uppercased() + (call.language == .welsh ? "!" : "?"))
        }
        let resource = FluentResource(parsing: "a = { SHOUT($x) }", file: "a.ftl")
        let bundle = FluentBundle(resources: [resource], language: .welsh, functions: ["SHOUT": shout])
        #expect(bundle.format("a", ["x": "ie"]).text == "IE!")
        #expect(bundle.format("a", ["x": 1]).errors.map(\.value) == ["SHOUT(text)"])
    }
}
