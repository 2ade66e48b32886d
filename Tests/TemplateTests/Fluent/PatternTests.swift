import Templates
import Testing

struct PatternTests {
    private func pattern(_ text: String, _ features: PatternFeatures = .schoolMessage) throws(TemplateMistake) -> Pattern {
        try Pattern(parsing: text, file: "cy.md", firstLine: 3, allowing: features)
    }

    @Test func `text and placeholders are filled`() throws {
        let pattern = try pattern("Annwyl { $name }, {$count} le i { $name-2 }.")
        #expect(pattern.placeholders == ["name", "count", "name-2"])
        let text = try pattern.format(["name": "Elen Puw", "count": 2, "name-2": "Siôn"], in: .welsh)
        #expect(text == "Annwyl Elen Puw, 2 le i Siôn.")
    }

    @Test func `a value is not read as a pattern`() throws {
        #expect(try pattern("{ $a }").format(["a": "{ $b } } {"], in: .english) == "{ $b } } {")
    }

    @Test(arguments: [
        (Value.number(1234), "1,234"), (.number(-12), "-12"), (.number(0), "0"), ("2026", "2026"),
        (.number(1_000_000), "1,000,000"),
        (.list(["Mam", "Dad", "Elin"]), "Mam, Dad ac Elin"), (.money(Money(pence: 1250)), "£12.50"),
    ])
    func `a value is written as its kind wants`(value: Value, text: String) throws {
        #expect(try pattern("{ $v }").format(["v": value], in: .welsh) == text)
    }

    @Test func `a decimal keeps the digits that it is given with`() throws {
        let number = try #require(Number("1.50"))
        #expect(try pattern("{ $v } { 1.0 } { -2.25 }").format(["v": .number(number)], in: .english) == "1.50 1.0 -2.25")
    }

    @Test func `a date is written in full`() throws {
        let date = try #require(LocalDateTime(iso: "2026-03-10T18:00"))
        #expect(try pattern("{ $d }").format(["d": .date(date)], in: .welsh) == "dydd Mawrth 10 Mawrth 2026")
    }

    @Test func `line ends of the school's text stay`() throws {
        let text = "Ysgol\r\n  { $a }\n\n[1] *x .y\n*[z] \n"
        #expect(try pattern(text).format(["a": "b"], in: .welsh) == "Ysgol\n  b\n\n[1] *x .y\n*[z] \n")
    }

    @Test(arguments: [[:], ["name": ""], ["name": " \n"], ["name": .list([])], ["name": .list([" "])]] as [[String: Value]])
    func `a missing or blank value is reported with its place`(values: [String: Value]) throws {
        let pattern = try pattern("Annwyl\n  { $name }")
        #expect(pattern.missing(in: values) == ["name"])
        let expected = TemplateMistake(code: .missingValue, file: "cy.md", line: 4, column: 3, value: "name")
        #expect(throws: expected) { try pattern.format(values, in: .welsh) }
    }

    @Test func `the values that any variant needs are known before anything is sent`() throws {
        let pattern = try pattern("{ NUMBER($n) -> [one] { $a } *[other] { $m -> [2] x *[other] { { $b } } } } { -1 }")
        #expect(pattern.placeholders == ["n", "a", "m", "b"])
        #expect(pattern.missing(in: ["n": 1, "a": "x"]) == ["m", "b"])
        #expect(pattern.unused(in: ["n": 1, "c": "x", "d": ""]) == ["c", "d"])
    }

