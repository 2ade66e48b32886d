internal import Channels

/// What an import reports of contacts who share an address with a contact of another family.
struct AcrossFamilies {
    private let families: [Family]
    private var shared: SharedAddresses
    /// The families that have a contact with a mailbox or number.
    private var familiesAt: [AddressKey: Set<FamilyID>] = [:]
    /// The families that have a contact of a name with a mailbox or number that several families have; without contacts who may not be contacted. At
    /// most `mostFamilies` of them are kept, as a file may have one number in every family.
    private var familiesOf: [NamedAddress: [FamilyID]] = [:]
    private static let mostFamilies = 6

    private struct NamedAddress: Hashable {
        var name: FoldedName
        var address: AddressKey
    }

    /// - Parameters:
    ///   - families: every family of the school as it is after the import.
    ///   - stored: with those who left; a no-contact flag of theirs still holds.
    ///   - day: today, `yyyy-MM-dd`.
    init(_ families: [Family], stored: [StoredFamily], on day: String) {
        self.families = families
        shared = SharedAddresses(day: day)
        let contacts = families.flatMap(\.contacts)
        for contact in contacts + stored.flatMap({ $0.contacts.map(\.contact) }) where contact.noContact != nil {
            if let flagged = FlaggedContact(contact) { shared.add(flagged) }
        }
        for known in stored.flatMap(\.contacts) {
            for (address, decision) in known.shared { shared.add(decision, on: address, of: known.contact.id) }
        }
        for contact in contacts {
            for address in Self.numbers(contact) { familiesAt[address, default: []].insert(contact.family) }
        }
        for contact in contacts where contact.noContact == nil {
            for address in Self.numbers(contact) where (familiesAt[address]?.count ?? 0) > 1 {
                let key = NamedAddress(name: FoldedName(contact.name), address: address)
                let known = familiesOf[key] ?? []
                if known.count < Self.mostFamilies, !known.contains(contact.family) { familiesOf[key] = known + [contact.family] }
            }
        }
    }

    /// Mailbox and telephone only: contacts who live at one postal address mostly have different names, and only an equal name shows that two records
    /// are one person.
    private static func numbers(_ contact: Contact) -> [AddressKey] {
        [contact.mobile.map(AddressKey.init), contact.email.map(AddressKey.init)].compactMap(\.self)
    }

    func findings(rowOf: [ContactID: Int]) -> [ImportFinding] {
        families.flatMap(\.contacts).filter { $0.noContact == nil }.flatMap { contact -> [ImportFinding] in
            guard let row = rowOf[contact.id] else { return [] }
            return sharedWithFlagged(contact, row: row) + inTwoFamilies(contact, row: row)
        }
    }

    private func sharedWithFlagged(_ contact: Contact, row: Int) -> [ImportFinding] {
        if shared.isEmpty { return [] }
        let addresses: [(ContactField, AddressKey?)] = [
            (.mobile, contact.mobile.map(AddressKey.init)), (.email, contact.email.map(AddressKey.init)),
            (.postal, contact.postal.map(AddressKey.init)),
        ]
        return addresses.compactMap { field, address in
            guard let address else { return nil }
            let code: ImportFinding.Code
            switch shared.verdict(on: contact, at: address) {
            case .free, .allowed: return nil
            case .blocked: code = .blockedElsewhere
            case .held: code = .heldForDecision
            }
            return ImportFinding(row: row, column: field.rawValue, severity: .note, code: code, value: contact.name)
        }
    }

    private func inTwoFamilies(_ contact: Contact, row: Int) -> [ImportFinding] {
        let shared = Self.numbers(contact).filter { (familiesAt[$0]?.count ?? 0) > 1 }
        if shared.isEmpty { return [] }
        let name = FoldedName(contact.name)
        let others = Set(shared.flatMap { familiesOf[NamedAddress(name: name, address: $0)] ?? [] }).subtracting([contact.family])
        guard !others.isEmpty else { return [] }
        let families = others.map(\.rawValue).sorted().joined(separator: ", ")
        return [
            ImportFinding(
                row: row, column: ContactField.family.rawValue, severity: .note, code: .inTwoFamilies,
                value: "\(contact.name) (\(contact.family), \(families))")
        ]
    }
}
