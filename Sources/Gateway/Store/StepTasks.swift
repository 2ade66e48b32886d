internal import Foundation
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
