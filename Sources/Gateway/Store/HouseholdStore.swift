internal import Foundation
internal import GRDB

/// Households of a school's families, read for the rules that count by them.
extension Store {
    struct SchoolHouseholds: Sendable {
        let families: [FamilyID: Households]

        init(_ families: [FamilyID: Households]) { self.families = families }

        func of(_ family: FamilyID) -> Households { families[family] ?? Households(of: family, contacts: []) }

        func home(_ family: FamilyID, _ contact: ContactID?) -> Home { of(family).home(of: contact) }
    }

    /// Of one family, also those of its contacts who left.
    static func households(_ db: Database, of family: FamilyID, school: SchoolID) throws -> Households {
        try households(db, school: school, "family = ?", [family.rawValue]).of(family)
    }

    /// Of every family that answered an invitation to what is still to come: what `askWhereHouseholdsChanged` compares with.
    static func bookedHouseholds(_ db: Database, school: SchoolID, at now: Date) throws -> SchoolHouseholds {
        try households(
            db, school: school,
            """
            family IN (SELECT answer.family FROM event JOIN answer ON answer.school = event.school AND answer.message = event.message
                WHERE event.school = ? AND event.starts > ?)
            """, [school.rawValue, now.milliseconds])
    }

    /// Places stay with the bookings that they were given to; where it is not clear any more whose they are, a person asks.
    ///
    /// - Parameter before: as they were before the change that this commit makes.
    static func askWhereHouseholdsChanged(
        _ db: Database, since before: SchoolHouseholds, school: SchoolID, at now: Date
    ) throws {
        let changed = try before.families.filter { family, households in
            try households != Self.households(db, of: family, school: school)
        }.keys.sorted { $0.rawValue < $1.rawValue }
        for family in changed {
            let after = try households(db, of: family, school: school)
            let invitations = try db.values(
                String.self,
                sql: """
                    SELECT DISTINCT event.message FROM event
                    JOIN answer ON answer.school = event.school AND answer.message = event.message AND answer.family = ?
                    WHERE event.school = ? AND event.starts > ? ORDER BY event.message
                    """, arguments: [family.rawValue, school.rawValue, now.milliseconds])
            var asked: Set<MessageID> = []
            for invitation in invitations {
                guard let event = try event(db, of: MessageID(stored: invitation), school: school), event.starts > now,
                    asked.insert(event.message).inserted
                else { continue }
                if try bookings(db, of: event, school: school).needsPerson(before: before.of(family), after: after) {
                    try openTask(db, .householdsChanged, of: family, for: event.message, school: school, at: now)
                }
            }
        }
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
