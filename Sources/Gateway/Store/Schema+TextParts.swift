internal import GRDB

/// Texts that come in parts.
extension Schema {
    static func addTextParts(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("21 parts of texts") { db in try db.execute(sql: textParts) }
    }

    private static let textParts = """
        CREATE TABLE text_part (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, provider TEXT NOT NULL, sender TEXT NOT NULL,
            -- Our number as the provider writes it; empty where it does not say.
            recipient TEXT NOT NULL,
            reference TEXT NOT NULL, total INTEGER NOT NULL, number INTEGER NOT NULL,
            -- Empty where it is settled; the reply has it.
            text TEXT NOT NULL, fingerprint INTEGER NOT NULL, identifier TEXT, language TEXT, at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'joined' OR state = 'apart'), settled INTEGER,
            -- When it goes to a person; of one that is settled, when it is forgotten.
            due INTEGER NOT NULL,
            CHECK (number BETWEEN 1 AND total),
            CHECK ((state = 'waiting') = (settled IS NULL)),
            CHECK (settled IS NULL OR text = '')
        ) STRICT;
        CREATE INDEX text_part_whole ON text_part (school, sender, provider, recipient, reference, total);
        CREATE UNIQUE INDEX text_part_once ON text_part (school, sender, provider, recipient, reference, total, number)
            WHERE state = 'waiting';
        CREATE INDEX text_part_waiting ON text_part (due) WHERE state = 'waiting';
        CREATE INDEX text_part_settled ON text_part (due) WHERE state <> 'waiting';

        -- Why the machine did not read it, where parts of it were at fault; null otherwise.
        ALTER TABLE reply ADD COLUMN fault TEXT;
        """
}
