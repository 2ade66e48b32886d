import Templates
import Testing

struct PatternTests {
    private func pattern(_ text: String, _ features: PatternFeatures = .locale) throws(TemplateMistake) -> Pattern {
        try Pattern(parsing: text, file: "cy.md", firstLine: 3, allowing: features)
    }

    @Test func `text and placeholders are filled`() throws {
        let pattern = try pattern("Annwyl { $name }, {$count} le i { $name-2 }.", .schoolMessage)
        #expect(pattern.placeholders == ["name", "count", "name-2"])
        let text = try pattern.format(["name": "Elen Puw", "count": 2, "name-2": "Siôn"], in: .welsh)
        #expect(text == "Annwyl Elen Puw, 2 le i Siôn.")
    }

    @Test func `a value is not read as a pattern`() throws {
        #expect(try pattern("{ $a }").format(["a": "{ $b } } {"], in: .english) == "{ $b } } {")
    }

    @Test func `a year is not grouped`() throws {
        #expect(try pattern("{ $year }").format(["year": 2026], in: .english) == "2026")
    }

    @Test func `line ends of the school's text stay`() throws {
        let text = "Ysgol\r\n  { $a }\n\n[1] *x .y\n"
        #expect(try pattern(text, .schoolMessage).format(["a": "b"], in: .welsh) == "Ysgol\n  b\n\n[1] *x .y\n")
    }

    @Test(arguments: [[:], ["name": ""], ["name": " \n"]] as [[String: Value]])
    func `a missing or blank value is reported with its place`(values: [String: Value]) throws {
        let pattern = try pattern("Annwyl\n  { $name }")
        #expect(pattern.missing(in: values) == ["name"])
        let expected = TemplateMistake(code: .missingValue, file: "cy.md", line: 4, column: 3, value: "name")
        #expect(throws: expected) { try pattern.format(values, in: .welsh) }
    }

    @Test(arguments: [
        ("a {", TemplateMistake.Code.unclosedPlaceholder, 3, 3),
        ("a { $x\n}", .unclosedPlaceholder, 3, 3),
        ("a\n b } c", .strayBrace, 4, 4),
        ("{ x }", .notAPlaceholder, 3, 1),
        ("{ $ x }", .notAPlaceholder, 3, 1),
        ("{ $x y }", .notAPlaceholder, 3, 1),
        ("{}", .notAPlaceholder, 3, 1),
        ("{ $ŵy }", .notAPlaceholder, 3, 1),
        ("ŵŷ{ \"{\" }", .notAPlaceholder, 3, 3),
        ("{ $n -> [1] a *[other] b }", .notAPlaceholder, 3, 1),
        ("{ DATETIME($d) }", .notAPlaceholder, 3, 1),
        ("{ -term }", .notAPlaceholder, 3, 1),
    ])
    func `what a school may not write in braces is a mistake with its place`(
        text: String, code: TemplateMistake.Code, line: Int, column: Int
    ) {
        let mistake = #expect(throws: TemplateMistake.self) { try pattern(text, .schoolMessage) }
        #expect(mistake?.code == code)
        #expect(mistake?.line == line)
        #expect(mistake?.column == column)
    }

    @Test(arguments: [
        (0, "dim lle"), (1, "1 lle"), (2, "2 le"), (3, "3 lle"), (4, "pedwar"), (6, "chwe lle"), (7, "7 lle"), (-2, "-2 le"),
    ])
    func `an exact number wins over its category, and the category over the default`(number: Int, text: String) throws {
        let pattern = try pattern(
            """
            { $n ->
                [zero] dim lle
                [1] 1 lle
                [two] { $n } le
                [many] chwe lle
                [4] pedwar
               *[other] { $n } lle
            }
            """)
        #expect(try pattern.format(["n": .number(number)], in: .welsh) == text)
    }

    @Test func `a text cannot choose a variant`() throws {
        let pattern = try pattern("{ $n ->\n  [1] a\n *[other] b\n}")
        let expected = TemplateMistake(code: .notANumber, file: "cy.md", line: 3, column: 1, value: "n")
        #expect(throws: expected) { try pattern.format(["n": "1"], in: .welsh) }
    }

    @Test(arguments: [
        ("{ $n -> [1] a *[other] b }", TemplateMistake.Code.variantNotOnOwnLine, 3),
        ("{ $n ->\n [1] a\n [2] b\n}", .noDefaultVariant, 3),
        ("{ $n ->\n *[1] a\n *[2] b\n}", .noDefaultVariant, 3),
        ("{ $n ->\n [1] a\n [1] b\n *[other] c\n}", .repeatedVariant, 5),
        ("{ $n ->\n [oen] a\n *[other] c\n}", .unknownVariant, 4),
        ("{ $n ->\n [1]\n *[other] c\n}", .emptyVariant, 4),
        ("{ $n ->\n [1] a\n *[other] c", .unclosedPlaceholder, 3),
    ])
    func `a broken select expression is a mistake`(text: String, code: TemplateMistake.Code, line: Int) {
        let mistake = #expect(throws: TemplateMistake.self) { try pattern(text) }
        #expect(mistake?.code == code)
        #expect(mistake?.line == line)
    }

    @Test func `a string literal carries what cannot stand as it is`() throws {
        #expect(try pattern("{ \"{\" }x{ \"}  \" }").format([:], in: .english) == "{x}  ")
    }
}
