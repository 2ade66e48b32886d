/// What a person says of who lives with whom, and of whom it may be said unasked. Pure.
///
/// | said | of everyone | of contacts by name |
/// | --- | --- | --- |
/// | together, and all of them may live together by the record | one household | one household |
/// | together, and some are known to live apart | refused: `apart` | one household |
/// | together, and nothing may reach one of them | refused: `noContact` | one household |
/// | together, of one contact | one household | refused: `oneContact` |
/// | apart | a household each | a household each |
///
/// The office may say "everyone lives together" only of a family whose record says nothing else. Otherwise the officer must name the contacts,
/// because of what follows: one home is told what the other did, and the letter box of a contact with a no-contact flag is blocked for all who live
/// there.
public struct HouseholdDecision: Sendable {
    public var together: Bool
    /// Empty for everyone in the family.
    public var named: [ContactID]

    public init(together: Bool, named: [ContactID]) {
        self.together = together
        self.named = named
    }

    /// Whom it is decided of.
    public func contacts(of family: Family) throws(HouseholdRefusal) -> [Contact] {
        if !named.isEmpty {
            let contacts = family.contacts.filter { named.contains($0.id) }
            guard contacts.count == Set(named).count else { throw .noSuchContact }
            guard !together || contacts.count > 1 else { throw .oneContact }
            return contacts
        }
        guard together else { return family.contacts }
        guard family.contacts.count == 1 || family.contacts.allSatisfy({ $0.noContact == nil }) else { throw .noContact }
        guard !family.households.areKnownApart(family.contacts.map(\.id)) else { throw .apart }
        return family.contacts
    }
}

/// Why who lives with whom was not decided.
public enum HouseholdRefusal: Error, Sendable, CaseIterable {
    /// Some of the family are known to live apart.
    case apart
    /// Nothing may reach one of the family.
    case noContact
    /// Only one contact was named to live together.
    case oneContact
    case noSuchContact
}

extension HouseholdID {
    /// Households that no file names. Each ends in what tells the homes of a family apart, and is no longer than an id may be.
    static func decided(for family: FamilyID, except taken: Set<HouseholdID>, count: Int) -> [HouseholdID] {
        var found: [HouseholdID] = []
        var number = 1
        while found.count < count, let household = HouseholdID(rawValue: "\(family.rawValue.suffix(52))/home \(number)") {
            if !taken.contains(household) { found.append(household) }
            number += 1
        }
        return found
    }
}
