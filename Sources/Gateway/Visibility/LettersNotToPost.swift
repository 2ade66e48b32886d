internal import Channels

/// Printed letters that are for somebody whom nothing may reach, or for their address: what waits for such a one is called back, and these
/// would be posted. Pure.
struct LettersNotToPost {
    private let flagged: Set<ContactID>
    private let blocked: [FamilyID: BlockedAddresses]
    private let shared: SharedAddresses

    /// - Parameters:
    ///   - flagged: the contacts because of whom; the flags of others count for nothing.
    ///   - families: everyone of the families of the letters in which one of these is.
    ///   - shared: what other families share with them.
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
