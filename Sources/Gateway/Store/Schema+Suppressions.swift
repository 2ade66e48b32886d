/// Addresses that are closed, with the evidence for it, and topics that were stopped.
extension Schema {
    static let suppressions = """
        CREATE TABLE closed_address (
            school TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel = 'email' OR channel = 'text' OR channel = 'letter'),
            key TEXT NOT NULL,
            cause TEXT NOT NULL CHECK (cause = 'stopped' OR cause = 'carrier-stop' OR cause = 'dead'),
            reason TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, channel, key)
        ) STRICT, WITHOUT ROWID;

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

        -- Topics, by the key of their keyword, that a contact, or whoever has a number, wants nothing of.
        CREATE TABLE stopped_topic (
            school TEXT NOT NULL, holder TEXT NOT NULL CHECK (holder = 'contact' OR holder = 'number'), id TEXT NOT NULL,
            topic TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, holder, id, topic)
        ) STRICT, WITHOUT ROWID;
        """
}
