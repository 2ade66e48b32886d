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
        try folder.write("lle =\n  { $n ->\n    [2] { $n } le\n   *[other] { $n } lle\n  }\n", to: "cy/a.ftl")
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
                "en/a.ftl:2 not-in-both-languages d",
                "en/b.ftl:2 different-placeholders b",
            ])
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
