internal import Channels
internal import Foundation

/// What the change of a contact means for what is under way: a delivery does not leave where its contact has a no-contact flag by now, or where
/// none of the contacts it is for has its address any more; the family is planned anew.
extension Transaction {
    func follow(_ contact: Contact) throws {
        guard let family = try families.family(id: contact.family.rawValue) else { return }
        try recall(family)
        for delivery in try deliveries.waiting(for: family.id) where delivery.covers.contains(contact.id) {
            let isTheirs = family.contacts.filter { delivery.covers.contains($0.id) }.contains { person in
                person.address(on: delivery.route.channel)?.key == delivery.route.address.key
            }
            if !isTheirs { try change(delivery, .cancel) }
        }
        try families.evaluateOpenMessagesAgain(family: family.id, at: now)
    }

    /// What still waits for a contact with a no-contact flag, or for an address of such a contact, does not leave.
    func recall(_ family: Family) throws {
        let barred = Set(family.contacts.filter { $0.noContact != nil }.map(\.id))
        guard !barred.isEmpty else { return }
        let blocked = BlockedAddresses(by: family.contacts)
        for delivery in try deliveries.waiting(for: family.id)
        where delivery.contact.map(barred.contains) == true || blocked.contains(delivery.route.address) {
            try change(delivery, .addressClosed(Reason(.noContact)))
        }
    }

    /// After a change of a flag, or of a flagged contact's address: has other families that have the address evaluated again.
    func evaluateAgainWhereShared(with contact: Contact) throws {
        let sharing = try AddressKey.keys(of: contact).flatMap { address in
            try families.contacts(at: address).map(\.family)
        }
        for family in Set(sharing).subtracting([contact.family]).sorted(by: { $0.rawValue < $1.rawValue }) {
            try recallBarred(of: family)
            try families.evaluateOpenMessagesAgain(family: family, at: now)
        }
    }

    /// What still waits for an address to which nothing may go by now does not leave; it may once a person allows that.
    func recallBarred(of family: FamilyID) throws {
        for delivery in try deliveries.waiting(for: family) {
            guard let reason = try families.barred(delivery, at: now) else { continue }
            try change(delivery, .addressClosed(reason))
        }
    }
}
