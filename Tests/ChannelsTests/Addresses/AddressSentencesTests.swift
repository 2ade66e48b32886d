import Channels
import Foundation
import Templates
import Testing

@Suite struct AddressSentencesTests {
    @Test(arguments: Language.allCases) func `every reason has a sentence in every language, and no sentence is left over`(
        language: Language
    ) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "locales/\(language.tag)/addresses.ftl")
        let resource = try FluentResource(parsing: String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
        #expect(resource.messages.map(\.id).sorted() == AddressError.allCases.map { "address-\($0.rawValue)" }.sorted())
    }
}
