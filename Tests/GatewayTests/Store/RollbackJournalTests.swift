import Foundation
import GRDB
import Testing

@testable import Gateway

/// A power cut in the first moments of a store, before its file is switched to the WAL, leaves a journal that says what was there before.
@Suite struct `A store with a rollback journal` {
    let folder = StoreFolder()
    /// What the power cut leaves of `folder`.
    let left = StoreFolder()

    private func file(_ folder: StoreFolder, _ suffix: String = "") -> URL {
        folder.url.appending(path: "gatewayd.sqlite\(suffix)")
    }

    private func prepare() async throws {
        let store = try folder.open()
        try await store.prepare()
        try store.close()
    }

    /// Copies the store in the middle of a transaction that began after `committed`, with its journal.
    ///
    /// - Returns: the versions that are on record in the file, where nobody asks the journal.
    private func cutPower(after committed: String = "", amid uncommitted: String) throws -> Set<String> {
        let queue = try DatabaseQueue(path: file(folder).path)
        try FileManager.default.createDirectory(at: left.url, withIntermediateDirectories: true)
        let versions = try queue.writeWithoutTransaction { db in
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete")
            try db.execute(sql: committed)
            // A transaction that does not fit into the cache writes its oldest changes into the file: so the table, which only fills it, comes last.
            try db.execute(sql: "PRAGMA cache_size = 1")
            try db.execute(sql: "BEGIN IMMEDIATE")
            // GRDB ends the process where one is left open.
            defer { try? db.execute(sql: "ROLLBACK") }
            try db.execute(sql: uncommitted)
            try db.execute(
                sql: """
                    CREATE TABLE filler (content BLOB);
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
                    INSERT INTO filler SELECT zeroblob(4000) FROM n;
                    """)
            try FileManager.default.copyItem(at: file(folder), to: file(left))
            let versions = try versionsInFile()
            try FileManager.default.copyItem(at: file(folder, "-journal"), to: file(left, "-journal"))
            return versions
        }
        try queue.close()
        return versions
    }

    private func versionsInFile() throws -> Set<String> {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: file(left).path, configuration: configuration)
        let versions = try queue.read { db in try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations") }
        try queue.close()
        return versions
    }

    @Test func `is opened as it was before the transaction that was cut off`() async throws {
        try await prepare()
        let versions = try cutPower(
            amid: "UPDATE contact SET name = 'Neb'; INSERT INTO grdb_migrations (identifier) VALUES ('999.0.0')")
        #expect(versions == ["0.1.0", "999.0.0"])
        let store = try Store(folder: left.url)
        #expect(!FileManager.default.fileExists(atPath: file(left, "-journal").path))
        #expect(
            try await store.read { tx in try String.fetchSet(tx.db, sql: "SELECT identifier FROM grdb_migrations") } == ["0.1.0"])
        let families = try await store.families(of: StoreFolder.school.id)
        #expect(families.flatMap(\.contacts).map(\.name) == ["Rhiant 1"])
        #expect(try await store.first().id == "delivery-1")
        #expect(try store.synchronous() == 2)
    }

    @Test func `of another version is refused, also where the transaction had struck that version out`() async throws {
        try await prepare()
        let versions = try cutPower(
            after: "INSERT INTO grdb_migrations (identifier) VALUES ('999.0.0')",
            amid: "DELETE FROM grdb_migrations WHERE identifier = '999.0.0'")
        #expect(versions == ["0.1.0"])
        for _ in 0..<2 { #expect(throws: StoreError.otherVersion) { try Store(folder: left.url) } }
    }
}
