internal import Channels

/// What somebody whom nothing may reach shares: telephones, mailboxes, and the letter box of their household, however its address is
/// spelt. Of whom it is not known that they live elsewhere (`Households`) the letter box counts as shared: what must not reach a person
/// must not wait there for them. Only those of the same family; of those in others `SharedAddressRule` speaks.
struct BlockedAddresses {
    private var keys: Set<AddressKey> = []
    /// Of those with whom they live, or may: a household's letter is its own, though another one has the same letter box.
    private var letters: Set<RouteAddress.Identity> = []
    /// Named ones: a letter on its way to one at an address that is nobody's any more is theirs still.
    private var households: Set<HouseholdID> = []

    init(by contacts: [Contact]) {
        // In most families there is nobody of that kind.
        for flagged in contacts where flagged.noContact != nil {
            keys.formUnion(AddressKey.keys(of: flagged))
            if flagged.hasNamedHousehold { households.insert(flagged.household) }
            let family = contacts.filter { $0.family == flagged.family }
            let households = Households(of: flagged.family, contacts: family)
            for contact in family where households.relation(of: contact.id, to: flagged.id) != .other {
                if let letter = contact.address(on: .letter) { letters.insert(letter.identity) }
            }
        }
    }

    func contains(_ address: RouteAddress) -> Bool {
        if keys.isEmpty, households.isEmpty, letters.isEmpty { return false }
        if case .letter(_, let household) = address, households.contains(household) { return true }
        return letters.contains(address.identity) || keys.contains(AddressKey(address))
    }
}
