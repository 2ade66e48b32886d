internal import Foundation
internal import GRDB

/// Households of a school's families, read for the rules that count by them.
extension Store {
}

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

    /// Of every family, or of one, that answered an invitation to what is still to come: what `askWhereHouseholdsChanged` compares with.
    func bookedHouseholds(
        of family: FamilyID? = nil, at now: Date
    ) throws -> SchoolHouseholds {
        try households(
            """
            family IN (SELECT answer.family FROM event JOIN answer ON answer.school = event.school AND answer.message = event.message
                WHERE event.school = ? AND event.starts > ? \(family == nil ? "" : "AND answer.family = ?"))
            """, [school.rawValue, now.milliseconds] + (family.map { [$0.rawValue] } ?? []))
    }

    /// Places stay with the bookings that they were given to; where it is not clear any more whose they are, a person asks.
    ///
    /// - Parameter before: as they were before the change that this commit makes.
    func askWhereHouseholdsChanged(
        since before: SchoolHouseholds, at now: Date
    ) throws {
        guard !before.families.isEmpty else { return }
        let after = try households(of: before.families.keys, andOf: before.contacts)
        let changed = before.families.filter { $0.value != after.of($0.key) }.keys
        guard !changed.isEmpty else { return }
        let invited = try db.rows(
            sql: """
                SELECT DISTINCT event.message, answer.family FROM event
                JOIN answer ON answer.school = event.school AND answer.message = event.message
                WHERE event.school = ? AND event.starts > ? AND answer.family IN (SELECT value FROM json_each(?))
                ORDER BY event.message, answer.family
                """,
            arguments: [school.rawValue, now.milliseconds, try JSON.text(changed.map(\.rawValue).sorted())])
        var asked: [MessageID: Set<FamilyID>] = [:]
        var found: [MessageID: EventFacts] = [:]
        for row in invited {
            // A correction of the invitation speaks for it.
            guard let event = try events.event(of: try row.identifier("message")), event.starts > now else {
                continue
            }
            found[event.message] = event
            asked[event.message, default: []].insert(try row.identifier("family"))
        }
        for (message, event) in found.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let bookings = try events.bookings(of: event)
            for family in asked[message, default: []].sorted(by: { $0.rawValue < $1.rawValue }) {
                guard bookings.needsPerson(family, before: before, after: after) else { continue }
                try events.openTask(.householdsChanged, of: family, for: message, at: now)
            }
        }
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
}
