/// What happens around an event: when it is, who answered, who was reminded, what guests need, who came.
extension Schema {
    static let events = """
        -- What a message that asks who comes says of its event: so that answers are seated in the commit that keeps them.
        CREATE TABLE event (
            school TEXT NOT NULL, message TEXT NOT NULL, starts INTEGER NOT NULL, answer_by INTEGER NOT NULL, capacity INTEGER,
            -- When its guests are to be reminded; null where they were, or will not be.
            remind_at INTEGER,
            -- The message by which they were: whom of a family it may reach is read from here.
            reminder TEXT,
            PRIMARY KEY (school, message),
            FOREIGN KEY (school, message) REFERENCES message (school, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX event_remind ON event (school, remind_at) WHERE remind_at IS NOT NULL;
        CREATE INDEX event_reminder ON event (school, reminder) WHERE reminder IS NOT NULL;
        CREATE INDEX event_starts ON event (school, starts);

        -- Each answer is kept; the last one counts. Each household answers for itself.
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL,
            choice TEXT NOT NULL CHECK (choice = 'yes' OR choice = 'no' OR choice = 'maybe'),
            places INTEGER CHECK (places BETWEEN 1 AND 20),
            source TEXT NOT NULL, at INTEGER NOT NULL,
            -- Null only where staff recorded it for a family of one household without naming a contact.
            contact TEXT,
            -- The row of the first answer of its booking; null for that row itself. It is kept, so that a correction of who lives with whom
            -- moves no seats.
            booking INTEGER,
            -- Bookings, by their first rows, that became one with this one by this answer; null for none.
            joins TEXT,
            -- Contacts of the household for which it was, joined by U+001F.
            household TEXT
        ) STRICT;
        CREATE INDEX answer_family ON answer (school, message, family, id);

        -- What parents, or the office for them, said that they need; the last one counts, and an empty one takes it back.
        CREATE TABLE guest_note (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL, note TEXT NOT NULL,
            source TEXT NOT NULL, at INTEGER NOT NULL, contact TEXT
        ) STRICT;
        CREATE INDEX guest_note_family ON guest_note (school, message, family, id);

        -- Who was there, as staff recorded it; the last one counts.
        CREATE TABLE attendance (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL,
            attended INTEGER NOT NULL CHECK (attended IN (0, 1)), source TEXT NOT NULL, at INTEGER NOT NULL, contact TEXT
        ) STRICT;
        CREATE INDEX attendance_family ON attendance (school, message, family, id);

        -- Deliveries that tell a family that it moved up: where one comes to nothing, a person tells it.
        CREATE TABLE moved_up (
            delivery TEXT NOT NULL PRIMARY KEY, school TEXT NOT NULL, message TEXT NOT NULL, family TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
