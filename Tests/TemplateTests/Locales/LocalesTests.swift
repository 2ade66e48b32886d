internal import Foundation
import Templates
import Testing

struct LocalesTests {
    private let folder = TemporaryFolder()

    private func mistakes() -> [String] {
        let error = #expect(throws: TemplateMistakes.self) { try Locales(directory: folder.url) }
        return error?.mistakes.map { mistake in
            let file = mistake.file.replacing(folder.url.path + "/", with: "")
            return "\(file):\(mistake.line) \(mistake.code.rawValue) \(mistake.value)"
        } ?? []
    }

    @Test func `a phrase is said in either language`() throws {
        try folder.write(
            "lle =\n  { $n ->\n    [one] 1 lle\n    [2] { $n } le\n    [few] 3 lle\n    [6] 6 lle\n   *[other] { $n } lle\n  }\n",
            to: "cy/a.ftl")
        try folder.write("lle =\n  { $n ->\n    [one] { $n } place\n   *[other] { $n } places\n  }\n", to: "en/b.ftl")
        let locales = try Locales(directory: folder.url)
        #expect(locales.ids == ["lle"])
        #expect(locales.has("lle"))
        #expect(locales.placeholders(of: "lle") == ["n"])
        #expect(locales.text("lle", ["n": 2], in: .welsh) == "2 le")
        #expect(locales.text("lle", ["n": 1], in: .english) == "1 place")
    }

    @Test func `a mistake of the program is seen and stops nothing`() throws {
        try folder.write("a = { $x }", to: "cy/a.ftl")
        try folder.write("a = { $x }", to: "en/a.ftl")
        let locales = try Locales(directory: folder.url)
        #expect(locales.text("b", in: .welsh) == "{b}")
        #expect(locales.text("a", in: .english) == "{a}")
        #expect(locales.text("a", ["x": ""], in: .english) == "")
    }

