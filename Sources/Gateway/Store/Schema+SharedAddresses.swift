internal import Channels
internal import GRDB

/// Addresses that contacts of several families have: found by an index, whoever asks.
extension Schema {
    static func addSharedAddresses(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("17 shared addresses") { db in
            try db.execute(sql: sharedAddresses)
            try fillKeys(db)
        }
        migrator.registerMigration("18 same words") { db in try db.execute(sql: sameWords) }
    }

    private static let sharedAddresses = """
        -- Addresses as they are compared (`AddressKey`); a number is its own key.
        ALTER TABLE contact ADD COLUMN email_key TEXT;
        ALTER TABLE contact ADD COLUMN postal_key TEXT;
        CREATE INDEX contact_email ON contact (school, email_key) WHERE email_key IS NOT NULL;
        CREATE INDEX contact_postal ON contact (school, postal_key) WHERE postal_key IS NOT NULL;
        -- Those whom nothing may reach: a handful in a school, and asked about before each delivery.
        CREATE INDEX contact_flagged_mobile ON contact (school, mobile) WHERE no_contact IS NOT NULL;
        CREATE INDEX contact_flagged_email ON contact (school, email_key) WHERE no_contact IS NOT NULL;
        CREATE INDEX contact_flagged_postal ON contact (school, postal_key) WHERE no_contact IS NOT NULL;

        -- What persons decided about an address that somebody of another family, whom nothing may reach, has too. The last one counts; all
        -- are kept.
        CREATE TABLE shared_address_decision (
            id INTEGER PRIMARY KEY, school TEXT NOT NULL, contact TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel = 'email' OR channel = 'text' OR channel = 'letter'), key TEXT NOT NULL,
            allowed INTEGER NOT NULL CHECK (allowed IN (0, 1)), about TEXT NOT NULL, reason TEXT NOT NULL, review TEXT NOT NULL,
            source TEXT NOT NULL, at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX shared_address_decision_contact ON shared_address_decision (school, contact, id);
        """

    private static let sameWords = """
        -- Set where a contact of another family has the same name and address: what the words are, so that the same words go there once.
        ALTER TABLE delivery ADD COLUMN same_words TEXT;
        -- The delivery of another family that brings the words; nil where this one does.
        ALTER TABLE delivery ADD COLUMN covered_by TEXT;
        CREATE INDEX delivery_same_words ON delivery (school, message, same_words) WHERE same_words IS NOT NULL;
        CREATE INDEX delivery_covered_by ON delivery (covered_by) WHERE covered_by IS NOT NULL;
        """

    /// Of contacts who were stored before there were keys.
    private static func fillKeys(_ db: Database) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT school, id, email, postal FROM contact")
        for row in rows {
            let email = (row["email"] as String?).flatMap(EmailAddress.init(stored:)).map { AddressKey($0).text }
            let postal = (row["postal"] as String?).map {
                AddressKey(PostalAddress(storedLines: Joined.lines(from: $0), postcode: nil, country: nil)).text
            }
            try db.execute(
                sql: "UPDATE contact SET email_key = ?, postal_key = ? WHERE school = ? AND id = ?",
                arguments: [email, postal, row["school"] as String, row["id"] as String])
        }
    }
}
