internal import Channels
public import Foundation
internal import GRDB

/// What persons decide about shared addresses, and what waits for them.
extension Store {
    /// Contacts with an address that a contact of another family with a no-contact flag has too; those that wait for a person first.
    public func sharedAddresses(of school: SchoolID, at now: Date) async throws -> [SharedAddress] {
        try await read(school) { tx in
            let shared = try tx.families.sharedAddresses(ofAll: school, at: now)
            let flagged = try tx.families.flaggedContacts()
            let found = try flagged.flatMap { contact in
                try AddressKey.keys(of: contact).flatMap { try tx.families.contacts(at: $0) }
            }
            var seen: Set<ContactID> = []
            let addresses = found.filter { seen.insert($0.id).inserted }.flatMap { contact in
                ChannelKind.allCases.compactMap { SharedAddress(of: contact, on: $0, shared: shared, flagged: flagged) }
            }
            return addresses.sorted { ($0.order, $0.family, $0.contact) < ($1.order, $1.family, $1.contact) }
        }
    }
}

extension FamilyRepository {
    func insert(_ decision: SharedAddressDecision, on address: AddressKey, of contact: ContactID) throws {
        try db.run(
            sql: """
                INSERT INTO shared_address_decision (school, contact, channel, key, allowed, about, reason, review, source, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                school.rawValue, contact.rawValue, address.channel.rawValue, address.text, decision.isAllowed,
                Joined.names(decision.about.map(\.rawValue).sorted()), decision.reason, decision.review, decision.by,
                decision.at.milliseconds,
            ])
    }

    /// Closes the tasks that asked for a decision about an address of a family.
    func closeSharedAddressTasks(of family: FamilyID, outcome: String, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE task SET state = 'closed', outcome = ?, closed = ?
                WHERE school = ? AND family = ? AND state <> 'closed' AND reason IN ('shared-address', 'shared-address-now')
                """, arguments: [outcome, now.milliseconds, school.rawValue, family.rawValue])
    }
}
