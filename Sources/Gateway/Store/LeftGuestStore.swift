internal import Foundation
internal import GRDB

/// Places of families that have left the school: a person gives them back.
extension Store {
}

extension EventRepository {
    func leftGuests(
        of families: some Collection<FamilyID>
    ) throws -> LeftGuests {
        let rows = try db.rows(
            sql: """
                SELECT id, name, no_contact FROM contact
                WHERE school = ? AND left IS NOT NULL AND family IN (SELECT value FROM json_each(?))
                """, arguments: [school.rawValue, try JSON.text(families.map(\.rawValue).sorted())])
        return LeftGuests(
            names: try rows.reduce(into: [:]) { names, row in
                let isBarred = (row["no_contact"] as String?) != nil
                names.updateValue(isBarred ? nil : (row["name"] as String?), forKey: try row.identifier("id"))
            })
    }

    /// Those who left, by family; whom nothing may reach is named nowhere.
    func leftContacts(
        of families: [FamilyID]
    ) throws -> [FamilyID: [OfficerTask.Contact]] {
        try db.rows(
            sql: """
                SELECT family, id, name FROM contact WHERE school = ? AND left IS NOT NULL AND no_contact IS NULL
                    AND family IN (SELECT value FROM json_each(?)) ORDER BY family, place
                """, arguments: [school.rawValue, try JSON.text(families.map(\.rawValue).sorted())]
        ).reduce(into: [:]) { left, row in
            left[try row.identifier("family"), default: []].append(OfficerTask.Contact(id: row["id"], name: row["name"]))
        }
    }

    /// Opens a task for each of these families that has left and still holds something at an event to come, and closes those of families that
    /// are back.
    func askWhereFamiliesLeft(_ families: Set<FamilyID>, at now: Date) throws {
        guard !families.isEmpty else { return }
        let wanted = try JSON.text(families.map(\.rawValue).sorted())
        // What somebody answered goes with them to the family in which they are now.
        let answered = try db.values(
            String.self,
            sql: """
                SELECT DISTINCT event.message FROM event
                JOIN answer ON answer.school = event.school AND answer.message = event.message
                WHERE event.school = ? AND event.starts > ? AND (answer.family IN (SELECT value FROM json_each(?)) OR answer.contact IN
                    (SELECT id FROM contact WHERE school = ? AND family IN (SELECT value FROM json_each(?))))
                ORDER BY event.message
                """, arguments: [school.rawValue, now.milliseconds, wanted, school.rawValue, wanted])
        let left = try leftGuests(of: families)
        var seen: Set<MessageID> = []
        for message in answered {
            // A correction of the invitation speaks for it.
            guard let event = try event(of: MessageID(stored: message)), event.starts > now,
                seen.insert(event.message).inserted
            else { continue }
            let households = try answeringHouseholds(to: event.thread)
            let guests = try bookings(of: event).guests(in: households)
            let holding = Set(left.holding(guests, in: households).map(\.family)).intersection(families)
            let open = try openEventTasks(for: event.message)
            for family in families.sorted(by: { $0.rawValue < $1.rawValue }) {
                if holding.contains(family) {
                    try openTask(.familyLeft, of: family, for: event.message, at: now)
                } else if open[family] == .familyLeft {
                    try closeTask(.familyLeft, of: family, for: event.message, at: now)
                }
            }
        }
    }
}
