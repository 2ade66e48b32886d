internal import GRDB

/// Routes that stopped because the far side refuses the school.
extension Schema {
    static func addRouteStops(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("14 route stops") { db in try db.execute(sql: routeStops) }
    }

    static func addRouteEvidence(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("20 what speaks for a stopped route") { db in try db.execute(sql: routeEvidence) }
    }

    private static let routeEvidence = """
        -- 1 where no code stopped it, but how often and where unclear refusals occurred.
        ALTER TABLE route_stop ADD COLUMN by_behaviour INTEGER NOT NULL DEFAULT 0;
        -- Tries in a row that met something else than the route's fault.
        ALTER TABLE route_stop ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;
        -- For what was taken in the last minutes.
        CREATE INDEX delivery_accepted ON delivery (school, channel, accepted) WHERE accepted IS NOT NULL;
        """

    private static let routeStops = """
        -- A route that is not here works, so far as is known.
        CREATE TABLE route_stop (
            school TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'letter')),
            code TEXT NOT NULL, detail TEXT NOT NULL, since INTEGER NOT NULL,
            tries INTEGER NOT NULL, next_try INTEGER NOT NULL,
            -- The delivery that tries, or tried last; null before the first.
            trying INTEGER,
            PRIMARY KEY (school, channel)
        ) STRICT, WITHOUT ROWID;

        -- Refusals that may be the route's fault, one a delivery in its life.
        CREATE TABLE route_refusal (
            school TEXT NOT NULL, channel TEXT NOT NULL, delivery INTEGER NOT NULL REFERENCES delivery (number), at INTEGER NOT NULL,
            PRIMARY KEY (school, channel, delivery)
        ) STRICT, WITHOUT ROWID;
        """
}