    /// Formatted with n = 1, 2 and 5, s = "x" in Welsh.
    static let selections: [(text: String, results: [String])] = [
        ("{ $n -> [one] un *[other] mwy }", ["un", "mwy", "mwy"]),
        ("a{ $n -> [1] un *[other] mwy }b", ["aunb", "amwyb", "amwyb"]),
        ("{$n ->[1]un*[other]mwy}", ["un", "mwy", "mwy"]),
        ("{ $n -> *[other] mwy [2] dau }", ["mwy", "dau", "mwy"]),
        ("{ $n ->\n  [one] un\n *[other] mwy\n}", ["un", "mwy", "mwy"]),
        ("{ $n ->\n[one] un\n*[other] mwy }", ["un", "mwy", "mwy"]),
        ("{ $n ->\n\n  [one]\n    un\n    lle\n *[other] mwy\n\n o\n}.", ["un\nlle.", "mwy\n\no.", "mwy\n\no."]),
        ("{ $n ->\n[one] un\nlle\n  yma\n*[other] mwy\n}", ["un\nlle\n  yma", "mwy", "mwy"]),
        ("{ $n -> [one] x [y z] * w *[other] {\"[a]\"} }", ["x [y z] * w", "[a]", "[a]"]),
        ("{ $n -> [ one ] un * [ x ] y *[ other ] mwy }", ["un *", "mwy", "mwy"]),
        ("{ $n -> [one] { $s } { $s } *[other] { $n -> [two] { $s }2 *[other] { $n } } }", ["x x", "x2", "5"]),
        ("{ $n ->\n  [one] - un\n    - dau\n *[other] .a\n   .b\n}", ["- un\n- dau", ".a\n.b", ".a\n.b"]),
        ("{ $s -> [x] X *[y] Y }", ["X", "X", "X"]),
        ("{ $s -> [y] X *[other] Y }", ["Y", "Y", "Y"]),
        ("{ \"one\" -> [one] llythrennol *[other] Y }", ["llythrennol", "llythrennol", "llythrennol"]),
        ("{ 1 -> [one] rhif *[other] Y }", ["rhif", "rhif", "rhif"]),
        ("{ 1.0 -> [1] rhif *[other] Y }", ["rhif", "rhif", "rhif"]),
        ("{ NUMBER($n, type: \"ordinal\") -> [one] 1af [two] 2il *[other] 5ed }", ["1af", "2il", "5ed"]),
        ("{ NUMBER($n, type: \"ordinal\") -> [many] 5ed *[other] x }", ["x", "x", "5ed"]),
        ("{ \n $n \n }", ["1", "2", "5"]),
        ("{{ $n }}", ["1", "2", "5"]),
        ("{ \"\\u0175\\U01F600\\\\\\\"{}\" }", ["ŵ😀\\\"{}", "ŵ😀\\\"{}", "ŵ😀\\\"{}"]),
        ("{ \"\\uD800\\U110000\" }", ["\u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}"]),
        (
            "{ NUMBER($n, minimumFractionDigits: 2) } { NUMBER ( $n , style:\"percent\", ) }",
            ["1.00 100%", "2.00 200%", "5.00 500%"]
        ),
    ]

    @Test(arguments: selections)
    func `variants stand on one line or on lines of their own`(text: String, results: [String]) throws {
        let pattern = try pattern(text)
        for (number, result) in zip([1, 2, 5], results) {
            #expect(try pattern.format(["n": .number(number), "s": "x"], in: .welsh) == result)
        }
    }

    @Test(arguments: [
        (0, "dim lle"), (1, "1 lle"), (2, "2 le"), (3, "3 lle"), (4, "pedwar"), (6, "chwe lle"), (7, "7 lle"), (-2, "-2 le"),
    ])
    func `an exact number wins over its category, and the category over the default`(number: Int, text: String) throws {
        let source = """
            { $n ->
                [zero] dim lle
                [one] o flaen ei rif
                [1] 1 lle
                [two] { $n } le
                [many] chwe lle
                [4] pedwar
               *[other] { $n } lle
            }
            """
        #expect(try pattern(source).format(["n": .number(number)], in: .welsh) == text)
        #expect(try pattern(source, .locale).format(["n": .number(number)], in: .welsh) == text)
    }