    @Test func `every difference between the languages is named`() throws {
        try folder.write("a = A\nb = { $x }\nc = C\n", to: "cy/a.ftl")
        try folder.write("b = { $y }\nd = D", to: "en/a.ftl")
        try folder.write("c = C\nb = { $y }\n", to: "en/b.ftl")
        #expect(
            mistakes() == [
                "en/b.ftl:2 duplicate-id b",
                "cy/a.ftl:1 not-in-both-languages a",
                "cy/a.ftl:2 different-placeholders b",
                "en/a.ftl:1 different-placeholders b",
                "en/a.ftl:2 not-in-both-languages d",
            ])
    }

    /// What one language lacks, with the mistakes of both.
    static let differences: [(welsh: String, english: String, mistakes: [String])] = [
        ("a = A\n  .b = B", "a = A", ["cy/a.ftl:1 different-attributes a", "en/a.ftl:1 different-attributes a"]),
        ("a =\n  .b = B", "a = A\n  .b = B", ["cy/a.ftl:1 different-attributes a", "en/a.ftl:1 different-attributes a"]),
        (
            "a = A\n  .b = { $x }", "a = A\n  .b = B",
            ["cy/a.ftl:1 different-placeholders a.b", "en/a.ftl:1 different-placeholders a.b"]
        ),
        ("a = A\n  .b = 1\n  .b = 2", "a = A\n  .b = 1", ["cy/a.ftl:3 duplicate-id a.b"]),
        ("-t = T\na = { -t }", "a = A", []),
        ("b = { $x }\na = { b }", "b = { $x }\na = { $x }", []),
        ("a = { -t }", "a = { b }", ["cy/a.ftl:1 unknown-term -t", "en/a.ftl:1 unknown-message b"]),
        ("a = A\nb = { a.c }", "a = A\nb = { NO() }", ["cy/a.ftl:2 unknown-attribute a.c", "en/a.ftl:2 unknown-function NO"]),
        (
            "a = { b }\nb = { a }", "a = A\nb = B",
            ["cy/a.ftl:1 cyclic-reference a", "cy/a.ftl:2 cyclic-reference b"]
        ),
        (
            "a = { $n ->\n  [oen] 1\n  [two] 2\n  [1] 1\n  [3] 3\n  [6] 6\n *[other] x\n }",
            "a = { $n ->\n  [one] 1\n *[other] 2\n }", ["cy/a.ftl:1 unknown-variant oen"]
        ),
        (
            "a = { $n ->\n  [two] 2\n *[other] x\n }", "a = { $n ->\n  [2] 1\n *[other] 2\n }",
            ["cy/a.ftl:1 plural-forms-missing $n: one, few, many", "en/a.ftl:1 plural-forms-missing $n: one"]
        ),
        (
            "a = { $n }", "a = { $n ->\n  [one] 1\n *[other] 2\n }", ["cy/a.ftl:1 plural-forms-missing $n"]
        ),
        (
            "a = { NUMBER($n, type: \"ordinal\") ->\n  [1] 1\n  [2] 2\n  [few] 3\n *[other] 2\n }",
            "a = { NUMBER($n, type: \"ordinal\") ->\n  [one] 1\n  [two] 2\n *[other] 2\n }",
            ["cy/a.ftl:1 plural-forms-missing $n: many", "en/a.ftl:1 plural-forms-missing $n: few"]
        ),
        ("a = { $n ->\n  [0] dim\n *[other] rhai\n }", "a = { $n ->\n  [0] none\n *[other] some\n }", []),
        ("a = { $s ->\n  [x] dim\n *[other] rhai\n }", "a = { $s ->\n  [y] none\n *[other] some\n }", []),
    ]

    @Test(arguments: differences)
    func `what the languages do not have alike is a mistake`(welsh: String, english: String, expected: [String]) throws {
        try folder.write(welsh, to: "cy/a.ftl")
        try folder.write(english, to: "en/a.ftl")
        if expected.isEmpty {
            #expect(try Locales(directory: folder.url).has("a"))
        } else {
            #expect(mistakes() == expected)
        }
    }

    @Test func `a phrase may refer to terms and messages, and have attributes`() throws {
        try folder.write("-t = T{ $x }\nb = { $y }\na = { -t(x: 1) } { b }\n  .c = C", to: "cy/a.ftl")
        try folder.write("b = { $y }\na = E { b }\n  .c = D", to: "en/a.ftl")
        let locales = try Locales(directory: folder.url)
        #expect(locales.ids == ["a", "b"])
        #expect(locales.placeholders(of: "a") == ["y"])
        #expect(locales.text("a", ["y": "Y"], in: .welsh) == "T1 Y")
        #expect(locales.text("a", attribute: "c", in: .english) == "D")
    }

    @Test func `a missing folder and broken files are mistakes`() throws {
        try folder.write("a = {\nb\n", to: "en/a.ftl")
        #expect(
            mistakes().prefix(3) == ["cy:1 unreadable-file ", "en/a.ftl:1 unclosed-placeholder ", "en/a.ftl:2 not-a-message b"])
    }
}

/// The words that the program itself says.
struct OwnLocalesTests {
    private static let directory = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../locales").standardizedFileURL

    @Test func `both languages are complete`() throws {
        #expect(try !Locales(directory: Self.directory).ids.isEmpty)
    }

    @Test(arguments: TemplateMistake.Code.allCases)
    func `every template mistake has its sentence`(code: TemplateMistake.Code) throws {
        let locales = try Locales(directory: Self.directory)
        #expect(locales.has(Phrase(code)))
        #expect(locales.placeholders(of: Phrase(code)).isSubset(of: ["value"]))
    }

    @Test(arguments: YAMLMistake.Code.allCases)
    func `every YAML mistake has its sentence`(code: YAMLMistake.Code) throws {
        let locales = try Locales(directory: Self.directory)
        #expect(locales.has(Phrase(code)))
        #expect(locales.placeholders(of: Phrase(code)).isSubset(of: ["key", "value"]))
    }

    @Test func `a sentence shows a placeholder as an author writes it`() throws {
        let locales = try Locales(directory: Self.directory)
        #expect(locales.text(Phrase(TemplateMistake.Code.strayBrace), in: .welsh).hasSuffix("fel yn { $child }."))
    }
}
