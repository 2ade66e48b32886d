internal import Channels

/// The addresses that a contact with a no-contact flag shares with others: telephones, mailboxes, and the letter box of their household, however its
/// address is spelt. A contact of whom it is not known that they live elsewhere (`Households`) counts as sharing the letter box: a letter must not
/// lie where the flagged contact may find it. Only flags of the same family count here; `SharedAddressRule` decides about those of other families.
struct BlockedAddresses {
    private var keys: Set<AddressKey> = []
    /// Letter addresses of the contacts who live, or may live, with a flagged contact. The identity of a letter address includes the household, so
    /// another household with the same letter box is not blocked by it.
    private var letters: Set<RouteAddress.Identity> = []
    /// Named households of flagged contacts: a letter already made for one is blocked, even where no contact has its postal address any more.
    private var households: Set<HouseholdID> = []

    init(by contacts: [Contact]) {
        // Most families have no flagged contact: then nothing is computed.
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
