internal import Channels

/// Finds printed letters that are for a contact with a no-contact flag, or for their address. The gateway calls back what still waits for them; a
/// printed letter only the office can take out of the pile. Pure.
struct LettersNotToPost {
    private let flagged: Set<ContactID>
    private let blocked: [FamilyID: BlockedAddresses]
    private let shared: SharedAddresses

    /// - Parameters:
    ///   - flagged: the contacts whose no-contact flags count; the flags of other contacts are ignored.
    ///   - families: all contacts of those families of the letters in which one of `flagged` is.
    ///   - shared: the addresses that contacts of other families share with them.
    init(because flagged: [Contact], families: [FamilyID: [Contact]], shared: SharedAddresses) {
        let ids = Set(flagged.map(\.id))
        self.flagged = ids
        self.shared = shared
        blocked = families.mapValues { contacts in
            BlockedAddresses(
                by: contacts.map { contact in
                    var contact = contact
                    if !ids.contains(contact.id) { contact.noContact = nil }
                    return contact
                })
        }
    }

    /// - Parameters:
    ///   - covers: whom the letter is for.
    ///   - told: the same, as far as they are on record.
    func include(to address: RouteAddress, of family: FamilyID?, covering covers: [ContactID], told: [Contact]) -> Bool {
        if !flagged.isDisjoint(with: covers) { return true }
        if let family, blocked[family]?.contains(address) == true { return true }
        return told.contains { shared.bars($0, at: AddressKey(address)) }
    }
}
