import GRDB
import Testing

@testable import Gateway

@Suite struct `Reads of the store` {
    /// More stores than Dispatch has threads (255), each with more reads at once than it has readers.
    @Test func `at three hundred stores at once all end`() async throws {
        let folders = (0..<300).map { _ in StoreFolder() }
        let stores = try folders.map { try $0.open() }
        let rows = try await withThrowingTaskGroup(of: Int.self) { reads in
            for store in stores {
                for _ in 0..<12 {
                    reads.addTask { try await store.read { tx in try Int.fetchOne(tx.db, sql: Self.slow) ?? 0 } }
                }
            }
            return try await reads.reduce(0, +)
        }
        #expect(rows == 300 * 12 * 2000)
        for store in stores { try store.close() }
    }

    private static let slow =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT max(i) FROM n"

    @Test func `that fail give their connection back`() async throws {
        let folder = StoreFolder()
        let store = try folder.open()
        for _ in 0..<20 {
            await #expect(throws: StoreError.self) {
                try await store.read { tx in try tx.db.execute(sql: "SELECT nothing FROM nowhere") }
            }
        }
        #expect(try await store.read { tx in try Int.fetchOne(tx.db, sql: "SELECT 1") } == 1)
    }
}
