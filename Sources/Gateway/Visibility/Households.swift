internal import Channels

/// How two contacts of one family live: what decides what one may learn of the other.
public enum HouseholdRelation: String, Sendable, Hashable, CaseIterable {
    /// One and the same contact.
    case itself
    /// Another contact of the same known household.
    case same
    /// A contact of another household.
    case other
    /// No record says whether they live together: treated as another household.
    case unknown

    /// Whether the two count as one household.
    public var isOneHousehold: Bool { self == .itself || self == .same }
}

/// By what the household of a contact is known.
public enum HouseholdBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The school's file, or a person, named it.
    case named
    /// By the addresses: it is known of everyone in the family whether they live with the contact.
    case address
    /// The contact is the only one in the family.
    case only
    /// Of at least one other contact of the family no record says whether they live with this one.
    case unknown
}

/// A household of a family, as guest lists count it: named by its first contact, so that it has the same name wherever it is worked out.
public struct Home: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var family: FamilyID
    /// The first of its contacts by id; nil for an answer that staff recorded for a family without naming a contact.
    public var contact: ContactID?

    public init(family: FamilyID, contact: ContactID?) {
        self.family = family
        self.contact = contact
    }

    public static func < (one: Home, other: Home) -> Bool { one.key < other.key }

    private var key: (String, String) { (family.rawValue, contact?.rawValue ?? "") }

    public var description: String { contact.map { "\(family)/\($0)" } ?? "\(family)" }
}

/// The households of one family, from what is on record of its contacts. Pure.
///
/// Contacts with the same `household` value live together, and those with different values never do, even at one postal address. A contact without a
/// value belongs to the one household at an equal address, if there is exactly one; contacts without values at equal addresses live together. Two
/// households are known to be apart where both have a value, or both have addresses and none in common; otherwise it is unknown. Only this type
/// decides it: guest lists, blocked letter boxes, the import and the `contact household` command use it.
public struct Households: Sendable, Equatable {
    public let family: FamilyID
    /// Each contact's household, by the first of its contacts.
    private var homes: [ContactID: ContactID] = [:]
    /// What is on record of each household, by its first contact.
    private var records: [ContactID: Record] = [:]
    /// Those who are with the family now and may be reached.
    private var present: Set<ContactID>

    /// - Parameters:
    ///   - contacts: of the family, those who left it among them: what they answered stays theirs.
    ///   - present: those who did not leave and may be reached; nil for all.
    public init(of family: FamilyID, contacts: [Contact], present: Set<ContactID>? = nil) {
        self.init(of: family, residents: contacts.map(Resident.init), present: present ?? Set(contacts.map(\.id)))
    }

    /// What of a contact says where they live.
    struct Resident {
        var id: ContactID
        /// Nil where neither the school nor a person gave one.
        var household: HouseholdID?
        /// The postal address by its `AddressKey`; nil for none.
        var address: String?

        init(id: ContactID, household: HouseholdID, family: FamilyID, address: String?) {
            self.id = id
            self.household = household.isNamed(in: family) ? household : nil
            self.address = address
        }

        init(_ contact: Contact) {
            self.init(
                id: contact.id, household: contact.household, family: contact.family,
                address: contact.postal.map { AddressKey($0).text })
        }
    }

    /// What is on record of one household.
    private struct Record: Equatable {
        var isNamed = false
        var addresses: Set<String> = []

        func isApart(from other: Record) -> Bool {
            if isNamed, other.isNamed { return true }
            return !addresses.isEmpty && !other.addresses.isEmpty && addresses.isDisjoint(with: other.addresses)
        }
    }

    init(of family: FamilyID, residents: [Resident], present: Set<ContactID>) {
        self.family = family
        self.present = present
        let contacts = residents.sorted { $0.id.rawValue < $1.id.rawValue }
        var named: [HouseholdID: ContactID] = [:]
        var addressed: [String: Set<ContactID>] = [:]
        for contact in contacts {
            guard let household = contact.household else { continue }
            let home = named[household] ?? contact.id
            named[household] = home
            homes[contact.id] = home
            if let address = contact.address { addressed[address, default: []].insert(home) }
        }
        var joined: [String: ContactID] = [:]
        for contact in contacts where contact.household == nil {
            homes[contact.id] = contact.id
            guard let address = contact.address else { continue }
            // With two households at its address it could belong to either: unknown.
            guard addressed[address, default: []].count < 2 else { continue }
            let home = addressed[address]?.first ?? joined[address] ?? contact.id
            joined[address] = home
            homes[contact.id] = home
        }
        nameByFirst()
        for contact in contacts {
            guard let home = homes[contact.id] else { continue }
            records[home, default: Record()].isNamed = records[home]?.isNamed == true || contact.household != nil
            if let address = contact.address { records[home, default: Record()].addresses.insert(address) }
        }
    }

