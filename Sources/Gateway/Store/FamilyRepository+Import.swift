internal import Channels
internal import Foundation
internal import GRDB

/// Families as an import sees and changes them.
extension FamilyRepository {
    /// All families on record, with contacts who left and with what was decided here.
    func storedFamilies(of school: SchoolID) throws -> [StoredFamily] {
        let decided = try db.rows(
            sql: "SELECT contact, field FROM decision WHERE school = ?", arguments: [school.rawValue]
        ).reduce(into: [String: Set<ContactField>]()) { decided, row in
            decided[row["contact"], default: []].insert(try row.choice("field"))
        }
        let lifted = try liftedFlags(of: school)
        var shared: [ContactID: [AddressKey: SharedAddressDecision]] = [:]
        for row in try db.rows(
            sql: "SELECT * FROM shared_address_decision WHERE school = ? ORDER BY id", arguments: [school.rawValue])
        {
            let (decision, address) = try Store.decision(row)
            shared[try row.identifier("contact"), default: [:]][address] = decision
        }
        let contacts = try db.map(
            sql: "SELECT \(Store.contactColumns), left FROM contact WHERE school = ? ORDER BY family, place",
            arguments: [school.rawValue]
        ) { row in
            let contact = try Store.contact(&row)
            var stored = StoredContact(
                contact: contact, decided: decided[contact.id.rawValue] ?? [], hasLeft: row.wholeIfAny() != nil,
                liftedFlag: lifted[contact.id.rawValue])
            stored.shared = shared[contact.id] ?? [:]
            return stored
        }.reduce(into: [FamilyID: [StoredContact]]()) { contacts, stored in
            contacts[stored.contact.family, default: []].append(stored)
        }
        let pupils = Dictionary(
            try families(withLeft: true).map { ($0.id, $0.pupils) },
            uniquingKeysWith: { one, _ in one })
        return try db.map(
            sql: "SELECT id, barriers FROM family WHERE school = ? ORDER BY id", arguments: [school.rawValue]
        ) { row in
            let id: FamilyID = try row.identifier()
            return StoredFamily(
                id: id, contacts: contacts[id] ?? [], pupils: pupils[id] ?? [], barriers: try Store.barriers(row.text()))
        }
    }

    /// The flag of each contact whose last change of it here was to lift it.
    private func liftedFlags(of school: SchoolID) throws -> [String: NoContact] {
        let rows = try db.rows(
            sql: "SELECT contact, old, new FROM contact_change WHERE school = ? AND field = 'no_contact' ORDER BY id",
            arguments: [school.rawValue])
        return rows.reduce(into: [:]) { flags, row in
            let new: String = row["new"]
            flags[row["contact"]] = new.isEmpty ? NoContact(written: row["old"]) : nil
        }
    }

    /// Has a family evaluated again for messages whose deadline has not passed, so that a no-contact flag or a corrected number counts for them
    /// at once.
    func evaluateOpenMessagesAgain(family: FamilyID, at now: Date) throws {
        let open = try db.values(
            String.self, sql: "SELECT id FROM message WHERE school = ? AND deadline > ?",
            arguments: [school.rawValue, now.milliseconds])
        for message in open {
            try deliveries.evaluateAgain(message: message, family: family.rawValue, at: now)
        }
    }

    /// - Parameter left: when the family left the school; nil where it is there.
    func put(_ family: FamilyID, barriers: Set<Barrier>, left: Date?) throws {
        try db.run(
            sql: """
                INSERT INTO family (school, id, barriers, left) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET barriers = excluded.barriers, left = excluded.left
                """,
            arguments: [
                school.rawValue, family.rawValue, barriers.map(\.rawValue).sorted().joined(separator: " "), left?.milliseconds,
            ])
    }

    func markAsLeft(_ contact: ContactID, at now: Date) throws {
        try db.run(
            sql: "UPDATE contact SET left = ? WHERE school = ? AND id = ?",
            arguments: [now.milliseconds, school.rawValue, contact.rawValue])
    }

    /// - Parameter index: the pupil's position among those of the family.
    func put(_ pupil: Pupil, of family: FamilyID, at index: Int) throws {
        try db.run(
            sql: """
                INSERT INTO pupil (school, id, family, place, name, class, year) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET family = excluded.family, place = excluded.place, name = excluded.name,
                    class = excluded.class, year = excluded.year
                """,
            arguments: [school.rawValue, pupil.id.rawValue, family.rawValue, index, pupil.name, pupil.className, pupil.year])
    }

    func delete(_ pupil: PupilID) throws {
        try db.run(sql: "DELETE FROM pupil WHERE school = ? AND id = ?", arguments: [school.rawValue, pupil.rawValue])
    }
}
