internal import Foundation
internal import GRDB

/// The officer's task for a family and a message, as a step of the family opens and closes it.
extension Store {
    /// Reasons that are not the escalation's to change: a task about places at an event, or about an address, is another matter.
    static let otherTasks = EventTask.allCases.map(\.rawValue) + SharedAddressTask.allCases.map(\.rawValue)
}

extension DeliveryRepository {
    /// Closes the task that the escalation opened, since its cause is gone. Whoever has taken it already decides for themselves.
    func closeTask(_ due: FamilyDue, at now: Date) throws {
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
    /// closed is not opened again; one that was closed since its cause was gone is. And a decision about an address is not the whole of it:
    /// where nothing is left to try after that, the family is a person's once more.
    func openTask(_ due: FamilyDue, reason: String, interpreter: String?, at now: Date) throws {
        let twoDays: TimeInterval = 2 * 86_400
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
                now.addingTimeInterval(twoDays).milliseconds, others,
            ])
    }

    /// Opens the task in which an officer decides about an address, or closes it where there is nothing to decide any more.
    func askAboutSharedAddress(_ due: FamilyDue, _ step: FamilyStep, at now: Date) throws {
        let key: StatementArguments = [due.school.rawValue, due.family.rawValue, due.message.rawValue]
        guard let (task, until) = step.sharedAddress else {
            if due.isFirstLook { return }
            return try db.run(
                sql: """
                    UPDATE task SET state = 'closed', closed = ? WHERE school = ? AND family = ? AND message = ?
                        AND state <> 'closed' AND reason IN ('shared-address', 'shared-address-now')
                    """, arguments: [now.milliseconds] + key)
        }
        if step.decision.standing == .reached { return }
        try db.run(
            sql: """
                INSERT INTO task (school, family, message, reason, interpreter, state, created, due)
                VALUES (?, ?, ?, ?, ?, 'open', ?, ?)
                ON CONFLICT (school, family, message) DO UPDATE SET due = min(due, excluded.due) WHERE state <> 'closed'
                """,
            arguments: key + [task.rawValue, step.interpreter, now.milliseconds, until.milliseconds])
    }
}
