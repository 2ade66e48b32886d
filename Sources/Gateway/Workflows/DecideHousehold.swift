public import Foundation

/// Gives contacts of a family one household, or each their own, as a person's decision that no import undoes.
struct DecideHousehold {
    let family: FamilyID
    let decision: HouseholdDecision
    let person: String

    /// Answers of how many contacts it was decided; nil where there is no such family.
    ///
    /// - Throws: `HouseholdRefusal`; nothing is changed then.
    func run(in tx: Transaction) throws -> Int? {
        guard let found = try tx.families.family(id: family.rawValue, withLeft: false) else { return nil }
        let contacts = try decision.contacts(of: found)
        let before = try tx.families.bookedHouseholds(of: family, at: tx.now)
        for (contact, household) in try decided(of: contacts, in: tx) {
            try DecideContact(.household, of: contact, source: .person(person)) { $0.household = household }.run(in: tx)
        }
        try CallBackFlagged(family: tx.families.family(id: family.rawValue) ?? found).run(in: tx)
        try tx.families.evaluateOpenMessagesAgain(family: family, at: tx.now)
        try AskWhereHouseholdsChanged(before: before).run(in: tx)
        return contacts.count
    }

    /// The household of each from now on.
    private func decided(of contacts: [Contact], in tx: Transaction) throws -> [(ContactID, HouseholdID)] {
        let named = Set(contacts.map(\.id))
        // Contacts who are not named keep their households, those who left too: a new household is never one of these.
        let taken = Set(try tx.families.householdNames(of: family).filter { !named.contains($0.contact) }.map(\.household))
        let count = decision.together ? 1 : contacts.count
        let free = HouseholdID.decided(for: family, except: taken, count: count)
        guard free.count == count || contacts.isEmpty else { throw StoreError.unreadable }
        return contacts.enumerated().map { index, contact in (contact.id, free[decision.together ? 0 : index]) }
    }
}

extension Store {
    /// Gives contacts of a family one household, or each their own, in one commit.
    ///
    /// - Parameters:
    ///   - named: the contacts it is decided of; empty for all contacts of the family.
    /// - Returns: how many contacts it was decided of; nil where there is no such family.
    /// - Throws: `HouseholdRefusal`; nothing is changed then.
    public func decideHousehold(
        of id: FamilyID, together: Bool, named: [ContactID] = [], by person: String, school: SchoolID, at now: Date
    ) async throws -> Int? {
        let workflow = DecideHousehold(
            family: id, decision: HouseholdDecision(together: together, named: named), person: person)
        return try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
