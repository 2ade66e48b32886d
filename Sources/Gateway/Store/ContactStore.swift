internal import Channels
internal import Foundation
internal import GRDB

/// One contact, with what staff are shown of it.
extension Store {
    /// Nil where the school has no such contact.
    public func contact(_ id: ContactID, school: SchoolID) async throws -> ContactView? {
        try await read(school) { tx in try tx.families.view(of: id) }
    }
}

extension FamilyRepository {
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
            livesWith: others.filter { households.relation(of: id, to: $0) == .same }, hasLeft: hasLeft, decided: decided,
            changes: changes, addresses: addresses)
    }
}