    static let refusals: [(text: String, code: TemplateMistake.Code, line: Int, column: Int)] = [
        ("a {", .unclosedPlaceholder, 3, 3),
        ("a { $x\nb }", .unclosedPlaceholder, 3, 3),
        ("a { $n -> [1] x *[other] y", .unclosedPlaceholder, 3, 3),
        ("a\n{ $n ->\n [1] { $x }\n *[other] y", .unclosedPlaceholder, 4, 1),
        ("a\n b } c", .strayBrace, 4, 4),
        ("{ x }", .notAPlaceholder, 3, 1),
        ("{ x.y }", .notAPlaceholder, 3, 1),
        ("{ $ x }", .notAPlaceholder, 3, 1),
        ("{ $x y }", .notAPlaceholder, 3, 1),
        ("{ $x.y }", .notAPlaceholder, 3, 1),
        ("{}", .notAPlaceholder, 3, 1),
        ("{ { } }", .notAPlaceholder, 3, 3),
        ("{ $ŵy }", .notAPlaceholder, 3, 1),
        ("{ 1. }", .notAPlaceholder, 3, 1),
        ("{ - }", .notAPlaceholder, 3, 1),
        ("{ -term }", .notAPlaceholder, 3, 1),
        ("{ -term.a -> *[x] y }", .notAPlaceholder, 3, 1),
        ("ŵŷ{ \"{\" ", .unclosedPlaceholder, 3, 3),
        ("{ \"a }", .unclosedString, 3, 3),
        ("{ \"a\n\" }", .unclosedString, 3, 3),
        ("{ \"a\\n\" }", .unknownEscape, 3, 5),
        ("{ \"\\u12g4\" }", .unknownEscape, 3, 4),
        ("{ \"\\U12345\" }", .unknownEscape, 3, 4),
        ("a { NoSuch() }", .functionName, 3, 5),
        ("a { NO-SUCH() }", .unknownFunction, 3, 5),
        ("{ NUMBER($n }", .unclosedArguments, 3, 9),
        ("{ NUMBER($n", .unclosedArguments, 3, 9),
        ("{ NUMBER($n, a: $b) }", .notALiteral, 3, 17),
        ("{ NUMBER($n, a: 1, a: 2) }", .repeatedArgument, 3, 20),
        ("{ NUMBER(a: 1, $n) }", .argumentOrder, 3, 16),
        ("{ { $n } -> [1] a *[other] b }", .badSelector, 3, 3),
        ("{ $n -> [1] a [2] b }", .noDefaultVariant, 3, 8),
        ("{ $n -> }", .noDefaultVariant, 3, 8),
        ("{ $n -> x }", .noDefaultVariant, 3, 8),
        ("{ $n ->\n *[1] a\n *[2] b\n}", .noDefaultVariant, 5, 2),
        ("{ $n ->\n [1] a\n [1] b\n *[other] c\n}", .repeatedVariant, 5, 2),
        ("{ $n ->\n [ŵyth] a\n *[other] c\n}", .unknownVariant, 4, 2),
        ("{ $n ->\n [1] a\n *[] c\n}", .unknownVariant, 5, 3),
        ("{ $n ->\n [1]\n *[other] c\n}", .emptyVariant, 4, 2),
        ("{ $n -> [1] *[other] c }", .emptyVariant, 3, 9),
        (String(repeating: "{", count: 200), .nestedTooDeep, 3, 101),
        ("{" + String(repeating: "NUMBER(", count: 200), .nestedTooDeep, 3, 701),
    ]

    @Test(arguments: refusals)
    func `what a school may not write is a mistake with its place`(
        text: String, code: TemplateMistake.Code, line: Int, column: Int
    ) {
        let mistake = #expect(throws: TemplateMistake.self) { try pattern(text) }
        #expect(mistake?.code == code)
        #expect(mistake?.line == line)
        #expect(mistake?.column == column)
    }

    @Test(arguments: [
        ("{ $n -> [1] a *[other] b }", TemplateMistake.Code.variantNotOnOwnLine, 3, 9),
        ("{ $n ->\n [1] a\n *[other] b }", .variantNotOnOwnLine, 5, 13),
        ("{ a -> \n *[x] y\n}", .badSelector, 3, 3),
        ("{ a.b -> \n *[x] y\n}", .badSelector, 3, 3),
        ("{ -a -> \n *[x] y\n}", .badSelector, 3, 3),
        ("{ -a.b }", .termAttribute, 3, 3),
        ("{ $n ->\n [1] a\n *[other] c", .unclosedPlaceholder, 3, 1),
    ])
    func `what Fluent does not allow is a mistake`(text: String, code: TemplateMistake.Code, line: Int, column: Int) {
        let mistake = #expect(throws: TemplateMistake.self) { try pattern(text, .locale) }
        #expect(mistake?.code == code)
        #expect(mistake?.line == line)
        #expect(mistake?.column == column)
    }

