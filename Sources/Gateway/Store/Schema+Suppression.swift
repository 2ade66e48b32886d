internal import GRDB

/// What closed an address and who opened it, and what people changed of contacts here: appended, never changed.
extension Schema {
    static func addSuppression(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("15 suppression and corrections of contacts") { db in try db.execute(sql: suppression) }
    }

    private static let suppression = """
        CREATE TABLE suppression_event (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel = 'email' OR channel = 'text' OR channel = 'letter'), key TEXT NOT NULL,
            -- 'closed' by evidence, or 'opened' by a person.
            kind TEXT NOT NULL CHECK (kind = 'closed' OR kind = 'opened'),
            -- What it was or is closed for: SuppressionCause.
            cause TEXT NOT NULL CHECK (cause = 'stopped' OR cause = 'carrier-stop' OR cause = 'dead'),
            -- Of one that closed: the code, and what the far side said. Of one that opened: why, in the person's words.
            reason TEXT NOT NULL, detail TEXT,
            -- 'attempt', 'receipt', 'post', 'reply'; of one that opened, who did it.
            source TEXT NOT NULL,
            -- The delivery that was refused or came back, and which attempt; the text that said STOP or START.
            delivery TEXT, attempt INTEGER, reply INTEGER,
            -- Of one that opened: the person whose address it is had asked for that.
            asked INTEGER NOT NULL DEFAULT 0 CHECK (asked = 0 OR asked = 1),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX suppression_event_address ON suppression_event (school, channel, key, id);
        CREATE TRIGGER suppression_event_is_not_changed BEFORE UPDATE ON suppression_event
            BEGIN SELECT RAISE(ABORT, 'evidence is appended, never changed'); END;

        -- A letter was refused as address-invalid by our own layout alone: that was never the address.
        DELETE FROM closed_address WHERE channel = 'letter' AND reason = 'address-invalid';
        INSERT INTO suppression_event (school, channel, key, kind, cause, reason, source, at)
            SELECT school, channel, key, 'closed', cause, reason, CASE cause WHEN 'stopped' THEN 'reply' ELSE 'earlier' END, at
            FROM closed_address;

        CREATE TABLE contact_change (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, contact TEXT NOT NULL,
            -- ContactField, with the fact before and after as families.csv writes it; empty for none.
            field TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL,
            -- Who, and why where they said so.
            source TEXT NOT NULL, reason TEXT, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX contact_change_contact ON contact_change (school, contact, id);
        CREATE TRIGGER contact_change_is_not_changed BEFORE UPDATE ON contact_change
            BEGIN SELECT RAISE(ABORT, 'a record of who changed what is appended, never changed'); END;
        """
}
