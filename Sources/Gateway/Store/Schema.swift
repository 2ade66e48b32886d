internal import GRDB

/// The tables, by numbered steps that only ever go forward. Every row carries its school.
///
/// Times are whole milliseconds since 1970. States are text guarded by CHECK, so that no other writer, and no mistake of ours, leaves a
/// delivery in a state that the life cycle does not know. Lists of words are joined by spaces, lists of lines by line ends, names and what
/// else may hold either by U+001F. The CHECKs of long lists are chains of OR: for `IN (…)` with more than two values SQLite 3.40 builds a
/// small table each time that it looks, which cost more than the whole row.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        // A store of before the first release has other steps under other names, and is refused (`Store.init`).
        migrator.registerMigration("11 families") { db in try db.execute(sql: families) }
        migrator.registerMigration("12 messages and deliveries") { db in try db.execute(sql: deliveries) }
        migrator.registerMigration("13 replies, answers and tasks") { db in try db.execute(sql: replies) }
        addStops(to: &migrator)
        addEvents(to: &migrator)
        addConversations(to: &migrator)
        addQuestionnaires(to: &migrator)
        addRouteStops(to: &migrator)
        addSuppression(to: &migrator)
        addHouseholds(to: &migrator)
        addSharedAddresses(to: &migrator)
        addNotices(to: &migrator)
        addRouteEvidence(to: &migrator)
        addTextParts(to: &migrator)
        addLetterBoxKeys(to: &migrator)
        addBookings(to: &migrator)
        addLetters(to: &migrator)
        return migrator
    }()

    /// One of these and nothing else: what a CHECK says of a column.
    private static func oneOf(_ column: String, _ values: String...) -> String {
        values.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
    }

    private static let families = """
        CREATE TABLE family (
            school TEXT NOT NULL, id TEXT NOT NULL, barriers TEXT NOT NULL, left INTEGER,
            PRIMARY KEY (school, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE contact (
            school TEXT NOT NULL, id TEXT NOT NULL, family TEXT NOT NULL, place INTEGER NOT NULL, household TEXT NOT NULL,
            name TEXT NOT NULL, relationship TEXT NOT NULL, responsible INTEGER NOT NULL CHECK (responsible IN (0, 1)),
            language TEXT NOT NULL, mobile TEXT, email TEXT, postal TEXT, postcode TEXT, country TEXT,
            channels TEXT NOT NULL, opt_outs TEXT NOT NULL, no_contact TEXT, review TEXT, format TEXT NOT NULL, left INTEGER,
            PRIMARY KEY (school, id),
            FOREIGN KEY (school, family) REFERENCES family (school, id),
            CHECK (review IS NULL OR no_contact IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_family ON contact (school, family, place);
        CREATE INDEX contact_mobile ON contact (school, mobile) WHERE mobile IS NOT NULL;

        CREATE TABLE pupil (
            school TEXT NOT NULL, id TEXT NOT NULL, family TEXT NOT NULL, place INTEGER NOT NULL,
            name TEXT NOT NULL, class TEXT, year INTEGER,
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
            school TEXT NOT NULL, channel TEXT NOT NULL CHECK (\(oneOf("channel", "email", "text", "letter"))), key TEXT NOT NULL,
            cause TEXT NOT NULL CHECK (\(oneOf("cause", "stopped", "carrier-stop", "dead"))),
            reason TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, channel, key)
        ) STRICT, WITHOUT ROWID;
        """

    private static let deliveries = """
        CREATE TABLE message (
            school TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL, deadline INTEGER NOT NULL,
            question TEXT NOT NULL, source TEXT NOT NULL CHECK (json_valid(source)),
            -- When what was left of it at its deadline was called off; null until then.
            over INTEGER,
            PRIMARY KEY (school, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX message_deadline ON message (deadline) WHERE over IS NULL;

        -- Every family that a message is for, and when to look at it again.
        CREATE TABLE recipient_family (
            school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, priority INTEGER NOT NULL,
            standing TEXT NOT NULL CHECK (\(oneOf("standing", "following", "reached", "exhausted"))),
            reason TEXT, look_again INTEGER,
            -- How often it was looked at: for the first look there is nothing to read but the family.
            looks INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (school, message, family),
            CHECK ((standing = 'exhausted') = (reason IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recipient_family_due ON recipient_family (priority, look_again) WHERE look_again IS NOT NULL;

        -- Every contact who is not sent it, and why.
        CREATE TABLE not_sent (
            school TEXT NOT NULL, message TEXT NOT NULL, contact TEXT NOT NULL, family TEXT NOT NULL,
            status TEXT NOT NULL CHECK (\(oneOf("status", "skipped", "suppressed", "ineligible", "held"))), reason TEXT NOT NULL,
            PRIMARY KEY (school, message, contact)
        ) STRICT, WITHOUT ROWID;

        -- The queue. `number` counts up, and so do ids: what is queued and sent together lies together.
        CREATE TABLE delivery (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, school TEXT NOT NULL, message TEXT, family TEXT, contact TEXT,
            covers TEXT NOT NULL, channel TEXT NOT NULL CHECK (\(oneOf("channel", "email", "text", "letter"))),
            address TEXT NOT NULL, household TEXT, postcode TEXT, country TEXT, address_key TEXT NOT NULL,
            -- Whose servers it ends at: the domain of an e-mail; empty where the route is one for all.
            destination TEXT NOT NULL,
            form TEXT NOT NULL, format TEXT NOT NULL, names TEXT NOT NULL, children TEXT NOT NULL, text TEXT,
            category TEXT NOT NULL, priority INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (\(
                oneOf("state", "held", "queued", "submitting", "accepted", "delivered", "failed-temporary", "failed-permanent",
                    "uncertain", "expired", "cancelled", "suppressed"))),
            attempt INTEGER NOT NULL, repeats INTEGER NOT NULL, lease TEXT, due INTEGER,
            reason TEXT, detail TEXT, created INTEGER NOT NULL, deadline INTEGER NOT NULL, accepted INTEGER,
            changed INTEGER NOT NULL,
            CHECK (due IS NULL OR \(oneOf("state", "held", "queued", "failed-temporary", "uncertain"))),
            CHECK (due IS NOT NULL OR state <> 'held' AND state <> 'queued' AND state <> 'failed-temporary'),
            CHECK ((state = 'submitting') = (lease IS NOT NULL)),
            CHECK (attempt = 0 OR state <> 'held'),
            CHECK (attempt > 0 OR \(oneOf("state", "held", "queued", "expired", "cancelled", "suppressed"))),
            CHECK ((channel = 'letter') = (household IS NOT NULL))
        ) STRICT;
        CREATE INDEX delivery_due ON delivery (channel, school, priority, due) WHERE due IS NOT NULL;
        CREATE INDEX delivery_family ON delivery (school, family, message);
        CREATE INDEX delivery_submitting ON delivery (lease) WHERE lease IS NOT NULL;

        -- What each attempt came to: evidence, appended when it ends. Until then the delivery says that it is submitting.
        CREATE TABLE attempt (
            delivery INTEGER NOT NULL REFERENCES delivery (number), number INTEGER NOT NULL,
            started INTEGER NOT NULL, ended INTEGER NOT NULL, outcome TEXT NOT NULL, reference TEXT, reason TEXT, detail TEXT,
            PRIMARY KEY (delivery, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER attempt_is_not_changed BEFORE UPDATE ON attempt
            BEGIN SELECT RAISE(ABORT, 'evidence is appended, never changed'); END;

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

        -- What providers call a delivery, one row a part: by these names their receipts come.
        CREATE TABLE reference (
            school TEXT NOT NULL, channel TEXT NOT NULL, reference TEXT NOT NULL, delivery TEXT NOT NULL,
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
            state TEXT NOT NULL CHECK (\(oneOf("state", "handled", "waiting", "taken", "closed"))), owner TEXT, note TEXT,
            closed INTEGER, UNIQUE (school, reference)
        ) STRICT;
        CREATE INDEX reply_waiting ON reply (school, state) WHERE state IN ('waiting', 'taken');
        CREATE INDEX reply_sender ON reply (school, sender, at);

        -- Each answer is kept; the last one counts.
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL,
            choice TEXT NOT NULL CHECK (\(oneOf("choice", "yes", "no", "maybe"))), places INTEGER CHECK (places BETWEEN 1 AND 20),
            source TEXT NOT NULL, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX answer_family ON answer (school, message, family, id);

        CREATE TABLE task (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, family TEXT NOT NULL, message TEXT NOT NULL, reason TEXT NOT NULL,
            interpreter TEXT, state TEXT NOT NULL CHECK (\(oneOf("state", "open", "taken", "closed"))), owner TEXT, outcome TEXT,
            created INTEGER NOT NULL, due INTEGER NOT NULL, closed INTEGER,
            CHECK ((state = 'closed') = (closed IS NOT NULL)),
            UNIQUE (school, family, message)
        ) STRICT;
        CREATE INDEX task_open ON task (school, state, due) WHERE state IN ('open', 'taken');
        """
}
