/// Families, their contacts and pupils, and what people decided and changed about them here.
extension Schema {
    static let families = """
        CREATE TABLE family (
            school TEXT NOT NULL, id TEXT NOT NULL, barriers TEXT NOT NULL, left INTEGER,
            PRIMARY KEY (school, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE contact (
            school TEXT NOT NULL, id TEXT NOT NULL, family TEXT NOT NULL, place INTEGER NOT NULL, household TEXT NOT NULL,
            name TEXT NOT NULL, relationship TEXT NOT NULL, responsible INTEGER NOT NULL CHECK (responsible IN (0, 1)),
            language TEXT NOT NULL, mobile TEXT, email TEXT, postal TEXT, postcode TEXT, country TEXT,
            channels TEXT NOT NULL, opt_outs TEXT NOT NULL, no_contact TEXT, review TEXT, format TEXT NOT NULL, left INTEGER,
            -- Addresses as they are compared (`AddressKey`); a number is its own key.
            email_key TEXT, postal_key TEXT,
            PRIMARY KEY (school, id),
            FOREIGN KEY (school, family) REFERENCES family (school, id),
            CHECK (review IS NULL OR no_contact IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_family ON contact (school, family, place);
        CREATE INDEX contact_mobile ON contact (school, mobile) WHERE mobile IS NOT NULL;
        CREATE INDEX contact_email ON contact (school, email_key) WHERE email_key IS NOT NULL;
        CREATE INDEX contact_postal ON contact (school, postal_key) WHERE postal_key IS NOT NULL;
        -- Those with a no-contact flag: a handful in a school, and asked about before each delivery.
        CREATE INDEX contact_flagged_mobile ON contact (school, mobile) WHERE no_contact IS NOT NULL;
        CREATE INDEX contact_flagged_email ON contact (school, email_key) WHERE no_contact IS NOT NULL;
        CREATE INDEX contact_flagged_postal ON contact (school, postal_key) WHERE no_contact IS NOT NULL;

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

        CREATE TABLE contact_change (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, contact TEXT NOT NULL,
            -- ContactField, with the fact before and after as families.csv writes it; empty for none.
            field TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL,
            -- Who, and why where they said so.
            source TEXT NOT NULL, reason TEXT, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX contact_change_contact ON contact_change (school, contact, id);
        CREATE TRIGGER contact_change_is_not_changed BEFORE UPDATE ON contact_change
            BEGIN SELECT RAISE(ABORT, 'a record of who changed what is appended, never changed'); END;

        -- What people decided about an address that a contact of another family with a no-contact flag has too. The last decision counts; all
        -- are kept.
        CREATE TABLE shared_address_decision (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, contact TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel = 'email' OR channel = 'text' OR channel = 'letter'), key TEXT NOT NULL,
            allowed INTEGER NOT NULL CHECK (allowed IN (0, 1)), about TEXT NOT NULL, reason TEXT NOT NULL, review TEXT NOT NULL,
            source TEXT NOT NULL, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX shared_address_decision_contact ON shared_address_decision (school, contact, id);
        """
}
