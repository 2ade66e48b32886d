internal import GRDB

/// Letter boxes as every comparison has them (`AddressKey`): deliveries and closed addresses had another text, in which only capitals did not
/// matter.
extension Schema {
    static func addLetterBoxKeys(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("22 one key of letter boxes") { db in
            try refold(db, "address_key", of: "delivery")
            // Two that were apart by a comma are one now: closed where either was.
            try refold(db, "key", of: "closed_address", orReplace: true)
            try db.execute(sql: "DROP TRIGGER suppression_event_is_not_changed")
            try refold(db, "key", of: "suppression_event")
            try db.execute(sql: Self.eventIsNotChanged)
        }
    }

    static let eventIsNotChanged = """
        CREATE TRIGGER suppression_event_is_not_changed BEFORE UPDATE ON suppression_event
            BEGIN SELECT RAISE(ABORT, 'evidence is appended, never changed'); END;
        """

    private static func refold(_ db: Database, _ column: String, of table: String, orReplace: Bool = false) throws {
        let keys = try String.fetchAll(db, sql: "SELECT DISTINCT \(column) FROM \(table) WHERE channel = 'letter'")
        for key in keys {
            let folded = AddressKey(letterBox: key).text
            guard folded != key else { continue }
            try db.execute(
                sql:
                    "UPDATE \(orReplace ? "OR REPLACE " : "")\(table) SET \(column) = ? WHERE channel = 'letter' AND \(column) = ?",
                arguments: [folded, key])
        }
    }
}
