internal import Foundation
import Testing

@testable import Templates

/// `phrases.txt` beside this file: what a word does to the next, by kind, as grammars and good writers have it (P. W. Thomas, Gramadeg y
/// Gymraeg, 1996; Arddulliadur). A Welsh speaker can correct it without Swift.
@Suite struct `Phrases by kind` {
    struct Row: Sendable, CustomTestStringConvertible {
        let before: String
        let word: String
        let phrase: String
        var testDescription: String { "\(before) + \(word)" }
    }

    /// Every line but comments: before | word | phrase.
    static let rows: [Row] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "phrases.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            return Row(before: parts.first ?? "", word: parts.dropFirst().first ?? "", phrase: parts.last ?? "")
        }
    }()

    @Test func `are there`() { #expect(Self.rows.count > 1_000) }

    @Test(arguments: rows) func `are as people write them`(row: Row) {
        #expect(WelshPhrase.join(row.before, row.word) == row.phrase)
    }

    @Test(arguments: [
        ("i'w", "plentyn", true), ("i’w", "tad", true), ("I'w", "ysgol", true), ("rhoi i'w", "mam", true),
        ("i'w", "neuadd", false),
        ("i'w (f)", "plentyn", false), ("i'w (m)", "plentyn", false), ("i'w (pl)", "plentyn", false), ("ei", "plentyn", false),
        ("i'r", "plentyn", false), ("i", "ei phlentyn", false), ("o'i (f)", "plentyn", false),
    ])
    func `behind i'w ask whose, where it makes a difference`(before: String, word: String, asks: Bool) {
        #expect(WelshPhrase.lacksOwner(before, word) == asks)
    }

    @Test func `a message whose i'w does not say whose is refused with what to write`() {
        let resource = FluentResource(parsing: "m = { PHRASE($w, after: \"i'w\") }\n", file: "a.ftl")
        let bundle = FluentBundle(resources: [resource], language: .welsh)
        let (_, errors) = bundle.format("m", ["w": .text("plentyn")])
        #expect(errors.map(\.code) == [.missingOwner])
        #expect(errors.first?.value == "i'w")
        #expect(bundle.format("m", ["w": .text("neuadd")]).text == "i'w neuadd")
    }
}
