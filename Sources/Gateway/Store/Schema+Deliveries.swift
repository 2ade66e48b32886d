/// The queue, what each attempt came to, and what providers said of it.
extension Schema {
    static let deliveries = """
        -- The queue. `number` counts up, and so do ids: what is queued and sent together lies together.
        CREATE TABLE delivery (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, school TEXT NOT NULL, message TEXT, family TEXT, contact TEXT,
            covers TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel = 'email' OR channel = 'text' OR channel = 'letter'),
            address TEXT NOT NULL, household TEXT, postcode TEXT, country TEXT, address_key TEXT NOT NULL,
            -- Whose servers it ends at: the domain of an e-mail; empty where the route is one for all.
            destination TEXT NOT NULL,
            form TEXT NOT NULL, format TEXT NOT NULL, names TEXT NOT NULL, children TEXT NOT NULL, text TEXT,
            category TEXT NOT NULL, priority INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state = 'held' OR state = 'queued' OR state = 'submitting' OR state = 'accepted'
                OR state = 'delivered' OR state = 'failed-temporary' OR state = 'failed-permanent' OR state = 'uncertain'
                OR state = 'expired' OR state = 'cancelled' OR state = 'suppressed'),
            attempt INTEGER NOT NULL, repeats INTEGER NOT NULL, lease TEXT, due INTEGER,
            reason TEXT, detail TEXT, created INTEGER NOT NULL, deadline INTEGER NOT NULL, accepted INTEGER,
            changed INTEGER NOT NULL,
            -- An e-mail outside any message has a subject of its own; and what a person wrote is no automatic answer.
            subject TEXT, by_person INTEGER NOT NULL DEFAULT 0,
            -- Set where a contact of another family has the same name and address: what the words are, so that the same words go there once.
            same_words TEXT,
            -- The delivery of another family that brings the words; null where this one does.
            covered_by TEXT,
            CHECK (due IS NULL OR state = 'held' OR state = 'queued' OR state = 'failed-temporary' OR state = 'uncertain'),
            CHECK (due IS NOT NULL OR state <> 'held' AND state <> 'queued' AND state <> 'failed-temporary'),
            CHECK ((state = 'submitting') = (lease IS NOT NULL)),
            CHECK (attempt = 0 OR state <> 'held'),
            CHECK (attempt > 0 OR state = 'held' OR state = 'queued' OR state = 'expired' OR state = 'cancelled'
                OR state = 'suppressed'),
            CHECK ((channel = 'letter') = (household IS NOT NULL))
        ) STRICT;
        CREATE INDEX delivery_due ON delivery (channel, school, priority, due) WHERE due IS NOT NULL;
        CREATE INDEX delivery_family ON delivery (school, family, message);
        CREATE INDEX delivery_submitting ON delivery (lease) WHERE lease IS NOT NULL;
        -- What we wrote outside any message, to one address.
        CREATE INDEX delivery_answer ON delivery (school, address_key) WHERE message IS NULL;
        CREATE INDEX delivery_same_words ON delivery (school, message, same_words) WHERE same_words IS NOT NULL;
        CREATE INDEX delivery_covered_by ON delivery (covered_by) WHERE covered_by IS NOT NULL;
        -- For what was taken in the last minutes.
        CREATE INDEX delivery_accepted ON delivery (school, channel, accepted) WHERE accepted IS NOT NULL;
        -- The end of a letter's id is the code on its slip (SlipCode).
        CREATE INDEX delivery_slip ON delivery (school, substr(id, -8)) WHERE channel = 'letter';

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
        CREATE INDEX evidence_posted ON evidence (school, recorded) WHERE kind = 'posted';
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
}
