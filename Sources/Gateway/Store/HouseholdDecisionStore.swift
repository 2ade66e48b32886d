internal import Channels
public import Foundation
internal import GRDB

/// Who lives with whom, where a person knows it and the school's file does not say.
extension Store {
    /// Gives the contacts of a family one household, or each their own, as a person's decision that no import undoes.
    ///
    /// - Returns: how many contacts it was decided of; nil where there is no such family.
    public func decideHousehold(
        of id: FamilyID, together: Bool, by person: String, school: SchoolID, at now: Date
    ) async throws -> Int? {
        try await write { db in
            guard let family = try Self.family(db, school: school.rawValue, id: id.rawValue, withLeft: false) else { return nil }
            for (index, contact) in family.contacts.enumerated() {
                guard let household = HouseholdID.decided(for: id, number: together ? 1 : index + 1) else {
                    throw StoreError.unreadable
                }
                try Self.decide(db, .household, of: contact.id, school: school, source: person, at: now) {
                    $0.household = household
                }
            }
            try Self.lookAgainAtOpenMessages(db, school: school, family: id, at: now)
            return family.contacts.count
        }
    }
}

extension HouseholdID {
    /// A household that no file names. It ends in what tells the homes of a family apart, and is no longer than an id may be.
    static func decided(for family: FamilyID, number: Int) -> HouseholdID? {
        HouseholdID(rawValue: "\(family.rawValue.suffix(52))/home \(number)")
    }
}
