internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// Events on disk, the families that are told that they moved up, and the tasks about events.
extension Store {
    /// The message that counts in place of this one: its newest correction, or itself. Nil where the school stopped that one, or has no such
    /// message.
    func standing(for message: MessageID, school: SchoolID) async throws -> MessageID? {
        try await read(school) { tx in try tx.events.standing(for: message) }
    }

    /// Invitations to events that start after `earliest`, corrected ones among them.
    func invitations(of school: SchoolID, startingAfter earliest: Date) async throws -> [MessageID] {
        try await read(school) { tx in
            try tx.db.values(
                String.self, sql: "SELECT message FROM event WHERE school = ? AND starts > ? ORDER BY starts, message",
                arguments: [school.rawValue, earliest.milliseconds]
            ).map(MessageID.init(stored:))
        }
    }
}

/// An event as its newest message has it: a correction takes over the answers to its invitation.
struct EventFacts {
    var message: MessageID
    var starts: Date
    var answerBy: Date
    var capacity: Int?
    /// The message itself and those that it corrects, the newest first.
    var thread: [MessageID]
}

/// Events on disk, the families that are told that they moved up, and the tasks about events.
struct EventRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    func standing(for message: MessageID) throws -> MessageID? {
        let row = try newest(of: message)
        guard let row, row.date("stopped") == nil else { return nil }
        return try row.identifier("id")
    }

    /// The id and the stop of a message's newest correction, or of the message itself where it has none; a stopped one is found too.
    func newest(of message: MessageID) throws -> Row? {
        try db.row(
            sql: """
                \(CorrectionChain.correctionsOfOne)
                SELECT message.id, message.stopped FROM thread JOIN message ON message.school = ? AND message.id = thread.id
                \(CorrectionChain.newest)
                """, arguments: [message.rawValue, school.rawValue, school.rawValue])
    }

    /// The messages whose answers are counted together, the newest first: of an event its own thread, of any other message its newest correction
    /// and all that this corrects.
    func thread(of message: MessageID) throws -> [MessageID] {
        if let event = try event(of: message) { return event.thread }
        guard let newest = try newest(of: message) else { return [message] }
        return try messages.chain(from: newest.identifier("id"))
    }

    /// Nil for a message without an event.
    func event(of message: MessageID) throws -> EventFacts? {
        let row = try db.row(
            sql: """
                \(CorrectionChain.correctionsOfOne)
                SELECT event.* FROM thread JOIN event ON event.school = ? AND event.message = thread.id
                    JOIN message ON message.school = event.school AND message.id = event.message
                \(CorrectionChain.newest)
                """, arguments: [message.rawValue, school.rawValue, school.rawValue])
        guard let row else { return nil }
        let newest: MessageID = try row.identifier("message")
        return EventFacts(
            message: newest, starts: Date(milliseconds: row["starts"]), answerBy: Date(milliseconds: row["answer_by"]),
            capacity: row["capacity"], thread: try messages.chain(from: newest))
    }

    /// Keeps what a message says of its event. An invitation that is accepted after its reminder was due gets none.
    func insertEvent(of message: Message, at now: Date) throws {
        guard let event = message.terms.invitation else { return }
        let remindAt = event.remindAt.flatMap { $0 > message.created ? $0 : nil }
        try db.run(
            sql:
                "INSERT OR IGNORE INTO event (school, message, starts, answer_by, capacity, remind_at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                message.school.rawValue, message.id.rawValue, event.starts.milliseconds, event.answerBy.milliseconds,
                event.capacity, remindAt?.milliseconds,
            ])
    }

    /// Records that a delivery tells a family that it moved up at an event.
    func keepPromotion(_ delivery: DeliveryID, of family: FamilyID, at event: MessageID) throws {
        try db.run(
            sql: "INSERT INTO moved_up (delivery, school, message, family) VALUES (?, ?, ?, ?)",
            arguments: [delivery.rawValue, school.rawValue, event.rawValue, family.rawValue])
    }

    /// Which family a delivery tells that it moved up, and at which event; nil for one that says something else.
    func promotion(toldBy delivery: DeliveryID) throws -> (message: MessageID, family: FamilyID)? {
        try db.row(
            sql: "SELECT message, family FROM moved_up WHERE delivery = ?", arguments: [delivery.rawValue]
        ).map { row in (try row.identifier("message"), try row.identifier("family")) }
    }

    /// One task for each family and message: where there was one before, it now says this, and is open again if it was closed.
    func keepTask(
        _ task: EventTask, of family: FamilyID, for message: MessageID, interpreter: String?, created: Date, due: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO task (school, family, message, reason, interpreter, state, created, due)
                VALUES (?, ?, ?, ?, ?, 'open', ?, ?)
                ON CONFLICT (school, family, message) DO UPDATE SET reason = excluded.reason, interpreter = excluded.interpreter,
                    owner = CASE state WHEN 'closed' THEN NULL ELSE owner END,
                    outcome = CASE state WHEN 'closed' THEN NULL ELSE outcome END,
                    due = CASE state WHEN 'closed' THEN excluded.due ELSE min(due, excluded.due) END,
                    state = CASE state WHEN 'closed' THEN 'open' ELSE state END, closed = NULL
                """,
            arguments: [
                school.rawValue, family.rawValue, message.rawValue, task.rawValue, interpreter, created.milliseconds,
                due.milliseconds,
            ])
    }

    /// The message of whose event a reminder reminds; nil for any other message.
    func invitation(remindedBy message: MessageID) throws -> MessageID? {
        try db.value(
            String.self, sql: "SELECT message FROM event WHERE school = ? AND reminder = ?",
            arguments: [school.rawValue, message.rawValue]
        ).map(MessageID.init(stored:))
    }

    /// The reason, by family, why an officer is to speak with it about the event of a message.
    func openEventTasks(for message: MessageID) throws -> [FamilyID: EventTask] {
        let message = try event(of: message)?.message ?? message
        return try db.rows(
            sql: "SELECT family, reason FROM task WHERE school = ? AND message = ? AND state <> 'closed'",
            arguments: [school.rawValue, message.rawValue]
        ).reduce(into: [:]) { tasks, row in tasks[try row.identifier("family")] = EventTask(rawValue: row["reason"]) }
    }

    /// Why an officer is to speak with a family about an event; nil where there is no such task, or it is closed.
    func openTaskReason(
        of family: FamilyID, for message: MessageID
    ) throws -> EventTask? {
        try db.value(
            String.self,
            sql: "SELECT reason FROM task WHERE school = ? AND message = ? AND family = ? AND state <> 'closed'",
            arguments: [school.rawValue, message.rawValue, family.rawValue]
        ).flatMap(EventTask.init)
    }

    func closeTask(
        _ task: EventTask, of family: FamilyID, for message: MessageID, at now: Date
    ) throws {
        try db.run(
            sql: """
                UPDATE task SET state = 'closed', closed = ?
                WHERE school = ? AND message = ? AND family = ? AND state = 'open' AND reason = ?
                """,
            arguments: [now.milliseconds, school.rawValue, message.rawValue, family.rawValue, task.rawValue])
    }
}
