/// Replies that came in by text or on a page, with the automatic answer to each; and texts that come in parts.
extension Schema {
    static let replies = """
        CREATE TABLE reply (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, sender TEXT NOT NULL, text TEXT NOT NULL, reference TEXT,
            at INTEGER NOT NULL, intent TEXT NOT NULL, places INTEGER, contact TEXT, family TEXT, message TEXT,
            state TEXT NOT NULL CHECK (state = 'handled' OR state = 'waiting' OR state = 'taken' OR state = 'closed'),
            owner TEXT, note TEXT, closed INTEGER,
            way TEXT NOT NULL DEFAULT 'text' CHECK (way = 'text' OR way = 'page'),
            -- 'cy' or 'en'; null where the words are of neither, or of both.
            language TEXT,
            -- On whose page it was written.
            delivery TEXT,
            -- By our own clock.
            received INTEGER NOT NULL DEFAULT 0,
            -- The words as they are compared.
            normalized TEXT NOT NULL DEFAULT '',
            echo INTEGER NOT NULL DEFAULT 0, automatic INTEGER NOT NULL DEFAULT 0,
            -- The code of what our automatic answer said; null for none.
            heard TEXT,
            -- Why the machine did not read it, where parts of it were at fault; null otherwise.
            fault TEXT,
            UNIQUE (school, reference)
        ) STRICT;
        CREATE INDEX reply_waiting ON reply (school, state) WHERE state IN ('waiting', 'taken');
        CREATE INDEX reply_sender ON reply (school, sender, at);
        CREATE INDEX reply_received ON reply (school, sender, received);
        CREATE INDEX reply_delivery ON reply (school, delivery) WHERE delivery IS NOT NULL;
        CREATE INDEX reply_closed ON reply (school, closed) WHERE closed IS NOT NULL;

        -- Questions that were asked about by their keyword, and so may be answered from that number.
        CREATE TABLE told (
            school TEXT NOT NULL, sender TEXT NOT NULL, message TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, sender, message)
        ) STRICT, WITHOUT ROWID;

        -- Texts that come in parts.
        CREATE TABLE text_part (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, provider TEXT NOT NULL, sender TEXT NOT NULL,
            -- Our number as the provider writes it; empty where it does not say.
            recipient TEXT NOT NULL,
            reference TEXT NOT NULL, total INTEGER NOT NULL, number INTEGER NOT NULL,
            -- Empty where it is settled; the reply has it.
            text TEXT NOT NULL, fingerprint INTEGER NOT NULL, identifier TEXT, language TEXT, at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'joined' OR state = 'apart'), settled INTEGER,
            -- When it goes to a person; of one that is settled, when it is forgotten.
            due INTEGER NOT NULL,
            CHECK (number BETWEEN 1 AND total),
            CHECK ((state = 'waiting') = (settled IS NULL)),
            CHECK (settled IS NULL OR text = '')
        ) STRICT;
        CREATE INDEX text_part_whole ON text_part (school, sender, provider, recipient, reference, total);
        CREATE UNIQUE INDEX text_part_once ON text_part (school, sender, provider, recipient, reference, total, number)
            WHERE state = 'waiting';
        CREATE INDEX text_part_waiting ON text_part (due) WHERE state = 'waiting';
        CREATE INDEX text_part_settled ON text_part (due) WHERE state <> 'waiting';
        """
}
