/// The households of several families, and of which of them each contact is now. Pure.
struct SchoolHouseholds: Sendable {
    let families: [FamilyID: Households]
    private let familyOf: [ContactID: FamilyID]

    /// A contact as the families are made of; `isPresent`: with the family now, and may be reached.
    typealias Resident = (family: FamilyID, resident: Households.Resident, isPresent: Bool)

    init(of residents: [Resident]) {
        let families = Dictionary(grouping: residents, by: \.family)
        self.init(
            Dictionary(
                uniqueKeysWithValues: families.map { family, residents in
                    let present = Set(residents.filter(\.isPresent).map(\.resident.id))
                    return (family, Households(of: family, residents: residents.map(\.resident), present: present))
                }))
    }

    private init(_ families: [FamilyID: Households]) {
        self.families = families
        familyOf = families.values.reduce(into: [:]) { found, households in
            for contact in households.known { found[contact] = households.family }
        }
    }

    /// Every contact of these families.
    var contacts: [ContactID] { Array(familyOf.keys) }

    func of(_ family: FamilyID) -> Households { families[family] ?? Households(of: family, contacts: []) }

    func home(_ family: FamilyID, _ contact: ContactID?) -> Home { of(family).home(of: contact) }

    /// Where a contact lives now, whatever family they were of before; nil for one who is on record of none of these.
    func home(of contact: ContactID) -> Home? { familyOf[contact].map { home($0, contact) } }

    /// The family of a contact now; otherwise the one that is on record with what they did.
    func family(of contact: ContactID?, recorded family: FamilyID) -> FamilyID { contact.flatMap { familyOf[$0] } ?? family }

    /// Whether a contact is with a family now and may be reached.
    func has(_ contact: ContactID) -> Bool { familyOf[contact].map { of($0).has(contact) } ?? false }
}
