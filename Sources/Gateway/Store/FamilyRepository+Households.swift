internal import Foundation
internal import GRDB

/// Households of a school's families, for the rules that count by households.
extension FamilyRepository {
    /// Of one family, also those of its contacts who left.
    func households(of family: FamilyID) throws -> Households {
        try households("family = ?", [family.rawValue]).of(family)
    }

    /// Of these families, and of those in which these contacts are now.
    func households(
        of families: some Collection<FamilyID>, andOf contacts: some Collection<ContactID> = [ContactID]()
    ) throws -> SchoolHouseholds {
        try households(
            """
            family IN (SELECT value FROM json_each(?))
                OR family IN (SELECT family FROM contact WHERE school = ? AND id IN (SELECT value FROM json_each(?)))
            """,
            [
                try JSON.text(families.map(\.rawValue).sorted()), school.rawValue,
                try JSON.text(contacts.map(\.rawValue).sorted()),
            ])
    }

    /// The households of every family, or of one, that answered an invitation to an event to come: what `AskWhereHouseholdsChanged`
    /// compares with.
    func bookedHouseholds(
        of family: FamilyID? = nil, at now: Date
    ) throws -> SchoolHouseholds {
        try households(
            """
            family IN (SELECT answer.family FROM event JOIN answer ON answer.school = event.school AND answer.message = event.message
                WHERE event.school = ? AND event.starts > ? \(family == nil ? "" : "AND answer.family = ?"))
            """, [school.rawValue, now.milliseconds] + (family.map { [$0.rawValue] } ?? []))
    }

    /// Families of these that answered an invitation to an event to come, with the invitation.
    func answeredInvitations(
        of families: some Collection<FamilyID>, at now: Date
    ) throws -> [(message: MessageID, family: FamilyID)] {
        try db.rows(
            sql: """
                SELECT DISTINCT event.message, answer.family FROM event
                JOIN answer ON answer.school = event.school AND answer.message = event.message
                WHERE event.school = ? AND event.starts > ? AND answer.family IN (SELECT value FROM json_each(?))
                ORDER BY event.message, answer.family
                """,
            arguments: [school.rawValue, now.milliseconds, try JSON.text(families.map(\.rawValue).sorted())]
        ).map { row in (try row.identifier("message"), try row.identifier("family")) }
    }

    /// - Parameter condition: which families; nil for all of the school's.
    func households(
        _ condition: String? = nil, _ arguments: StatementArguments = []
    ) throws -> SchoolHouseholds {
        let rows = try db.map(
            sql: """
                SELECT family, id, household, postal_key, left IS NULL AND no_contact IS NULL FROM contact
                WHERE school = ? \(condition.map { "AND (\($0))" } ?? "") ORDER BY family
                """, arguments: [school.rawValue] + arguments
        ) { row -> SchoolHouseholds.Resident in
            let family: FamilyID = try row.identifier()
            let resident = Households.Resident(
                id: try row.identifier(), household: try row.identifier(), family: family,
                address: row.textIfAny())
            return (family, resident, isPresent: try row.whole() == 1)
        }
        return SchoolHouseholds(of: rows)
    }

    /// The household that each contact of a family has on record, also of those who left.
    func householdNames(of family: FamilyID) throws -> [(contact: ContactID, household: HouseholdID)] {
        try db.map(
            "SELECT id, household FROM contact WHERE school = ? AND family = ?", school.rawValue, family.rawValue
        ) { row in (try row.identifier(), try row.identifier()) }
    }
}
