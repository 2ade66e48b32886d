internal import GRDB

/// Letter boxes as every comparison has them (`AddressKey`): deliveries and closed addresses had another text, in which only capitals did not
/// matter.
extension Schema {
    static func addLetterBoxKeys(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("22 one key of letter boxes") { db in
            db.add(function: folded)
            try refold(db, "address_key", of: "delivery")
            try mergeClosedLetterBoxes(db)
            try db.execute(sql: "DROP TRIGGER suppression_event_is_not_changed")
            try refold(db, "key", of: "suppression_event")
            try db.execute(sql: Self.eventIsNotChanged)
        }
    }

    private static let folded = DatabaseFunction("letter_box_key", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { AddressKey(letterBox: $0).text }
    }

    static let eventIsNotChanged = """
        CREATE TRIGGER suppression_event_is_not_changed BEFORE UPDATE ON suppression_event
            BEGIN SELECT RAISE(ABORT, 'evidence is appended, never changed'); END;
        """

    private static func refold(_ db: Database, _ column: String, of table: String) throws {
        try db.execute(
            sql: """
                UPDATE \(table) SET \(column) = letter_box_key(\(column))
                WHERE channel = 'letter' AND \(column) <> letter_box_key(\(column))
                """)
    }

    /// Two that were apart by a comma are one now: closed where either was, by the stronger cause. Whoever opens a box that is gone must not
    /// open one from which somebody asked for silence.
    static func mergeClosedLetterBoxes(_ db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT school, key, cause FROM closed_address WHERE channel = 'letter' ORDER BY school, key")
        for boxes in Dictionary(grouping: rows, by: { [$0["school"], AddressKey(letterBox: $0["key"]).text] as [String] }).values
        {
            let strongestFirst = boxes.sorted { strength($0) < strength($1) }
            for weaker in strongestFirst.dropFirst() {
                try db.execute(
                    sql: "DELETE FROM closed_address WHERE channel = 'letter' AND school = ? AND key = ?",
                    arguments: [weaker["school"], weaker["key"]])
            }
            guard let strongest = strongestFirst.first else { continue }
            try db.execute(
                sql: "UPDATE closed_address SET key = ? WHERE channel = 'letter' AND school = ? AND key = ?",
                arguments: [AddressKey(letterBox: strongest["key"]).text, strongest["school"], strongest["key"]])
        }
    }

    private static func strength(_ closed: Row) -> Int {
        let cause = SuppressionCause(rawValue: closed["cause"])
        return cause.flatMap(SuppressionCause.allCases.firstIndex) ?? SuppressionCause.allCases.count
    }
}
