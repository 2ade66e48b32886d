import Foundation
import FuzzProperties
import Testing

/// What the fuzzers begin with, and what they found: read by every test run, so that a finding that was mended stays so.
@Suite struct `The corpora of the fuzzers` {
    private static let fuzz = repository.appending(path: "Fuzz")

    private static func files(_ corpus: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = fuzz.appending(path: "corpus/\(corpus)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (name, Array(try Data(contentsOf: folder.appending(path: name))))
        }
    }

    /// A corpus of which all is refused, or nothing, begins on one side of its parser only.
    private static func check(
        _ corpus: String, _ isTaken: ([UInt8]) throws(BrokenProperty) -> Bool
    ) throws {
        var (taken, refused): ([String], [String]) = ([], [])
        for (name, bytes) in try files(corpus) {
            do throws(BrokenProperty) {
                if try isTaken(bytes) { taken.append(name) } else { refused.append(name) }
            } catch {
                Issue.record("\(corpus)/\(name): \(error)")
            }
        }
        #expect(taken.count > 1 && refused.count > 1, "\(corpus): taken \(taken), refused \(refused)")
    }

    @Test(arguments: FuzzedParser.allCases) func `hold what is promised, and have both what is taken and what is refused`(
        parser: FuzzedParser
    ) throws {
        try Self.check(parser.rawValue) { (bytes) throws(BrokenProperty) in try parser.check(bytes) }
    }

    @Test func `of replies hold what is promised too`() throws {
        let replies = try ReplyProperties(locales: repository.appending(path: "locales").path)
        try Self.check("replies") { (bytes) throws(BrokenProperty) in try replies.check(bytes) }
    }

    @Test func `have a reader each, and are all fed to the fuzzer`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.fuzz.appending(path: "corpus").path)
        #expect(Set(folders) == Set(FuzzedParser.allCases.map(\.rawValue) + ["replies"]))
        let makefile = try String(contentsOf: repository.appending(path: "Makefile"), encoding: .utf8)
        let fed = try #require(makefile.firstMatch(of: /for parser in ([a-z ]+);/)?.1).split(separator: " ").map(String.init)
        #expect(Set(fed) == Set(FuzzedParser.allCases.map(\.rawValue)) && makefile.contains("Fuzz/corpus/replies"))
    }
}
