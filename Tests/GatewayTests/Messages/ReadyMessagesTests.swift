import Foundation
import Templates
import Testing

@testable import Gateway

/// The messages that a school can send on a snowy morning without a Welsh writer.
@Suite struct `the ready messages` {
    /// Before the dates that stand in them as examples.
    static let now = Date.at("2026-12-01T09:00:00Z")

    static let folders: [URL] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../examples/ysgol-enghraifft/ready").standardized
        let found = try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
        return (found ?? []).filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
    }()

    static func source(_ folder: URL) throws -> MessageSource {
        func file(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
        return MessageSource(terms: try file("message.yaml"), welsh: try file("cy.md"), english: try file("en.md"))
    }

    @Test func `are at least twelve`() {
        #expect(Self.folders.count >= 12)
    }

    @Test(arguments: folders) func `have nothing to find`(folder: URL) throws {
        var school = School.example()
        school.name = Bilingual(welsh: "Ysgol Enghraifft", english: "Ysgol Enghraifft")
        let review = MessageReview(
            of: try Self.source(folder), school: school, locales: try School.locales(), now: Self.now)
        #expect(review.mistakes == MessageMistakes())
        #expect(review.findings.map { "\($0.file):\($0.line) \($0.code) \($0.values)" } == [])
    }

    @Test(arguments: folders) func `take one part in each language, and two together`(folder: URL) throws {
        let message = try Self.source(folder).message(created: Self.now)
        let words = DeliveryWords(names: ["Mrs Elen Morgan"], children: ["Mabli", "Osian"])
        let composer = try MessageComposer.example()
        for (form, parts) in [(LanguageForm.welsh, 1), (.english, 1), (.both, 2)] {
            let route = Route(address: .text("+447700900123"), form: form, format: .standard)
            #expect(try composer.text(message, route: route, words: words).parts == parts, "\(form)")
        }
    }

    @Test(arguments: folders) func `go out as a whole in every form`(folder: URL) throws {
        let message = try Self.source(folder).message(created: Self.now)
        try MessageComposer.example().proof(message)
        #expect(message.hasTextVersion)
        #expect(message.deadline > Self.now)
    }
}
