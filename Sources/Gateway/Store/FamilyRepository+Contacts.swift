internal import Channels
internal import Foundation
internal import GRDB

/// Finds contacts by id, by family or by name.
extension Store {
    /// Contacts who have not left, in the order of their families: the one with this id, else those of the family with this id, else those in
    /// whose name, or in a child's of whose family, `part` is found.
    ///
    /// - Parameters:
    ///   - part: the same as a part of a name; nil where it cannot be one.
    ///   - limit: the most contacts that are answered; the others are only counted.
    func people(_ who: String, part: NamePart?, of school: SchoolID, limit: Int) async throws -> FoundPeople {
        try await read(school) { tx in
            for key in ["id", "family"] {
                let found = try tx.families.people(whose: "\(key) = ?", [who], limit: limit)
                if !found.people.isEmpty { return found }
            }
            guard let part else { return FoundPeople(people: [], more: 0) }
            // No index finds a part of a name: SQLite reads the school's names one after the other, and keeps none that does not match.
            return try tx.families.people(
                whose: """
                    (\(Self.isIn)(?, name) OR EXISTS (SELECT 1 FROM pupil WHERE pupil.school = contact.school
                        AND pupil.family = contact.family AND \(Self.isIn)(?, pupil.name)))
                    """, [part.text, part.text], limit: limit)
        }
    }

    private static let isIn = "name_part_is_in"

    /// The SQL function that says whether the first is a part of the name that the second is; SQLite folds no accents.
    static let namePartIsIn = DatabaseFunction(isIn, argumentCount: 2, pure: true) { values in
        guard let part = String.fromDatabaseValue(values[0]).flatMap(NamePart.init),
            let name = String.fromDatabaseValue(values[1])
        else { return false }
        return part.isIn(name)
    }
}

extension FamilyRepository {
    func people(
        whose condition: String, _ arguments: StatementArguments, limit: Int
    ) throws -> FoundPeople {
        let wanted = "contact WHERE school = ? AND left IS NULL AND \(condition)"
        let keys: StatementArguments = [school.rawValue] + arguments
        let rows = try db.rows(
            sql: "SELECT id, name, family FROM \(wanted) ORDER BY family, place LIMIT ?", arguments: keys + [limit + 1])
        let shown = rows.prefix(limit)
        let all = rows.count > limit ? try db.value(Int.self, sql: "SELECT count(*) FROM \(wanted)", arguments: keys) : nil
        let pupils = try db.rows(
            sql: """
                SELECT family, name FROM pupil WHERE school = ? AND family IN (SELECT value FROM json_each(?))
                ORDER BY family, place
                """, arguments: [school.rawValue, try JSON.text(Set(shown.map { $0["family"] as String }).sorted())])
        let children = Dictionary(grouping: pupils) { $0["family"] as String }.mapValues { $0.map { $0["name"] as String } }
        let people = shown.map { row in
            let family: String = row["family"]
            return FoundPerson(contact: row["id"], name: row["name"], family: family, children: children[family] ?? [])
        }
        return FoundPeople(people: people, more: (all ?? rows.count) - people.count)
    }
}

/// One contact, with what staff are shown of it.
extension Store {
    /// Nil where the school has no such contact.
    public func contact(_ id: ContactID, school: SchoolID) async throws -> ContactView? {
        try await read(school) { tx in try tx.families.view(of: id) }
    }
}

extension FamilyRepository {
    /// A contact, also one who has left.
    struct ContactRow {
        let contact: Contact
        /// When the contact left, in milliseconds; nil for one who is at the school.
        let left: Int64?

        var hasLeft: Bool { left != nil }
    }

    func storedContact(_ id: ContactID) throws -> ContactRow? {
        try db.map(
            sql: "SELECT \(Store.contactColumns), left FROM contact WHERE school = ? AND id = ?",
            arguments: [school.rawValue, id.rawValue]
        ) { row in ContactRow(contact: try Store.contact(&row), left: row.wholeIfAny()) }.first
    }

    func view(of id: ContactID) throws -> ContactView? {
        guard let stored = try storedContact(id) else { return nil }
        let contact = stored.contact
        let key: StatementArguments = [school.rawValue, id.rawValue]
        let decided = try db.rows(
            sql: "SELECT field, source, at FROM decision WHERE school = ? AND contact = ? ORDER BY field", arguments: key
        ).map { ContactView.Decision(field: $0["field"], by: $0["source"], at: Date(milliseconds: $0["at"])) }
        let changes = try db.rows(
            sql: "SELECT * FROM contact_change WHERE school = ? AND contact = ? ORDER BY id", arguments: key
        ).map { row in
            ContactView.Change(
                field: row["field"], old: row["old"], new: row["new"], by: row["source"], reason: row["reason"],
                at: Date(milliseconds: row["at"]))
        }
        let ownAddresses = Set(
            ChannelKind.allCases.compactMap { channel in
                contact.address(on: channel).map { SuppressedAddress(channel: channel, key: $0.key) }
            })
        let addresses = try suppressions.suppressions(of: school, withOpened: true, at: ownAddresses)
        let households = try households(of: contact.family)
        let others: [ContactID] = try db.map(
            sql: "SELECT id FROM contact WHERE school = ? AND family = ? AND id <> ? AND left IS NULL ORDER BY place",
            arguments: [school.rawValue, contact.family.rawValue, id.rawValue]
        ) { row in try row.identifier() }
        return ContactView(
            contact, basis: households.basis(of: contact, among: others),
            livesWith: others.filter { households.relation(of: id, to: $0) == .same }, hasLeft: stored.hasLeft, decided: decided,
            changes: changes, addresses: addresses)
    }
}

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
        guard let row = try storedContact(contact) else { throw StoreError.notOpen }
        let stored = row.contact
        var facts = stored
        change(&facts)
        try put(facts)
        // `put` clears `left`: a contact who has left keeps theirs.
        if let left = row.left {
            try db.run(sql: "UPDATE contact SET left = ? WHERE school = ? AND id = ?", arguments: [left] + key)
        }
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
                INSERT INTO contact_change (school, contact, field, old, new, source, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: key + [field.rawValue, old, new, source.stored, reason, now.milliseconds])
        return (stored, facts)
    }
}
