internal import Channels
import Foundation
internal import GRDB

/// Decisions about contacts, on record with who changed what, when and why.
extension FamilyRepository {
    /// Changes a contact, keeps the decision, and appends who made it. Answers what the contact was before and is afterwards.
    ///
    /// - Parameter reason: why, in their own words; nil where they gave none.
    func decide(
        _ field: ContactField, of contact: ContactID, source: DecisionSource, reason: String? = nil,
        at now: Date, change: (inout Contact) -> Void
    ) throws -> (before: Contact, after: Contact) {
        let key: StatementArguments = [school.rawValue, contact.rawValue]
        let found = try db.map(
            sql: "SELECT \(Store.contactColumns), left FROM contact WHERE school = ? AND id = ?", arguments: key
        ) {
            row in
            (try Store.contact(&row), left: row.wholeIfAny())
        }
        guard let (stored, left) = found.first else { throw StoreError.notOpen }
        var facts = stored
        change(&facts)
        try put(facts)
        // `put` clears `left`: a contact who has left keeps theirs.
        if let left { try db.run(sql: "UPDATE contact SET left = ? WHERE school = ? AND id = ?", arguments: [left] + key) }
        try db.run(
            sql: """
                INSERT INTO decision (school, contact, field, source, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET source = excluded.source, at = excluded.at
                """,
            arguments: key + [field.rawValue, source.stored, now.milliseconds])
        let (old, new) = (field.written(stored), field.written(facts))
        guard old != new else { return (stored, facts) }
        try db.run(
            sql: """
                INSERT INTO contact_change (school, contact, field, old, new, source.stored, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: key + [field.rawValue, old, new, source.stored, reason, now.milliseconds])
        return (stored, facts)
    }
}
