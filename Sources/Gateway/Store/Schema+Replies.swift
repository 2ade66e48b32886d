internal import GRDB

/// Conversations: what came in by which way, what we said to it, and topics that somebody stopped.
extension Schema {
    static func addConversations(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("8 conversations and topics") { db in try db.execute(sql: conversations) }
    }

    private static let conversations = """
        -- As its author wrote it, in each language; null for a message without one.
        ALTER TABLE message ADD COLUMN keyword_cy TEXT;
        ALTER TABLE message ADD COLUMN keyword_en TEXT;
        -- Until when its question is open; null: until its deadline.
        ALTER TABLE message ADD COLUMN open_until INTEGER;
        CREATE INDEX message_keyword ON message (school, created) WHERE keyword_cy IS NOT NULL;
        CREATE INDEX message_rsvp ON message (school, created) WHERE question = 'rsvp';

        -- An e-mail of ours outside any message has a subject of its own; and what a person wrote is no automatic answer.
        ALTER TABLE delivery ADD COLUMN subject TEXT;
        ALTER TABLE delivery ADD COLUMN by_person INTEGER NOT NULL DEFAULT 0;
        -- What we wrote outside any message, to one address.
        CREATE INDEX delivery_answer ON delivery (school, address_key) WHERE message IS NULL;

        ALTER TABLE reply ADD COLUMN way TEXT NOT NULL DEFAULT 'text' CHECK (way = 'text' OR way = 'page');
        -- 'cy' or 'en'; null where the words are of neither, or of both.
        ALTER TABLE reply ADD COLUMN language TEXT;
        -- On whose page it was written.
        ALTER TABLE reply ADD COLUMN delivery TEXT;
        -- By our own clock.
        ALTER TABLE reply ADD COLUMN received INTEGER NOT NULL DEFAULT 0;
        -- The words as they are compared.
        ALTER TABLE reply ADD COLUMN normalized TEXT NOT NULL DEFAULT '';
        ALTER TABLE reply ADD COLUMN echo INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE reply ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0;
        -- The code of what our automatic answer said; null for none.
        ALTER TABLE reply ADD COLUMN heard TEXT;
        UPDATE reply SET received = at;
        CREATE INDEX reply_received ON reply (school, sender, received);
        CREATE INDEX reply_delivery ON reply (school, delivery) WHERE delivery IS NOT NULL;
        CREATE INDEX reply_closed ON reply (school, closed) WHERE closed IS NOT NULL;

        -- Topics, by the key of their keyword, that a contact, or whoever has a number, wants nothing of.
        CREATE TABLE stopped_topic (
            school TEXT NOT NULL, holder TEXT NOT NULL CHECK (holder = 'contact' OR holder = 'number'), id TEXT NOT NULL,
            topic TEXT NOT NULL, source TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, holder, id, topic)
        ) STRICT, WITHOUT ROWID;

        -- Questions that somebody asked about by their keyword, and so may answer from that number.
        CREATE TABLE told (
            school TEXT NOT NULL, sender TEXT NOT NULL, message TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (school, sender, message)
        ) STRICT, WITHOUT ROWID;
        """
}
