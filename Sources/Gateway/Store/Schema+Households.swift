internal import GRDB

/// Who of a family answered, asked for something or was there: each household answers for itself.
extension Schema {
    static func addHouseholds(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("16 answers of contacts") { db in try db.execute(sql: contacts) }
    }

    private static let contacts = """
        -- Null only where staff recorded it for a family of one household without naming a contact.
        ALTER TABLE answer ADD COLUMN contact TEXT;
        ALTER TABLE guest_note ADD COLUMN contact TEXT;
        ALTER TABLE attendance ADD COLUMN contact TEXT;

        -- Contacts of a family whom a message is not for: those of another household than the one that a follow-up speaks to.
        CREATE TABLE left_out (
            school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, contact TEXT NOT NULL,
            PRIMARY KEY (school, message, family, contact)
        ) STRICT, WITHOUT ROWID;
        """
}
