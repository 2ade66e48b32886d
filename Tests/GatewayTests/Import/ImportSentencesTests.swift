import Foundation
import Gateway
import Testing

/// The folder of the repository, found from this file.
let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite struct `The words of the import` {
    /// The messages of a Fluent file of one-line texts, by id.
    static func messages(_ language: String) throws -> [String: String] {
        let text = try String(contentsOf: repository.appending(path: "locales/\(language)/families.ftl"), encoding: .utf8)
        var messages: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(parts.count == 2, "\(line)")
            #expect(messages.updateValue(parts.last ?? "", forKey: parts[0]) == nil, "\(line)")
        }
        return messages
    }

    static func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{ \$([A-Za-z]+) \}/).map { String($0.output.1) })
    }

    @Test(arguments: ["cy", "en"]) func `Every finding and severity has a sentence`(language: String) throws {
        let messages = try Self.messages(language)
        let codes = Set(ImportFinding.Code.allCases.map { ImportFinding(code: $0).messageID })
        let severities = ImportFinding.Severity.allCases.map { "import-severity-\($0.rawValue)" }
        let places = ["import-where-file", "import-where-row", "import-where-cell"]
        #expect(Set(messages.keys) == codes.union(severities).union(places))
        for code in codes { #expect(messages[code]?.hasSuffix(".") == true, "\(code)") }
    }

    @Test func `Welsh and English speak of the same values`() throws {
        let welsh = try Self.messages("cy")
        let english = try Self.messages("en")
        for (id, text) in welsh {
            #expect(Self.placeholders(text) == Self.placeholders(english[id] ?? ""), "\(id)")
            #expect(Self.placeholders(text).isSubset(of: ["row", "column", "value"]), "\(id)")
        }
    }
}
