internal import Foundation
internal import GRDB

/// Seats of families that have left the school: the officer gives them back.
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

    /// Contacts who left, by family, without those with a no-contact flag, who are named nowhere.
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

    /// Invitations to events to come that one of these families answered, or a contact who is in one of them now: an answer goes with its
    /// contact.
    func invitations(answeredByAnyOf families: Set<FamilyID>, at now: Date) throws -> [MessageID] {
        let wanted = try JSON.text(families.map(\.rawValue).sorted())
        return try db.values(
            String.self,
            sql: """
                SELECT DISTINCT event.message FROM event
                JOIN answer ON answer.school = event.school AND answer.message = event.message
                WHERE event.school = ? AND event.starts > ? AND (answer.family IN (SELECT value FROM json_each(?)) OR answer.contact IN
                    (SELECT id FROM contact WHERE school = ? AND family IN (SELECT value FROM json_each(?))))
                ORDER BY event.message
                """, arguments: [school.rawValue, now.milliseconds, wanted, school.rawValue, wanted]
        ).map(MessageID.init(stored:))
    }
}
