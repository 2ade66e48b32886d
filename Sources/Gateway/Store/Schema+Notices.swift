internal import GRDB

/// Notices to staff: what was wrong, who was told, who sees to it.
extension Schema {
    static func addNotices(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("19 notices to staff") { db in try db.execute(sql: notices) }
    }

    private static let notices = """
        CREATE TABLE notice (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL,
            cause TEXT NOT NULL CHECK (cause = 'route-stopped' OR cause = 'no-credit' OR cause = 'emergency-unreached'
                OR cause = 'disk-full'),
            -- The channel or the message that it is about; empty for neither.
            subject TEXT NOT NULL,
            reason TEXT, name TEXT, families INTEGER NOT NULL,
            opened INTEGER NOT NULL,
            -- Since when the cause has not been seen any more.
            cleared INTEGER,
            acknowledged INTEGER, acknowledged_by TEXT, acknowledged_way TEXT,
            closed INTEGER,
            CHECK ((acknowledged IS NULL) = (acknowledged_by IS NULL) AND (acknowledged IS NULL) = (acknowledged_way IS NULL)),
            CHECK (closed IS NULL OR cleared IS NOT NULL)
        ) STRICT;
        -- One open notice a cause.
        CREATE UNIQUE INDEX notice_open ON notice (school, cause, subject) WHERE closed IS NULL;

        CREATE TABLE notice_told (
            id INTEGER PRIMARY KEY, notice INTEGER NOT NULL REFERENCES notice (id), step INTEGER NOT NULL,
            person TEXT NOT NULL, channel TEXT NOT NULL, address_key TEXT NOT NULL, delivery TEXT NOT NULL UNIQUE,
            -- 1 where it said that the cause is gone.
            is_over INTEGER NOT NULL CHECK (is_over = 0 OR is_over = 1), at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX notice_told_notice ON notice_told (notice, id);
        CREATE TRIGGER notice_told_is_not_changed BEFORE UPDATE ON notice_told
            BEGIN SELECT RAISE(ABORT, 'evidence is appended, never changed'); END;
        """
}
