internal import Channels
internal import Foundation

/// What the change of a contact means for what is under way: a delivery does not leave where its contact has a no-contact flag by now, or where
/// none of the contacts it is for has its address any more; the family is planned anew.
struct FollowContactChange {
    /// As changed.
    let contact: Contact

    func run(in tx: Transaction) throws {
        guard let family = try tx.families.family(id: contact.family.rawValue) else { return }
        try CallBackFlagged(family: family).run(in: tx)
        for delivery in try tx.deliveries.waiting(for: family.id) where delivery.covers.contains(contact.id) {
            let isTheirs = family.contacts.filter { delivery.covers.contains($0.id) }.contains { person in
                person.address(on: delivery.route.channel)?.key == delivery.route.address.key
            }
            if !isTheirs { try ChangeDelivery(delivery, .cancel).run(in: tx) }
        }
        try tx.families.evaluateOpenMessagesAgain(family: family.id, at: tx.now)
    }
}

/// What still waits for a contact with a no-contact flag, or for an address of such a contact, does not leave.
struct CallBackFlagged {
    let family: Family

    func run(in tx: Transaction) throws {
        let barred = Set(family.contacts.filter { $0.noContact != nil }.map(\.id))
        guard !barred.isEmpty else { return }
        let blocked = BlockedAddresses(by: family.contacts)
        for delivery in try tx.deliveries.waiting(for: family.id)
        where delivery.contact.map(barred.contains) == true || blocked.contains(delivery.route.address) {
            try ChangeDelivery(delivery, .addressClosed(Reason(.noContact))).run(in: tx)
        }
    }
}

/// What still waits for an address to which nothing may go by now does not leave; it may once a person allows that.
struct CallBackBarred {
    let family: FamilyID

    func run(in tx: Transaction) throws {
        for delivery in try tx.deliveries.waiting(for: family) {
            guard let reason = try tx.families.barred(delivery, at: tx.now) else { continue }
            try ChangeDelivery(delivery, .addressClosed(reason)).run(in: tx)
        }
    }
}

/// After a change of a flag, or of a flagged contact's address: has other families that have the address evaluated again.
struct EvaluateSharing {
    let contact: Contact

    func run(in tx: Transaction) throws {
        let sharing = try AddressKey.keys(of: contact).flatMap { address in
            try tx.families.contacts(at: address).map(\.family)
        }
        for family in Set(sharing).subtracting([contact.family]).sorted(by: { $0.rawValue < $1.rawValue }) {
            try CallBackBarred(family: family).run(in: tx)
            try tx.families.evaluateOpenMessagesAgain(family: family, at: tx.now)
        }
    }
}
