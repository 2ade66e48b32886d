internal import Channels

/// Whether it is known of everyone in a family with whom they live. What is not known counts as another home, so it is worth asking.
///
/// Pure. Two contacts are of one home where both have the same `household` value, or the same address; of two homes where both have a
/// value, or an address, and those differ. Contacts of one home share what is known of each.
enum HouseholdFinding {
    /// The first contact, in the family's order, of whom it is not known whether they live with those before; nil where all is known.
    static func unknownHome(in family: Family) -> Contact? {
        var homes: [[Contact]] = []
        for contact in family.contacts {
            let own = homes.filter { $0.contains { isOneHome($0, contact) } }
            homes.removeAll { $0.contains { isOneHome($0, contact) } }
            homes.append(own.flatMap(\.self) + [contact])
        }
        guard homes.count > 1 else { return nil }
        return family.contacts.first { contact in
            guard let own = homes.first(where: { $0.contains { $0.id == contact.id } }) else { return false }
            let before = homes.filter { home in home.contains { $0.order < contact.order } && home != own }
            return before.contains { !areTwoHomes($0, own) }
        }
    }

    /// Whether the school's file, or a person, gave the contact a household: without one a contact has the family's own id.
    static func hasHousehold(_ contact: Contact) -> Bool { contact.household.rawValue != contact.family.rawValue }

    private static func isOneHome(_ one: Contact, _ other: Contact) -> Bool {
        if hasHousehold(one), one.household == other.household { return true }
        guard let address = one.postal, let theirs = other.postal else { return false }
        return AddressKey(address) == AddressKey(theirs)
    }

    private static func areTwoHomes(_ home: [Contact], _ other: [Contact]) -> Bool {
        home.contains { one in
            other.contains { two in
                if hasHousehold(one), hasHousehold(two) { return one.household != two.household }
                guard let address = one.postal, let theirs = two.postal else { return false }
                return AddressKey(address) != AddressKey(theirs)
            }
        }
    }
}
