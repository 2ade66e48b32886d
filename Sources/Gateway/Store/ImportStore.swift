internal import Channels
public import Foundation
internal import GRDB

/// Families as an import sees and changes them.
extension Store {

    /// What an import would change, as things stand.
    public func plan(
        _ rows: FamilyRows, school: SchoolID, markMissingAsLeft: Bool, at now: Date
    ) async throws -> ImportPlan {
        try await read(school) { tx in
            ImportPlan(
                rows, stored: try tx.families.storedFamilies(of: school), on: SharedAddresses.day(of: now),
                markMissingAsLeft: markMissingAsLeft)
        }
    }

    /// Writes what an import changes, all of it or nothing; nothing too where a mistake is left. Planned in the same transaction, so that
    /// what a parent decides at this very moment is not written over.
    public func apply(
        _ rows: FamilyRows, school: SchoolID, markMissingAsLeft: Bool, at now: Date
    ) async throws -> ImportPlan {
        try await write(school, at: now) { tx in
            let plan = ImportPlan(
                rows, stored: try tx.families.storedFamilies(of: school), on: SharedAddresses.day(of: now),
                markMissingAsLeft: markMissingAsLeft)
            guard plan.canBeWritten else { return plan }
            let flaggedBefore = try tx.families.flaggedContacts()
            let households = try tx.families.bookedHouseholds(at: now)
            // A contact may move from one family of the file to another, so every family stands before the first contact does.
            for family in plan.families where family.change.writes { try tx.families.put(family, at: now) }
            for family in plan.families where family.change.writes {
                for contact in family.contacts where contact.change.writes {
                    try tx.families.put(contact, in: family, at: now)
                }
                for pupil in family.pupils where pupil.change.writes { try tx.families.put(pupil, in: family) }
            }
            for family in plan.families where family.change.writes {
                try tx.families.recall(family.result, at: now)
                try tx.families.lookAgainAtOpenMessages(family: family.id, at: now)
                let written = Set(family.contacts.filter(\.change.writes).map(\.id))
                let flagged = family.result.contacts.filter { $0.noContact != nil } + flaggedBefore
                for contact in flagged where written.contains(contact.id) {
                    try tx.families.lookAgainWhereShared(with: contact, at: now)
                }
            }
            try tx.families.askWhereHouseholdsChanged(since: households, at: now)
            try tx.events.askWhereFamiliesLeft(
                Set(plan.families.filter(\.change.writes).map(\.id)), at: now)
            return plan
        }
    }
}

extension FamilyRepository {
    /// Everyone on record, with those who left and with what was decided here.
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

    /// What still waits for somebody whom nothing may reach any more, or for an address of theirs, does not leave.
    func recall(_ family: Family, at now: Date) throws {
        let barred = Set(family.contacts.filter { $0.noContact != nil }.map(\.id))
        guard !barred.isEmpty else { return }
        let blocked = BlockedAddresses(by: family.contacts)
        let waiting = try deliveries.storedDeliveries(
            "WHERE school = ? AND family = ? AND due IS NOT NULL", [school.rawValue, family.id.rawValue])
        for delivery in waiting where delivery.contact.map(barred.contains) == true || blocked.contains(delivery.route.address) {
            try deliveries.change(delivery, .addressClosed(Reason(.noContact)), at: now)
        }
    }

    /// A no-contact flag or a corrected number counts at once for what is under way, not for what is long over.
    func lookAgainAtOpenMessages(family: FamilyID, at now: Date) throws {
        let open = try db.values(
            String.self, sql: "SELECT id FROM message WHERE school = ? AND deadline > ?",
            arguments: [school.rawValue, now.milliseconds])
        for message in open {
            try deliveries.lookAgain(message: message, family: family.rawValue, at: now)
        }
    }

    fileprivate func put(_ family: FamilyChange, at now: Date) throws {
        try db.run(
            sql: """
                INSERT INTO family (school, id, barriers, left) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET barriers = excluded.barriers, left = excluded.left
                """,
            arguments: [
                school.rawValue, family.id.rawValue, family.result.barriers.map(\.rawValue).sorted().joined(separator: " "),
                family.change == .left ? now.milliseconds : nil,
            ])
    }

    fileprivate func put(
        _ change: ContactChange, in family: FamilyChange, at now: Date
    ) throws {
        guard let contact = family.result.contacts.first(where: { $0.id == change.id }) else {
            try db.run(
                sql: "UPDATE contact SET left = ? WHERE school = ? AND id = ?",
                arguments: [now.milliseconds, school.rawValue, change.id.rawValue])
            return
        }
        try put(contact)
    }

    fileprivate func put(_ change: PupilChange, in family: FamilyChange) throws {
        guard let place = family.result.pupils.firstIndex(where: { $0.id == change.id }) else {
            try db.run(
                sql: "DELETE FROM pupil WHERE school = ? AND id = ?", arguments: [school.rawValue, change.id.rawValue])
            return
        }
        let pupil = family.result.pupils[place]
        try db.run(
            sql: """
                INSERT INTO pupil (school, id, family, place, name, class, year) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET family = excluded.family, place = excluded.place, name = excluded.name,
                    class = excluded.class, year = excluded.year
                """,
            arguments: [
                school.rawValue, change.id.rawValue, family.id.rawValue, place, pupil.name, pupil.className, pupil.year,
            ])
    }
}
