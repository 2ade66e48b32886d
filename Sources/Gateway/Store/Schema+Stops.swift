internal import GRDB

/// Messages that the school took back or put right, and routes that it paused.
extension Schema {
    static func addStops(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("5 stops and corrections") { db in try db.execute(sql: stops) }
        migrator.registerMigration("6 paused routes") { db in try db.execute(sql: pausedRoutes) }
    }

    private static let stops = """
        -- When the school stopped it, and who did.
        ALTER TABLE message ADD COLUMN stopped INTEGER;
        ALTER TABLE message ADD COLUMN stopped_by TEXT;
        -- The message that it puts right.
        ALTER TABLE message ADD COLUMN corrects TEXT;
        CREATE INDEX message_corrects ON message (school, corrects) WHERE corrects IS NOT NULL;
        """

    static let pausedRoutes = """
        -- Ways out that a person closed for a time; one that is not here is open.
        CREATE TABLE paused_route (
            school TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'letter')),
            reason TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, channel)
        ) STRICT, WITHOUT ROWID;
        """
}
