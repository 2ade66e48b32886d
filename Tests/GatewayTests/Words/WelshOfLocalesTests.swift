import Foundation
import Templates
import Testing

/// Slips in our own Welsh that a rule can find: what is read to families and to staff is held to what authors are.
@Suite struct `The Welsh of our own words` {
    /// The lines of locales/cy, without comments, each with its file and number.
    private static let lines = Result {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../locales/cy").standardized
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".ftl") }.sorted()
        return try files.flatMap { file in
            try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated().filter { !$0.element.hasPrefix("#") }.map {
                (place: "\(file):\($0.offset + 1)", text: String($0.element))
            }
        }
    }

    /// Words that do not mutate after "a": our own names, and English.
    private static let kept: Set = ["to"]

    private static func slips(_ text: String) -> [String] {
        let trigger = /(?:^|[^\p{L}'’])(?<two>(?:[Aa]|[Ââ]|[Gg]yda|[Tt]ua) (?<word>[cptCPT]\p{L}*|gyda'?\p{L}*))/
        return text.matches(of: trigger).filter { match in
            let word = match.word.lowercased()
            return !["ch", "ph", "th"].contains(String(word.prefix(2))) && !kept.contains(word)
        }.map { String($0.two) }
    }

    static let examples: [(String, [String])] = [
        ("ar y rhestr aros, a cewch wybod", ["a cewch"]), ("a chewch wybod", []), ("a gyda'r rhain", ["a gyda'r"]),
        ("a chyda'r rhain", []), ("gyda pawb", ["gyda pawb"]), ("gyda phawb", []), ("tua tri o'r gloch", ["tua tri"]),
        ("â theulu", []), ("A phan ddaw", []), ("yma a thraw", []), ("mae'n gwella pethau", []), ("o'r a'r", []),
    ]

    @Test(arguments: examples) func `is read for a missing aspirate`(text: String, slips: [String]) {
        #expect(Self.slips(text) == slips)
    }

    @Test func `aspirates behind a, â, gyda and tua`() throws {
        let found = try Self.lines.get().flatMap { line in Self.slips(line.text).map { "\(line.place) \($0)" } }
        #expect(found.isEmpty, "\(found)")
    }

    /// A key of message.yaml in the middle of a sentence, and "person" for somebody: no plain Welsh.
    @Test(arguments: ["yn eu wait", "yn ei wait", "aros am berson"]) func `uses plain words`(words: String) throws {
        #expect(try Self.lines.get().filter { $0.text.contains(words) }.map(\.place).isEmpty)
    }
}
