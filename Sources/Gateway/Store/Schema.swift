internal import GRDB

/// The tables, by numbered steps that only ever go forward. Every row carries its school.
///
/// Times are whole milliseconds since 1970. States are text guarded by CHECK, so that no other writer, and no mistake of ours, leaves a
/// delivery in a state that the life cycle does not know.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 families") { db in try db.execute(sql: families) }
        migrator.registerMigration("2 messages and deliveries") { db in try db.execute(sql: deliveries) }
        migrator.registerMigration("3 replies, answers and tasks") { db in try db.execute(sql: replies) }
        addStops(to: &migrator)
        return migrator
    }()

    private static let families = """
        CREATE TABLE family (
            school TEXT NOT NULL, id TEXT NOT NULL, barriers TEXT NOT NULL, left INTEGER,
            PRIMARY KEY (school, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE contact (
            school TEXT NOT NULL, id TEXT NOT NULL, family TEXT NOT NULL, place INTEGER NOT NULL,
            facts TEXT NOT NULL CHECK (json_valid(facts)), mobile TEXT, left INTEGER,
            PRIMARY KEY (school, id),
            FOREIGN KEY (school, family) REFERENCES family (school, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_family ON contact (school, family, place);
        CREATE INDEX contact_mobile ON contact (school, mobile) WHERE mobile IS NOT NULL;

        CREATE TABLE pupil (
            school TEXT NOT NULL, id TEXT NOT NULL, family TEXT NOT NULL, place INTEGER NOT NULL,
            facts TEXT NOT NULL CHECK (json_valid(facts)),
            PRIMARY KEY (school, id),
            FOREIGN KEY (school, family) REFERENCES family (school, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX pupil_family ON pupil (school, family, place);

        -- What a person decided here, which no import undoes.
        CREATE TABLE decision (
            school TEXT NOT NULL, contact TEXT NOT NULL, field TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, contact, field)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE closed_address (
            school TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'letter')), key TEXT NOT NULL,
            cause TEXT NOT NULL CHECK (cause IN ('stopped', 'carrier-stop', 'dead')),
            reason TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, channel, key)
        ) STRICT, WITHOUT ROWID;
        """

    private static let deliveries = """
        CREATE TABLE message (
            school TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL, deadline INTEGER NOT NULL,
            question TEXT NOT NULL, source TEXT NOT NULL CHECK (json_valid(source)),
            PRIMARY KEY (school, id)
        ) STRICT, WITHOUT ROWID;

        -- Every family that a message is for, and when to look at it again.
        CREATE TABLE recipient_family (
            school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL,
            standing TEXT NOT NULL CHECK (standing IN ('following', 'reached', 'exhausted')),
            reason TEXT, look_again INTEGER,
            PRIMARY KEY (school, message, family),
            CHECK ((standing = 'exhausted') = (reason IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recipient_family_due ON recipient_family (look_again) WHERE look_again IS NOT NULL;

        -- Every contact who is not sent it, and why.
        CREATE TABLE not_sent (
            school TEXT NOT NULL, message TEXT NOT NULL, contact TEXT NOT NULL, family TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('skipped', 'suppressed', 'ineligible', 'held')), reason TEXT NOT NULL,
            PRIMARY KEY (school, message, contact)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE delivery (
            id TEXT NOT NULL PRIMARY KEY, school TEXT NOT NULL, message TEXT, family TEXT, contact TEXT, covers TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'letter')),
            address TEXT NOT NULL, address_key TEXT NOT NULL, form TEXT NOT NULL, format TEXT NOT NULL,
            words TEXT NOT NULL CHECK (json_valid(words)),
            category TEXT NOT NULL, priority INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('held', 'queued', 'submitting', 'accepted', 'delivered', 'failed-temporary',
                'failed-permanent', 'uncertain', 'expired', 'cancelled', 'suppressed')),
            attempt INTEGER NOT NULL, repeats INTEGER NOT NULL, lease TEXT, due INTEGER,
            reason TEXT, detail TEXT, created INTEGER NOT NULL, deadline INTEGER NOT NULL, accepted INTEGER,
            changed INTEGER NOT NULL,
            CHECK (due IS NULL OR state IN ('held', 'queued', 'failed-temporary', 'uncertain')),
            CHECK (due IS NOT NULL OR state NOT IN ('held', 'queued', 'failed-temporary')),
            CHECK ((state = 'submitting') = (lease IS NOT NULL)),
            CHECK (attempt > 0 OR state IN ('held', 'queued', 'expired', 'cancelled', 'suppressed'))
        ) STRICT;
        CREATE INDEX delivery_due ON delivery (channel, priority, due) WHERE due IS NOT NULL;
        CREATE INDEX delivery_family ON delivery (school, message, family);
        CREATE INDEX delivery_address ON delivery (school, channel, address_key);
        CREATE INDEX delivery_submitting ON delivery (lease) WHERE lease IS NOT NULL;

        CREATE TABLE attempt (
            delivery TEXT NOT NULL REFERENCES delivery (id), number INTEGER NOT NULL, lease TEXT NOT NULL,
            started INTEGER NOT NULL, ended INTEGER, outcome TEXT, reason TEXT, detail TEXT,
            PRIMARY KEY (delivery, number)
        ) STRICT, WITHOUT ROWID;

        -- Facts, appended and never changed.
        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, delivery TEXT, message TEXT, family TEXT,
            kind TEXT NOT NULL, reference TEXT, source TEXT NOT NULL, reason TEXT, detail TEXT,
            at INTEGER NOT NULL, recorded INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX evidence_delivery ON evidence (delivery);
        CREATE INDEX evidence_family ON evidence (school, message, family);
        CREATE TRIGGER evidence_is_not_changed BEFORE UPDATE ON evidence
            BEGIN SELECT RAISE(ABORT, 'evidence is appended, never changed'); END;

        -- What providers call a delivery; one row a part.
        CREATE TABLE reference (
            school TEXT NOT NULL, channel TEXT NOT NULL, reference TEXT NOT NULL,
            delivery TEXT NOT NULL REFERENCES delivery (id),
            PRIMARY KEY (school, channel, reference)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reference_delivery ON reference (delivery);

        -- Receipts that came before the provider's own answer had.
        CREATE TABLE early_receipt (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, channel TEXT NOT NULL, reference TEXT NOT NULL, kind TEXT NOT NULL,
            reason TEXT, detail TEXT, at INTEGER NOT NULL, recorded INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX early_receipt_reference ON early_receipt (school, channel, reference);
        """

    private static let replies = """
        CREATE TABLE reply (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, sender TEXT NOT NULL, text TEXT NOT NULL, reference TEXT,
            at INTEGER NOT NULL, intent TEXT NOT NULL, places INTEGER, contact TEXT, family TEXT, message TEXT,
            state TEXT NOT NULL CHECK (state IN ('handled', 'waiting', 'taken', 'closed')), owner TEXT, note TEXT,
            closed INTEGER, UNIQUE (school, reference)
        ) STRICT;
        CREATE INDEX reply_waiting ON reply (school, state) WHERE state IN ('waiting', 'taken');
        CREATE INDEX reply_sender ON reply (school, sender, at);

        -- Each answer is kept; the last one counts.
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL,
            choice TEXT NOT NULL CHECK (choice IN ('yes', 'no', 'maybe')), places INTEGER CHECK (places BETWEEN 1 AND 20),
            source TEXT NOT NULL, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX answer_family ON answer (school, message, family, id);

        CREATE TABLE task (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, family TEXT NOT NULL, message TEXT NOT NULL, reason TEXT NOT NULL,
            interpreter TEXT, state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'closed')), owner TEXT, outcome TEXT,
            created INTEGER NOT NULL, due INTEGER NOT NULL, closed INTEGER,
            CHECK ((state = 'closed') = (closed IS NOT NULL)),
            UNIQUE (school, family, message)
        ) STRICT;
        CREATE INDEX task_open ON task (school, state, due) WHERE state IN ('open', 'taken');
        """
}