    @Test(
        arguments: [
            ("{ $n -> [1] a *[other] b }", ["n": "1"], TemplateMistake.Code.notANumber, "n"),
            ("{ $n -> [two] a *[other] b }", ["n": "dau"], .notANumber, "n"),
            ("{ $n -> [two] a *[other] b }", ["n": .list(["a"])], .notANumber, "n"),
            ("{ NUMBER($n) }", ["n": "1"], .functionArgument, "NUMBER(1)"),
            ("{ NUMBER() }", [:], .functionArgument, "NUMBER()"),
            ("{ NUMBER($n, styel: \"percent\") }", ["n": 1], .functionArgument, "NUMBER(styel)"),
            ("{ NUMBER($n, style: \"currency\") }", ["n": 1], .functionArgument, "NUMBER(currency)"),
            ("{ NUMBER($n, style: \"x\") }", ["n": 1], .functionArgument, "NUMBER(style: \"x\")"),
            ("{ NUMBER($n, minimumFractionDigits: 101) }", ["n": 1], .functionArgument, "NUMBER(minimumFractionDigits)"),
            ("{ DATETIME($n) }", ["n": 1], .functionArgument, "DATETIME(1)"),
            ("{ NUMBER($n, minimumFractionDigits: 1) }", [:], .missingValue, "n"),
            ("{ $n -> [1] a *[other] b }", [:], .missingValue, "n"),
        ] as [(String, [String: Value], TemplateMistake.Code, String)])
    func `a value of the wrong kind is a mistake`(
        text: String, values: [String: Value], code: TemplateMistake.Code, value: String
    ) throws {
        let pattern = try pattern(text)
        let expected = TemplateMistake(code: code, file: "cy.md", line: 3, column: 1, value: value)
        #expect(throws: expected) { try pattern.format(values, in: .welsh) }
    }

    @Test(arguments: [
        ("2026-03-10T17:59", "evening: \"yes\"", "dydd Mawrth 10 Mawrth 2026"),
        ("2026-03-10T18:00", "evening: \"yes\"", "nos Fawrth 10 Mawrth 2026"),
        ("2026-03-10T18:00", "form: \"on\", year: \"no\", evening: \"yes\"", "nos Fawrth 10 Mawrth"),
        ("2026-03-10T18:00", "form: \"label\", evening: \"yes\"", "Nos Fawrth 10 Mawrth 2026"),
        ("2026-03-10T18:00", "form: \"on\", evening: \"no\"", "ddydd Mawrth 10 Mawrth 2026"),
        ("2026-03-10", "form: \"on\", evening: \"yes\"", "ddydd Mawrth 10 Mawrth 2026"),
    ])
    func `an evening is said as one where that is asked for, in Welsh`(date: String, options: String, text: String) throws {
        let date = try #require(LocalDateTime(iso: date))
        #expect(try pattern("{ DATE($d, \(options)) }").format(["d": .date(date)], in: .welsh) == text)
        let english = try pattern("{ DATE($d, \(options)) }").format(["d": .date(date)], in: .english)
        #expect(!english.contains("evening"))
    }

    @Test(arguments: [
        ("2026-03-10T18:00", "dateStyle: \"full\"", "dydd Mawrth 10 Mawrth 2026"),
        ("2026-03-10T18:00", "dateStyle: \"long\"", "10 Mawrth 2026"),
        ("2026-03-10T18:00", "dateStyle: \"medium\"", "10 Mawrth 2026"),
        ("2026-03-10T18:00", "dateStyle: \"short\"", "10/03/2026"),
        ("2026-03-10T18:00", "timeStyle: \"short\"", "18:00"),
        ("2026-03-10T18:00", "dateStyle: \"short\", timeStyle: \"short\"", "10/03/2026 18:00"),
        ("2026-03-10", "", "10 Mawrth 2026"),
    ])
    func `a date is written as its options want`(date: String, options: String, text: String) throws {
        let date = try #require(LocalDateTime(iso: date))
        #expect(try pattern("{ DATETIME($d, \(options)) }").format(["d": .date(date)], in: .welsh) == text)
    }
}
