internal import GRDB

/// The tables, in the form that each released version gave them. Every row carries its school.
///
/// Times are whole milliseconds since 1970. States are text guarded by CHECK, so that no other writer, and no mistake in gatewayd, leaves a
/// delivery in a state that the life cycle does not know. Lists of words are joined by spaces, lists of lines by line ends, names and what else
/// may hold either by U+001F. The CHECKs of long lists are chains of OR: for `IN (…)` with more than two values SQLite 3.40 builds a small table
/// at each check, which cost more than writing the whole row.
///
/// The indexes of a table keep their order: where two cost the same, SQLite chooses by it.
enum Schema {
    /// Migrations only go forward. One that was released is never edited: what changes afterwards is a migration of its own behind it, called for
    /// the version that brings it, in plain SQL without gatewayd's types, which later versions change. A store with a migration that is not here
    /// is refused (`Store.init`).
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0.1.0") { db in
            for tables in first { try db.execute(sql: tables) }
        }
        return migrator
    }()

    /// The tables of version 0.1.0, one text for each aggregate.
    private static let first = [
        families, suppressions, messages, deliveries, routes, notices, replies, events, questionnaires,
    ]
}
