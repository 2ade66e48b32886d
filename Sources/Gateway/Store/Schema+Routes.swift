/// Routes that are closed, by a person or because the relay or provider refuses the school; and notices to staff of what gatewayd cannot do.
extension Schema {
    static let routes = """
        -- Routes that a person paused; one that is not here is open.
        CREATE TABLE paused_route (
            school TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'letter')),
            reason TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, channel)
        ) STRICT, WITHOUT ROWID;

        -- A route that is not here works, so far as is known.
        CREATE TABLE route_stop (
            school TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'letter')),
            code TEXT NOT NULL, detail TEXT NOT NULL, since INTEGER NOT NULL,
            tries INTEGER NOT NULL, next_try INTEGER NOT NULL,
            -- The delivery that tries, or tried last; null before the first.
            trying INTEGER,
            -- 1 where no code stopped it, but how often and where unclear refusals occurred.
            by_behaviour INTEGER NOT NULL DEFAULT 0,
            -- Tries in a row that met something else than the route's fault.
            aside INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (school, channel)
        ) STRICT, WITHOUT ROWID;

        -- Refusals that may be the route's fault, one a delivery in its life.
        CREATE TABLE route_refusal (
            school TEXT NOT NULL, channel TEXT NOT NULL, delivery INTEGER NOT NULL REFERENCES delivery (number), at INTEGER NOT NULL,
            PRIMARY KEY (school, channel, delivery)
        ) STRICT, WITHOUT ROWID;
        """

    /// The cause of each notice, who was told, and who acknowledged it.
    static let notices = """
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
