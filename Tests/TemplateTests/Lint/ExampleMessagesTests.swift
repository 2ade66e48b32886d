import Foundation
import Templates
import Testing

struct ExampleMessagesTests {
    /// Every message that the project ships.
    static let folders: [URL] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../examples/ysgol-enghraifft")
        let files = FileManager.default.enumerator(at: root.standardizedFileURL, includingPropertiesForKeys: nil)
        return (files?.allObjects as? [URL] ?? []).filter { $0.lastPathComponent == "cy.md" }.map {
            $0.deletingLastPathComponent()
        }
    }()

    @Test(arguments: folders)
    func `a message that we show has nothing to find`(folder: URL) throws {
        func file(_ name: String) throws -> MessageFile {
            MessageFile(name: name, source: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
        let facts = try file("message.yaml")
        for name in ["cy.md", "en.md"] { _ = try MessageText.parse(try file(name).source, file: name) }
        var context = LintBench().context
        context.isInvitation = facts.source.contains("\nevent:")
        let findings = MessageLint.findings(welsh: try file("cy.md"), english: try file("en.md"), context: context)
        let shown = findings.map { finding in
            "\(finding.file):\(finding.line):\(finding.column ?? 0) \(finding.code.rawValue) "
                + finding.values.sorted { $0.key < $1.key }.map { "\($0)=\($1.text(in: .english))" }.joined(separator: " ")
        }
        #expect(shown == [], "\(folder.lastPathComponent)")
    }
}
