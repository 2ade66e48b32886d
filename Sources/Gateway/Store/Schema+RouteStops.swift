internal import GRDB

/// Routes that stopped because the far side refuses the school.
extension Schema {
    static func addRouteStops(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("14 route stops") { db in try db.execute(sql: routeStops) }
    }

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

        -- Refusals of the last minutes that may be the route's fault, one a delivery.
        CREATE TABLE route_refusal (
            school TEXT NOT NULL, channel TEXT NOT NULL, delivery INTEGER NOT NULL REFERENCES delivery (number), at INTEGER NOT NULL,
            PRIMARY KEY (school, channel, delivery)
        ) STRICT, WITHOUT ROWID;
        """
}
