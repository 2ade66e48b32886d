internal import Channels
public import Foundation
internal import GRDB

/// Addresses that contacts share with a contact of another family who has a no-contact flag.
extension Store {

    static func flaggedIndex(_ channel: ChannelKind) -> (index: String, column: String) {
        switch channel {
        case .text: ("contact_flagged_mobile", "mobile")
        case .email: ("contact_flagged_email", "email_key")
        case .letter: ("contact_flagged_postal", "postal_key")
        }
    }

    /// Queries name the index, since SQLite would otherwise read the whole school in the order that the query asks for.
    static func addressIndex(_ channel: ChannelKind) -> (index: String, column: String) {
        switch channel {
        case .text: ("contact_mobile", "mobile")
        case .email: ("contact_email", "email_key")
        case .letter: ("contact_postal", "postal_key")
        }
    }

    static func decision(_ row: Row) throws -> (SharedAddressDecision, AddressKey) {
        let decision = SharedAddressDecision(
            isAllowed: row["allowed"], about: Set(Joined.names(from: row["about"]).map(ContactID.init(stored:))),
            reason: row["reason"], review: row["review"], by: row["source"], at: Date(milliseconds: row["at"]))
        return (decision, AddressKey(stored: try row.choice("channel"), row["key"]))
    }
}

extension AddressKey {
    /// A key as a row has it.
    init(stored channel: ChannelKind, _ text: String) {
        self.channel = channel
        self.text = text
    }
}

extension FamilyRepository {
    /// Shared addresses of these contacts, for their plan. SQLite reads them by the index of flagged contacts, one address at a time.
    func sharedAddresses(
        of contacts: [Contact], at now: Date
    ) throws -> SharedAddresses {
        var shared = SharedAddresses(day: SharedAddresses.day(of: now))
        guard try hasFlagged() else { return shared }
        for contact in contacts where contact.noContact == nil {
            for address in AddressKey.keys(of: contact) {
                for flagged in try flagged(at: address) where flagged.family != contact.family {
                    shared.add(flagged)
                }
            }
        }
        guard !shared.isEmpty else { return shared }
        for contact in contacts {
            try addDecisions(
                "WHERE school = ? AND contact = ? ORDER BY id", [school.rawValue, contact.id.rawValue], to: &shared)
        }
        return shared
    }

    /// The same for every family of a school.
    ///
    /// - Parameter only: the one flagged contact of whom it is asked; nil for all.
    func sharedAddresses(
        ofAll school: SchoolID, because only: ContactID? = nil, at now: Date
    ) throws -> SharedAddresses {
        var shared = SharedAddresses(day: SharedAddresses.day(of: now))
        for contact in try flaggedContacts() where only == nil || contact.id == only {
            if let flagged = FlaggedContact(contact) { shared.add(flagged) }
        }
        guard !shared.isEmpty else { return shared }
        try addDecisions("WHERE school = ? ORDER BY id", [school.rawValue], to: &shared)
        return shared
    }

    func flaggedContacts() throws -> [Contact] {
        try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact INDEXED BY contact_flagged_mobile
                WHERE school = ? AND no_contact IS NOT NULL ORDER BY family, place
                """, arguments: [school.rawValue], Store.contact)
    }

    func hasFlagged() throws -> Bool {
        try db.value(
            Bool.self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM contact INDEXED BY contact_flagged_mobile
                    WHERE school = ? AND no_contact IS NOT NULL)
                """, arguments: [school.rawValue]) ?? false
    }

    /// Contacts with a no-contact flag who have the address, in every family; those who left too.
    func flagged(at address: AddressKey) throws -> [FlaggedContact] {
        let (index, column) = Store.flaggedIndex(address.channel)
        return try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact INDEXED BY \(index)
                WHERE school = ? AND \(column) = ? AND no_contact IS NOT NULL
                """, arguments: [school.rawValue, address.text], Store.contact
        ).compactMap(FlaggedContact.init)
    }

    /// Contacts who have the address and may be reached at all, in every family.
    func contacts(at address: AddressKey) throws -> [Contact] {
        let (index, column) = Store.addressIndex(address.channel)
        return try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact INDEXED BY \(index)
                WHERE school = ? AND \(column) = ? AND no_contact IS NULL AND left IS NULL ORDER BY family, place
                """, arguments: [school.rawValue, address.text], Store.contact)
    }

    /// The names of contacts of other families who have the address and may be reached at all.
    func othersAt(
        _ address: AddressKey, than family: FamilyID
    ) throws -> [String] {
        let (index, column) = Store.addressIndex(address.channel)
        return try db.map(
            """
            SELECT name FROM contact INDEXED BY \(index)
            WHERE school = ? AND \(column) = ? AND family <> ? AND no_contact IS NULL AND left IS NULL
            """, school.rawValue, address.text, family.rawValue
        ) { row in try row.text() }
    }

    private func addDecisions(
        _ condition: String, _ arguments: StatementArguments, to shared: inout SharedAddresses
    ) throws {
        let rows = try db.rows(sql: "SELECT * FROM shared_address_decision \(condition)", arguments: arguments)
        for row in rows {
            let (decision, address) = try Store.decision(row)
            shared.add(decision, on: address, of: try row.identifier("contact"))
        }
    }

    /// Why a delivery must not leave by now: a contact with a no-contact flag has its address. The plan of a family takes care of the family's
    /// own flags; an answer outside any message has no plan.
    func barred(_ delivery: StoredDelivery, at now: Date) throws -> Reason? {
        guard try of(delivery.school).families.hasFlagged() else { return nil }
        let address = AddressKey(delivery.route.address)
        let flagged = try of(delivery.school).families.flagged(at: address)
        let told = try of(delivery.school).families.contacts(delivery.covers)
        if delivery.message == nil, SharedAddressRule.barsAnswer(to: told, flagged: flagged) { return Reason(.noContact) }
        let shared = try of(delivery.school).families.sharedAddresses(of: told, at: now)
        return told.contains { shared.bars($0, at: address) } ? Reason(.noContact) : nil
    }

    func contacts(_ ids: [ContactID]) throws -> [Contact] {
        try ids.flatMap { id in
            try db.map(
                sql: "SELECT \(Store.contactColumns) FROM contact WHERE school = ? AND id = ?",
                arguments: [school.rawValue, id.rawValue], Store.contact)
        }
    }
}

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
