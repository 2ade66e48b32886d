/// Messages, the families that each is for, and the officer's tasks for families that a message did not reach.
extension Schema {
    static let messages = """
        CREATE TABLE message (
            school TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL, deadline INTEGER NOT NULL,
            question TEXT NOT NULL, source TEXT NOT NULL CHECK (json_valid(source)),
            -- When what was left of it at its deadline was called off; null until then.
            over INTEGER,
            -- When the school stopped it, and who did.
            stopped INTEGER, stopped_by TEXT,
            -- The message that it puts right.
            corrects TEXT,
            -- As its author wrote it, in each language; null for a message without one.
            keyword_cy TEXT, keyword_en TEXT,
            -- Until when its question is open; null: until its deadline.
            open_until INTEGER,
            PRIMARY KEY (school, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX message_deadline ON message (deadline) WHERE over IS NULL;
        CREATE INDEX message_corrects ON message (school, corrects) WHERE corrects IS NOT NULL;
        CREATE INDEX message_keyword ON message (school, created) WHERE keyword_cy IS NOT NULL;
        CREATE INDEX message_rsvp ON message (school, created) WHERE question = 'rsvp';
        -- Read for each text that comes in.
        CREATE INDEX message_questionnaire ON message (school, deadline) WHERE question = 'questionnaire';

        -- Every family that a message is for, and when to look at it again.
        CREATE TABLE recipient_family (
            school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, priority INTEGER NOT NULL,
            standing TEXT NOT NULL CHECK (standing = 'following' OR standing = 'reached' OR standing = 'exhausted'),
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
            status TEXT NOT NULL CHECK (status = 'skipped' OR status = 'suppressed' OR status = 'ineligible' OR status = 'held'),
            reason TEXT NOT NULL,
            PRIMARY KEY (school, message, contact)
        ) STRICT, WITHOUT ROWID;

        -- Contacts of a family whom a message is not for: those of another household than the one that a follow-up speaks to.
        CREATE TABLE left_out (
            school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, contact TEXT NOT NULL,
            PRIMARY KEY (school, message, family, contact)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE task (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, family TEXT NOT NULL, message TEXT NOT NULL, reason TEXT NOT NULL,
            interpreter TEXT, state TEXT NOT NULL CHECK (state = 'open' OR state = 'taken' OR state = 'closed'),
            owner TEXT, outcome TEXT,
            created INTEGER NOT NULL, due INTEGER NOT NULL, closed INTEGER,
            CHECK ((state = 'closed') = (closed IS NOT NULL)),
            UNIQUE (school, family, message)
        ) STRICT;
        CREATE INDEX task_open ON task (school, state, due) WHERE state IN ('open', 'taken');
        """
}
