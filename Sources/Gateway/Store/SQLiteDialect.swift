internal import GRDB

// What ties this folder to SQLite: the list for a developer who adds a second engine, and the PRAGMAs. No file outside this folder imports GRDB
// (`LayerTests` holds that); all else here is SQL that PostgreSQL takes too, once its placeholders are numbered.
//
// | SQLite's own | where | for PostgreSQL |
// | --- | --- | --- |
// | opening, PRAGMAs, WAL, checkpoint | this file, `Store.init`, `Store.close`, `AnonymousAnswers` | its configuration; `synchronous_commit` |
// | `STRICT`, `WITHOUT ROWID`, `INTEGER PRIMARY KEY` that numbers rows, triggers with `RAISE`, `json_valid` | `Schema*` | identity columns, `jsonb`, trigger functions |
// | truth as 0 and 1, `max(a > 0)`, `max(a IN (…))`; columns beside `GROUP BY` that are of the row of `min` or `max` | `DeliveryRepository+Week`, `ReplyRepository+Sender` | `boolean`, `bool_or`, `DISTINCT ON` |
// | lists bound as one value: `IN (SELECT value FROM json_each(?))` | wherever a query takes a list | `= ANY (?)` |
// | `INSERT OR IGNORE`, `INSERT OR REPLACE`, `ON CONFLICT DO UPDATE` without its columns | `EventRepository`, `DeliveryRepository+Receipts`, `RouteRepository`, `QuestionnaireRepository`; writers of single rows | `ON CONFLICT (…)` |
// | `IS ?` for what may be null | `DeliveryRepository`, `RouteRepository` | `IS NOT DISTINCT FROM` |
// | `min` and `max` of two values | `MessageRepository+Corrections`, `DeliveryRepository`, `EventRepository`, `RouteRepository`, `DeliveryRepository+Tasks` | `least`, `greatest` |
// | `group_concat`, `GLOB`, `substr` from the end | `DeliveryRepository+Steps`, `ReplyRepository+Sender`, `Store+ReplySlips` and `delivery_slip` | `string_agg`, `LIKE`, `right` |
// | `INDEXED BY`: an error where the index is not used | queries of contacts by an address | leave it out |
// | `changesCount`, `lastInsertedRowID` | where a write says whether it met its row, and which it made | the command's row count, `RETURNING` |
// | the function `name_part_is_in` | `FamilyRepository+Contacts` | a filter in Swift, or `unaccent` |
// | result codes, `BEGIN IMMEDIATE`, savepoints, a full disk that ends the transaction | `GroupCommit`, `StoreError.init(_:)`; savepoints also for single steps | SQLSTATE; isolation level; savepoints |
// | `sqlite3_bind_*`, `sqlite3_step`, `sqlite3_column_*` | `Prepared` alone | its client's encoder and decoder |

extension Store {
    /// How far a commit has gone when it is acknowledged, as `PRAGMA synchronous` numbers it.
    enum Synchronous: Int {
        /// Into the WAL, which is synced before a checkpoint and not before: a power cut loses the last commits. Only the test suite that cuts
        /// the power opens a store so, to show that it notices the loss.
        case normal = 1
        /// Onto the disk.
        case full = 2
    }

    /// Of every connection.
    static func configuration(readers: Int) -> GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            db.add(function: namePartIsIn)
            try db.execute(sql: "PRAGMA mmap_size = 0")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            // SQLite overwrites what it deletes, so that no older copy of an anonymous answer stays in the file (docs/questionnaires.md).
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    static func setSynchronous(_ wanted: Synchronous, _ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = \(wanted.rawValue)")
    }

    /// `PRAGMA synchronous` as the writing connection has it: 2 is FULL.
    public func synchronous() throws(StoreError) -> Int {
        do {
            return try pool.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1 }
        } catch {
            throw StoreError(error)
        }
    }
}
