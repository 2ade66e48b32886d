import Foundation
import Templates
import Testing

/// The sources name their words by id. A misspelt id, or a value that its sentence needs and that is missing, fails here.
@Suite struct WordsInSourcesTests {
    struct Use: Hashable, CustomStringConvertible {
        var file: String
        var id: String
        /// The values given beside it, where they are a literal; nil where they are made elsewhere.
        var values: Set<String>?
        var description: String { "\(file): \(id)" }
    }

    static let uses = Result { try found() }

    private static func found() throws -> Set<Use> {
        var uses: Set<Use> = []
        let sources = Program.repository.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/Pages/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            let name = file.lastPathComponent
            // words.text("id"), locales.text("id", ["value": …]), and text("id") inside an extension of theirs. Pages have
            // words of their own, which PagesTests looks after.
            let call =
                /([A-Za-z.]*)\btext\(\s*"([a-z][a-z0-9-]*-[a-z0-9-]+)"\s*(,\s*\[((?:[^\[\]]|\[[^\]]*\])*)\]|,\s*[^i]|)/
                .wordBoundaryKind(.simple)
            for call in text.matches(of: call) where ["", "words.", "locales.", "words.locales."].contains(String(call.1)) {
                let given = call.4.map { list in Set(list.matches(of: /"([A-Za-z]+)":/).map { String($0.1) }) }
                let isElsewhere = given == nil && !call.3.isEmpty
                uses.insert(Use(file: name, id: String(call.2), values: isElsewhere ? nil : given ?? []))
            }
            for said in text.matches(of: /(?:saying:|invalid\("[^"]*",)\s*"([a-z0-9-]+)"/) {
                uses.insert(Use(file: name, id: String(said.1), values: nil))
            }
        }
        return uses
    }

    @Test func `every id in the sources is in the locales, with the values that its sentence needs`() throws {
        let locales = try Locales(directory: Program.repository.appending(path: "locales"))
        let uses = try Self.uses.get()
        #expect(uses.count > 70)
        for use in uses {
            let phrase = Phrase(rawValue: use.id)
            #expect(locales.has(phrase), "\(use)")
            if let values = use.values { #expect(locales.placeholders(of: phrase).isSubset(of: values), "\(use)") }
        }
    }
}
