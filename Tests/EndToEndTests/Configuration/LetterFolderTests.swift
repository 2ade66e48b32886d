import Foundation
import Testing

@testable import gatewayd

/// The print folder as the daemon makes it.
@Suite struct LetterFolderTests {
    private let root = URL.temporaryDirectory.appending(path: "letter-folder-\(UUID())")

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: root.appending(path: path).path)[.posixPermissions] as? Int
    }

    private func inRoot(_ work: () throws -> Void) throws {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        try work()
    }

    private func make(_ path: String) throws {
        try LetterFolder(path: root.appending(path: path).path, state: root.appending(path: "state").path).make()
    }

    @Test func `is for the group to list, and what leads there only to go through`() throws {
        try inRoot {
            try make("state/print/letters")
            #expect(try mode("state/print/letters") == 0o750)
            #expect(try mode("state/print") == 0o710 && mode("state") == 0o710)
            // Again, and beside it.
            try make("state/print/letters")
            try make("state/other")
            #expect(try mode("state/other") == 0o750 && mode("state") == 0o710)
        }
    }

    @Test func `in the state folder is opened to the group, elsewhere it stays as it was`() throws {
        try inRoot {
            for folder in ["state/letters", "elsewhere"] {
                try FileManager.default.createDirectory(
                    at: root.appending(path: folder), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                try make(folder)
            }
            #expect(try mode("state/letters") == 0o750 && mode("elsewhere") == 0o700)
        }
    }

    @Test func `that is a file is none`() throws {
        try inRoot {
            try Data().write(to: root.appending(path: "file"))
            #expect(throws: LetterFolder.Failure.self) { try make("file") }
            #expect(throws: LetterFolder.Failure.self) { try make("file/letters") }
        }
    }
}