    /// A household that a contact without a value joined may have a first contact who comes later in the order.
    private mutating func nameByFirst() {
        let members = Dictionary(grouping: homes.keys, by: { homes[$0] ?? $0 })
        for contacts in members.values {
            guard let first = contacts.min(by: { $0.rawValue < $1.rawValue }) else { continue }
            for contact in contacts { homes[contact] = first }
        }
    }

    public func relation(of one: ContactID, to other: ContactID) -> HouseholdRelation {
        if one == other { return .itself }
        guard let home = homes[one], let otherHome = homes[other] else { return .unknown }
        if home == otherHome { return .same }
        guard let record = records[home], let otherRecord = records[otherHome] else { return .unknown }
        return record.isApart(from: otherRecord) ? .other : .unknown
    }

    /// By what the household of one of the family's contacts is known.
    func basis(of contact: Contact, among others: [ContactID]) -> HouseholdBasis {
        if contact.hasNamedHousehold { return .named }
        if others.isEmpty { return .only }
        return others.contains { relation(of: contact.id, to: $0) == .unknown } ? .unknown : .address
    }

    /// Whether it is known of some of these contacts that they live apart.
    public func areKnownApart(_ contacts: some Collection<ContactID>) -> Bool {
        contacts.contains { one in contacts.contains { relation(of: one, to: $0) == .other } }
    }

    /// The first of these contacts of whom it is not known whether they live with those before; nil where all is known.
    func firstUnknown(of contacts: [ContactID]) -> ContactID? {
        contacts.indices.first { index in
            contacts[..<index].contains { relation(of: contacts[index], to: $0) == .unknown }
        }.map { contacts[$0] }
    }

    /// The household of a contact; of one who is not on record of the family, a household of their own. Nil: the only household of the
    /// family, where it has only one.
    public func home(of contact: ContactID?) -> Home {
        guard let contact else { return Home(family: family, contact: isOne ? current.first : nil) }
        return Home(family: family, contact: homes[contact] ?? contact)
    }

    /// Whether a contact is with the family now and may be reached.
    func has(_ contact: ContactID) -> Bool { present.contains(contact) }

    /// Who is, or was, on record of the family.
    var known: [ContactID] { Array(homes.keys) }

    public func contacts(of home: Home) -> Set<ContactID> { Set(homes.filter { $0.value == home.contact }.keys) }

    /// The households of those who are with the family now, in the order of their names.
    public var all: [Home] { current.map { Home(family: family, contact: $0) } }

    /// Whether all who are with the family live in one known household.
    public var isOne: Bool { current.count <= 1 }

    /// Whether these contacts are of one known household; false for none.
    public func areOne(_ contacts: some Sequence<ContactID>) -> Bool {
        let found = Set(contacts.map { homes[$0] ?? $0 })
        return found.count == 1
    }

    private var current: [ContactID] {
        Set(present.compactMap { homes[$0] }).sorted { $0.rawValue < $1.rawValue }
    }
}

extension HouseholdID {
    /// Whether the school's file, or a person, named the household: a contact for whom neither did is stored with the family's own id.
    func isNamed(in family: FamilyID) -> Bool { rawValue != family.rawValue }

    /// Stands for no household: it is worked out from the addresses.
    static func unnamed(in family: FamilyID) -> HouseholdID? { HouseholdID(rawValue: family.rawValue) }

    /// A household by which a file names one just as it names the family, told apart from one that the file does not name.
    static func namedLike(_ family: FamilyID) -> HouseholdID? { HouseholdID(rawValue: "\(family.rawValue.suffix(59))/home") }
}

extension Contact {
    /// Whether the school's file, or a person, gave the contact a household.
    var hasNamedHousehold: Bool { household.isNamed(in: family) }
}

extension Family {
    /// Its households; those are its present ones in which there is a contact whom the school may reach.
    public var households: Households {
        Households(of: id, contacts: contacts, present: Set(contacts.filter { $0.noContact == nil }.map(\.id)))
    }
}
