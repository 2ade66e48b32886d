internal import Channels
public import Foundation
internal import GRDB

/// One contact, as people see it and put it right here.
extension Store {
    /// Nil where the school has no such contact.
    public func contact(_ id: ContactID, school: SchoolID) async throws -> ContactView? {
        try await read(school) { tx in try tx.families.view(of: id) }
    }

    /// Changes a contact in one commit: the facts, the decision that keeps them against imports, who did it, and what of the change holds
    /// for what is already under way.
    ///
    /// - Parameters:
    ///   - fields: what a person has now decided of the contact, changed or not.
    ///   - change: what the contact is afterwards, from what it is at that moment.
    @discardableResult
    public func decide(
        _ fields: Set<ContactField>, of id: ContactID, by person: String, reason: String? = nil, school: SchoolID, at now: Date,
        change: @escaping @Sendable (Contact) throws -> Contact
    ) async throws -> ContactView {
        try await write(school, at: now) { tx in
            guard let before = try tx.families.storedContact(id)?.contact else { throw ContactProblem.noSuchContact }
            let after = try change(before)
            let households = try tx.families.bookedHouseholds(of: before.family, at: now)
            for field in ContactField.allCases where fields.contains(field) {
                try tx.families.decide(field, of: id, source: person, reason: reason, at: now) {
                    field.copy(from: after, to: &$0)
                }
            }
            try tx.families.followChange(of: after, at: now)
            try tx.families.askWhereHouseholdsChanged(since: households, at: now)
            guard let view = try tx.families.view(of: id) else { throw ContactProblem.noSuchContact }
            return view
        }
    }
}

/// Why a change of a contact was not made.
public enum ContactProblem: Error, Sendable { case noSuchContact, alreadyLifted }

extension FamilyRepository {
    /// What waits for somebody whom nothing may reach any more, or for an address that is nobody's any more of those it is for, does not
    /// leave; all the rest of the family is planned anew.
    func followChange(of contact: Contact, at now: Date) throws {
        guard let family = try family(id: contact.family.rawValue) else { return }
        try recall(family, at: now)
        let waiting = try deliveries.storedDeliveries(
            "WHERE school = ? AND family = ? AND due IS NOT NULL", [school.rawValue, family.id.rawValue])
        for delivery in waiting where delivery.covers.contains(contact.id) {
            let isTheirs = family.contacts.filter { delivery.covers.contains($0.id) }.contains { person in
                person.address(on: delivery.route.channel)?.key == delivery.route.address.key
            }
            if !isTheirs { try deliveries.change(delivery, .cancel, at: now) }
        }
        try lookAgainAtOpenMessages(family: family.id, at: now)
    }

    func storedContact(
        _ id: ContactID
    ) throws -> (contact: Contact, hasLeft: Bool)? {
        try db.map(
            sql: "SELECT \(Store.contactColumns), left FROM contact WHERE school = ? AND id = ?",
            arguments: [school.rawValue, id.rawValue]
        ) { row in (try Store.contact(&row), hasLeft: row.wholeIfAny() != nil) }.first
    }

    func view(of id: ContactID) throws -> ContactView? {
        guard let (contact, hasLeft) = try storedContact(id) else { return nil }
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
        let places = Set(
            ChannelKind.allCases.compactMap { channel in
                contact.address(on: channel).map { SuppressedAddress(channel: channel, key: $0.key) }
            })
        let addresses = try suppressions.suppressions(of: school, withOpened: true, at: places)
        let households = try households(of: contact.family)
        let others: [ContactID] = try db.map(
            sql: "SELECT id FROM contact WHERE school = ? AND family = ? AND id <> ? AND left IS NULL ORDER BY place",
            arguments: [school.rawValue, contact.family.rawValue, id.rawValue]
        ) { row in try row.identifier() }
        return ContactView(
            contact, basis: households.basis(of: contact, among: others),
            livesWith: others.filter { households.relation(of: id, to: $0) == .same }, hasLeft: hasLeft, decided: decided,
            changes: changes, addresses: addresses)
    }
}
