public import Channels
public import Foundation
internal import GRDB

/// What persons decide about shared addresses, and what waits for them.
extension Store {
    /// Contacts with an address that somebody of another family, whom nothing may reach, has too; what waits for a person first.
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

    /// Keeps what a person decided, and looks at the family again for messages that are still open. False: there is nothing to decide.
    public func decide(
        _ isAllowed: Bool, _ channel: ChannelKind, of id: ContactID, reason: String, review: String, by person: String,
        school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write(school, at: now) { tx in
            let found = try tx.db.map(
                sql: "SELECT \(Self.contactColumns) FROM contact WHERE school = ? AND id = ? AND left IS NULL",
                arguments: [school.rawValue, id.rawValue], Self.contact)
            guard let contact = found.first, contact.noContact == nil,
                let address = contact.address(on: channel).map(AddressKey.init)
            else { return false }
            let shared = try tx.families.sharedAddresses(of: [contact], at: now)
            let about = shared.concerned(contact, at: address)
            guard !about.isEmpty, !shared.isSamePerson(contact, at: address) else { return false }
            try tx.db.run(
                sql: """
                    INSERT INTO shared_address_decision (school, contact, channel, key, allowed, about, reason, review, source, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    school.rawValue, id.rawValue, channel.rawValue, address.text, isAllowed,
                    Joined.names(about.map(\.id.rawValue).sorted()), reason, review, person, now.milliseconds,
                ])
            try tx.families.recallBarred(of: contact.family, at: now)
            try tx.families.closeSharedAddressTasks(of: contact.family, outcome: "\(person): \(reason)", at: now)
            try tx.families.lookAgainAtOpenMessages(family: contact.family, at: now)
            return true
        }
    }
}

/// An address of a contact that somebody of another family, whom nothing may reach, has too: as the office sees it, to decide.
public struct SharedAddress: Sendable, Equatable, Codable {
    public enum Standing: String, Sendable, Codable, CaseIterable {
        /// Nothing goes there until a person decides.
        case held
        /// It is the flagged person's own, or a person blocked it.
        case blocked
        case allowed
    }

    public struct Holder: Sendable, Equatable, Codable {
        public var contact: String
        public var name: String
        public var family: String
        /// The school's own words of the flag.
        public var reason: String
    }

    public var contact: String
    public var name: String
    public var family: String
    public var channel: ChannelKind
    public var address: String
    public var standing: Standing
    /// The flagged contacts because of whom.
    public var sharedWith: [Holder]
    /// What a person decided last; nil where nobody did.
    public var reason: String?
    public var review: String?
    public var by: String?
    public var at: Date?

    fileprivate var order: Int { Standing.allCases.firstIndex(of: standing) ?? 0 }
}

extension SharedAddress {
    /// Nil where nothing stands against the address.
    fileprivate init?(of contact: Contact, on channel: ChannelKind, shared: SharedAddresses, flagged: [Contact]) {
        guard let route = contact.address(on: channel) else { return nil }
        let key = AddressKey(route)
        switch shared.verdict(on: contact, at: key) {
        case .free: return nil
        case .held: standing = .held
        case .blocked: standing = .blocked
        case .allowed: standing = .allowed
        }
        let concerned = Set(shared.concerned(contact, at: key).map(\.id))
        self.contact = contact.id.rawValue
        name = contact.name
        family = contact.family.rawValue
        self.channel = channel
        address = route.written
        sharedWith = flagged.filter { concerned.contains($0.id) }.map {
            Holder(contact: $0.id.rawValue, name: $0.name, family: $0.family.rawValue, reason: $0.noContact?.reason ?? "")
        }
        let decision = shared.decision(on: key, of: contact.id)
        reason = decision?.reason
        review = decision?.review
        by = decision?.by
        at = decision?.at
    }
}

extension FamilyRepository {
    /// Closes what asked for a decision, once no address of the family waits for one.
    func closeSharedAddressTasks(
        of id: FamilyID, outcome: String, at now: Date
    ) throws {
        guard let family = try family(id: id.rawValue) else { return }
        let shared = try sharedAddresses(of: family.contacts, at: now)
        let waits = family.contacts.contains { contact in
            contact.noContact == nil && AddressKey.keys(of: contact).contains { shared.verdict(on: contact, at: $0) == .held }
        }
        guard !waits else { return }
        try db.run(
            sql: """
                UPDATE task SET state = 'closed', outcome = ?, closed = ?
                WHERE school = ? AND family = ? AND state <> 'closed' AND reason IN ('shared-address', 'shared-address-now')
                """, arguments: [outcome, now.milliseconds, school.rawValue, id.rawValue])
    }
}
