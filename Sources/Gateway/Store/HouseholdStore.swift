internal import GRDB

/// Households of a school's families, read for the rules that count by them.
extension Store {
    struct SchoolHouseholds: Sendable {
        private let families: [FamilyID: Households]

        init(_ families: [FamilyID: Households]) { self.families = families }

        func of(_ family: FamilyID) -> Households { families[family] ?? Households(of: family, contacts: []) }

        func home(_ family: FamilyID, _ contact: ContactID?) -> Home { of(family).home(of: contact) }
    }

    /// Of one family, also those of its contacts who left.
    static func households(_ db: Database, of family: FamilyID, school: SchoolID) throws -> Households {
        try households(db, school: school, "family = ?", [family.rawValue]).of(family)
    }

    /// - Parameter condition: which families; nil for all of the school's.
    static func households(
        _ db: Database, school: SchoolID, _ condition: String? = nil, _ arguments: StatementArguments = []
    ) throws -> SchoolHouseholds {
        let rows = try db.map(
            sql: """
                SELECT family, id, household, postal_key, left IS NULL AND no_contact IS NULL FROM contact
                WHERE school = ? \(condition.map { "AND \($0)" } ?? "") ORDER BY family
                """, arguments: [school.rawValue] + arguments
        ) { row -> (FamilyID, Households.Resident, Bool) in
            let family: FamilyID = try row.identifier()
            let resident = Households.Resident(
                id: try row.identifier(), household: try row.identifier(), family: family,
                address: row.textIfAny())
            return (family, resident, try row.whole() == 1)
        }
        var families: [FamilyID: Households] = [:]
        for (family, rows) in Dictionary(grouping: rows, by: \.0) {
            families[family] = Households(
                of: family, residents: rows.map(\.1), present: Set(rows.filter(\.2).map(\.1.id)))
        }
        return SchoolHouseholds(families)
    }
}
