import Foundation
import GRDB
import Testing

@testable import Gateway

/// How a store comes to its tables, and which one is not touched.
@Suite struct `The migrations of the store` {
    let folder = StoreFolder()

    private var file: URL { folder.url.appending(path: "gatewayd.sqlite") }

    /// As another build left it: with these migrations on record. Nothing of it stays in the WAL.
    private func make(_ migrations: [String]) async throws {
        var store: Store? = try folder.open()
        try await store?.prepare()
        try store?.close()
        store = nil
        let queue = try DatabaseQueue(path: file.path)
        try await queue.write { db in
            try db.execute(sql: "DELETE FROM grdb_migrations")
            for migration in migrations {
                try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [migration])
            }
        }
        try await queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        try queue.close()
    }

    /// Released ones are never renamed, taken out or put in another order.
    @Test func `are one for each version that changed the tables`() throws {
        #expect(Schema.migrator.migrations == ["0.1.0"])
    }

    /// The first is of a build of before 0.1.0.
    static let others = [
        ["11 families", "12 messages and deliveries", "13 replies, answers and tasks", "5 stops and corrections"],
        ["0.1.0", "999.0.0"], ["999.0.0"], ["24 letters by their slips", "0.1.0"],
    ]

    @Test(arguments: others) func `of another build are refused, and its store stays as it is`(migrations: [String]) async throws
    {
        try await make(migrations)
        let before = try Data(contentsOf: file)
        for _ in 0..<2 { #expect(throws: StoreError.otherVersion) { try folder.open() } }
        #expect(try Data(contentsOf: file) == before)
        // Nothing waits in its WAL either.
        let queue = try DatabaseQueue(path: file.path)
        let left = try await queue.read { db in
            (
                migrations: try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations"),
                deliveries: try Int.fetchOne(db, sql: "SELECT count(*) FROM delivery")
            )
        }
        #expect(left.migrations == Set(migrations) && left.deliveries == 1)
    }

    @Test func `of this build are done once`() async throws {
        try await make(["0.1.0"])
        let store = try folder.open()
        #expect(try await store.first().id == "delivery-1")
    }
}
