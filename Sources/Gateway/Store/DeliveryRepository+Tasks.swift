public import Foundation
internal import GRDB

/// The officer's task for a family and a message, as a step of the family opens and closes it.
extension Store {
    /// Reasons of tasks that the escalation does not change: those about seats at an event, and about an address.
    static let otherTasks = EventTask.allCases.map(\.rawValue) + SharedAddressTask.allCases.map(\.rawValue)
}

extension DeliveryRepository {
    func apply(_ change: FamilyStep.TaskChange, to due: FamilyDue, interpreter: String?, at now: Date) throws {
        switch change {
        case .askAboutAddress(let task, let until): try askAboutAddress(task, due, until: until, interpreter, at: now)
        case .closeAboutAddress: try closeAboutAddress(due, at: now)
        case .open(let why, let until): try openTask(due, reason: why.rawValue, until: until, interpreter, at: now)
        case .close: try closeTask(due, at: now)
        }
    }

    /// Closes the task that the escalation opened, since its cause is gone. A task that an officer has taken stays open: the officer decides.
    private func closeTask(_ due: FamilyDue, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE task SET state = 'closed', closed = ? WHERE school = ? AND message = ? AND family = ? AND state = 'open'
                    AND reason NOT IN (SELECT value FROM json_each(?))
                """,
            arguments: [
                now.milliseconds, due.school.rawValue, due.message.rawValue, due.family.rawValue, try JSON.text(Store.otherTasks),
            ])
    }

    /// One task a family and message; a second reason does not make a second task, but an open one says what is true now. One that a person
    /// closed is not opened again; one that was closed since its cause was gone is. One about an address is opened again too, where nothing is
    /// left to try after the decision.
    private func openTask(
        _ due: FamilyDue, reason: String, until: Date, _ interpreter: String?, at now: Date
    ) throws {
        let others = try JSON.text(Store.otherTasks)
        try db.run(
            sql: """
                UPDATE task SET reason = ? WHERE school = ? AND message = ? AND family = ? AND state = 'open' AND reason <> ?
                    AND reason NOT IN (SELECT value FROM json_each(?))
                """,
            arguments: [reason, due.school.rawValue, due.message.rawValue, due.family.rawValue, reason, others])
        try db.run(
            sql: """
                INSERT INTO task (school, family, message, reason, interpreter, state, created, due)
                VALUES (?, ?, ?, ?, ?, 'open', ?, ?)
                ON CONFLICT (school, family, message) DO UPDATE SET reason = excluded.reason, interpreter = excluded.interpreter,
                    state = 'open', owner = NULL, outcome = NULL, created = excluded.created, due = excluded.due, closed = NULL
                WHERE state = 'closed' AND (reason IN ('shared-address', 'shared-address-now')
                    OR outcome IS NULL AND reason NOT IN (SELECT value FROM json_each(?)))
                """,
            arguments: [
                due.school.rawValue, due.family.rawValue, due.message.rawValue, reason, interpreter, now.milliseconds,
                until.milliseconds, others,
            ])
    }

    private func closeAboutAddress(_ due: FamilyDue, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE task SET state = 'closed', closed = ? WHERE school = ? AND family = ? AND message = ?
                    AND state <> 'closed' AND reason IN ('shared-address', 'shared-address-now')
                """, arguments: [now.milliseconds, due.school.rawValue, due.family.rawValue, due.message.rawValue])
    }

    private func askAboutAddress(
        _ task: SharedAddressTask, _ due: FamilyDue, until: Date, _ interpreter: String?, at now: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO task (school, family, message, reason, interpreter, state, created, due)
                VALUES (?, ?, ?, ?, ?, 'open', ?, ?)
                ON CONFLICT (school, family, message) DO UPDATE SET due = min(due, excluded.due) WHERE state <> 'closed'
                """,
            arguments: [
                due.school.rawValue, due.family.rawValue, due.message.rawValue, task.rawValue, interpreter, now.milliseconds,
                until.milliseconds,
            ])
    }
}

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
            let ids = Set(try rows.map { row -> FamilyID in try row.identifier("family") })
            let families: [FamilyID: Family] = try tx.families.families(ids, withLeft: true).reduce(into: [:]) { $0[$1.id] = $1 }
            return try rows.map { row in
                let id: FamilyID = try row.identifier("family")
                let family = families[id]
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

    public func takeTask(_ id: Int64, owner: String, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in
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
