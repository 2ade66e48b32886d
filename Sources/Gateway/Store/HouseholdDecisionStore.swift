internal import Channels
public import Foundation
internal import GRDB

/// Who lives with whom, where a person knows it and the school's file does not say.
extension Store {
    /// Gives contacts of a family one household, or each their own, as a person's decision that no import undoes.
    ///
    /// - Parameters:
    ///   - named: whom it is said of; empty for everyone in the family.
    /// - Returns: how many contacts it was decided of; nil where there is no such family.
    /// - Throws: `HouseholdRefusal`; nothing is changed then.
    public func decideHousehold(
        of id: FamilyID, together: Bool, named: [ContactID] = [], by person: String, school: SchoolID, at now: Date
    ) async throws -> Int? {
        try await write(school, at: now) { tx in
            guard let family = try tx.families.family(id: id.rawValue, withLeft: false) else { return nil }
            let contacts = try HouseholdDecision(together: together, named: named).contacts(of: family)
            let before = try tx.families.bookedHouseholds(of: id, at: now)
            let names = try tx.db.map(
                "SELECT id, household FROM contact WHERE school = ? AND family = ?", school.rawValue, id.rawValue
            ) { row -> (contact: ContactID, household: HouseholdID) in (try row.identifier(), try row.identifier()) }
            // Whoever is not spoken of keeps theirs, those who left too: a new household is never one of these.
            let taken = Set(names.filter { name in !contacts.contains { $0.id == name.contact } }.map(\.household))
            var free = HouseholdID.decided(for: id, except: taken, count: together ? 1 : contacts.count).makeIterator()
            var household = free.next()
            for contact in contacts {
                guard let decided = household else { throw StoreError.unreadable }
                try tx.families.decide(.household, of: contact.id, source: person, at: now) {
                    $0.household = decided
                }
                if !together { household = free.next() }
            }
            try tx.families.recall(tx.families.family(id: id.rawValue) ?? family, at: now)
            try tx.families.lookAgainAtOpenMessages(family: id, at: now)
            try tx.families.askWhereHouseholdsChanged(since: before, at: now)
            return contacts.count
        }
    }
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
