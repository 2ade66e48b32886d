import Foundation
internal import GRDB

/// What waits for the officer. Taking a task checks its state in the UPDATE, so that two people cannot both have it.
extension Store {
    public func tasks(of school: SchoolID, closed: Bool) async throws -> [OfficerTask] {
        try await read(school) { tx in
            let rows = try tx.db.rows(
                sql: """
                    SELECT task.*, message.name FROM task JOIN message ON message.school = task.school AND message.id = task.message
                    WHERE task.school = ? AND (task.state <> 'closed' OR ?) ORDER BY task.due, task.id
                    """, arguments: [school.rawValue, closed])
            let gone = try rows.filter { ($0["reason"] as String) == EventTask.familyLeft.rawValue }.map { row -> FamilyID in
                try row.identifier("family")
            }
            let left = gone.isEmpty ? [:] : try tx.events.leftContacts(of: gone)
            return try rows.map { row in
                let family = try tx.families.family(id: row["family"])
                let id: FamilyID = try row.identifier("family")
                let here = (family?.contacts ?? []).filter { $0.noContact == nil }.map {
                    OfficerTask.Contact(id: $0.id.rawValue, name: $0.name)
                }
                return OfficerTask(
                    id: row["id"], family: row["family"], children: family?.pupils.map(\.name) ?? [],
                    contacts: here.isEmpty ? left[id] ?? [] : here, message: row["name"],
                    reason: row["reason"], interpreter: row["interpreter"], state: row["state"], owner: row["owner"],
                    due: Date(milliseconds: row["due"]), outcome: row["outcome"])
            }
        }
    }

    public func takeTask(_ id: Int64, owner: String, school: SchoolID) async throws {
        try await write(school) { tx in
            try tx.db.run(
                sql: "UPDATE task SET state = 'taken', owner = ? WHERE id = ? AND school = ? AND state = 'open'",
                arguments: [owner, id, school.rawValue])
            guard tx.db.changesCount == 1 else { throw try tx.deliveries.refusal(ofTask: id) }
        }
    }
}

extension DeliveryRepository {
    /// Why a task cannot be taken or closed: another person has it, it is closed, or there is none.
    func refusal(ofTask id: Int64) throws -> StoreError {
        try replies.isThere(id, in: "task") ? .notOpen : .noSuchTask
    }

    /// What a task that is not closed is about; nil where there is none.
    func unclosedTask(_ id: Int64) throws -> (message: MessageID, family: FamilyID)? {
        let row = try db.row(
            sql: "SELECT message, family FROM task WHERE id = ? AND school = ? AND state <> 'closed'",
            arguments: [id, school.rawValue])
        return try row.map { (try $0.identifier("message"), try $0.identifier("family")) }
    }

    func closeTask(_ id: Int64, outcome: String, at now: Date) throws {
        try db.run(
            sql: "UPDATE task SET state = 'closed', outcome = ?, closed = ? WHERE id = ?",
            arguments: [outcome, now.milliseconds, id])
    }
}
