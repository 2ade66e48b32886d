internal import Channels
import Foundation
internal import GRDB

/// What a person decided about a contact: applied at once, and kept as decided, so that no import undoes it.
extension Store {
    static func decide(
        _ db: Database, _ field: ContactField, of contact: ContactID, school: SchoolID, source: String, at now: Date,
        change: (inout Contact) -> Void
    ) throws {
        let key: StatementArguments = [school.rawValue, contact.rawValue]
        guard let row = try db.row(sql: "SELECT facts FROM contact WHERE school = ? AND id = ?", arguments: key) else {
            throw StoreError.notOpen
        }
        var facts = try Self.contact(row)
        change(&facts)
        try db.run(
            sql: "UPDATE contact SET facts = ?, mobile = ? WHERE school = ? AND id = ?",
            arguments: [try JSON.text(facts), facts.mobile?.e164] + key)
        try db.run(
            sql: """
                INSERT INTO decision (school, contact, field, source, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET source = excluded.source, at = excluded.at
                """,
            arguments: key + [field.rawValue, source, now.milliseconds])
    }
}
