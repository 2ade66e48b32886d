internal import Foundation
internal import GRDB

/// Corrections: the families that the corrected message was for, and the contacts who got it. Where that message was a correction itself, the
/// messages that it corrected count too.
extension Store {
    /// The newest correction of the message, or of its corrections; the message itself where there is none.
    func newest(of message: MessageID, school: SchoolID) async throws -> MessageID {
        try await read(school) { tx in try tx.messages.newest(of: message) ?? message }
    }
}

/// Whether a message was stopped, and what it corrects, reminds of and leaves out.
struct MessagePurpose {
    var isStopped = false
    /// The message that it corrects; nil for one that corrects none.
    var corrects: MessageID?
    /// The message of `corrects`, and all that it corrects.
    var chain: [MessageID] = []
    /// The event of which it reminds; nil for one that is no reminder.
    var reminds: ReminderSnapshot?
    /// Whether it leaves out contacts of some families.
    var leavesOut = false
}

extension MessageRepository {
    /// The newest correction of the message, or of its corrections; the message itself where there is none. Nil for one that is not on record.
    func newest(of message: MessageID) throws -> MessageID? { try events.newest(of: message)?.identifier("id") }

    /// What is on record of these messages and of all that they correct, read at once.
    func correctionRecord(of messages: [MessageID]) throws -> CorrectionRecord {
        let chains = try chains(from: messages)
        let known = Set(chains.values.flatMap(\.self))
        let ids = try JSON.text(known.map(\.rawValue))
        let sent = try deliveries.deliveries(messages: ids).mapValues { Dictionary(grouping: $0, by: \.family) }
        let recipients = try db.map(
            sql: """
                SELECT recipient_family.message, family.id FROM recipient_family JOIN family
                    ON family.school = recipient_family.school AND family.id = recipient_family.family
                WHERE recipient_family.school = ? AND family.left IS NULL
                    AND recipient_family.message IN (SELECT value FROM json_each(?))
                """, arguments: [school.rawValue, ids]
        ) { row -> (message: MessageID, family: FamilyID) in (try row.identifier(), try row.identifier()) }
        var record = CorrectionRecord(chains: chains, sent: sent)
        record.families = Dictionary(grouping: recipients) { $0.message }.mapValues { $0.map { $0.family } }
        for row in try db.rows(
            sql: "SELECT message, family, contact FROM left_out WHERE school = ? AND message IN (SELECT value FROM json_each(?))",
            arguments: [school.rawValue, ids])
        {
            record.leftOut[try row.identifier("message"), default: []].append(
                (try row.identifier("family"), try row.identifier("contact")))
        }
        return record
    }

    /// Leaves the contacts whom the corrected messages left out also out of the correction.
    func leaveOut(
        from correction: MessageID, asFrom original: MessageID
    ) throws {
        try db.run(
            sql: """
                INSERT INTO left_out (school, message, family, contact)
                SELECT DISTINCT school, ?, family, contact FROM left_out
                WHERE school = ? AND message IN (SELECT value FROM json_each(?))
                """,
            arguments: [
                correction.rawValue, school.rawValue,
                try JSON.text(chain(from: original).map(\.rawValue)),
            ])
    }

    func purpose(of message: MessageID) throws -> MessagePurpose {
        var purpose =
            try db.map(
                "SELECT stopped, corrects FROM message WHERE school = ? AND id = ?", school.rawValue, message.rawValue
            ) { row in
                MessagePurpose(isStopped: row.wholeIfAny() != nil, corrects: row.identifierIfAny())
            }.first ?? MessagePurpose()
        if let first = purpose.corrects { purpose.chain = try chain(from: first) }
        // The correction of a reminder is a reminder too.
        for id in [message] + purpose.chain where purpose.reminds == nil {
            purpose.reminds = try events.reminded(by: id)
        }
        purpose.leavesOut =
            try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM left_out WHERE school = ? AND message = ?)",
                arguments: [school.rawValue, message.rawValue]) ?? false
        return purpose
    }

    /// The message, the one that it corrects, and so on to the first.
    func chain(from message: MessageID) throws -> [MessageID] {
        try chains(from: [message])[message] ?? [message]
    }

    /// Of each of these messages itself, the one that it corrects, and so on.
    private func chains(
        from messages: [MessageID]
    ) throws -> [MessageID: [MessageID]] {
        let links = try db.map(
            sql: """
                \(CorrectionChain.corrected(from: "SELECT value, value FROM json_each(?)", keeping: "start"))
                SELECT start, id FROM thread
                """, arguments: [try JSON.text(Set(messages).map(\.rawValue)), school.rawValue]
        ) { row -> (start: MessageID, id: MessageID) in (try row.identifier(), try row.identifier()) }
        return Dictionary(grouping: links) { $0.start }.mapValues { $0.map { $0.id } }
    }

    /// Has a family evaluated again for the corrections of a message: the contacts to whom these go, and their routes, follow from what happened
    /// to it.
    func evaluateCorrectionsAgain(message: String, family: String, at now: Date) throws {
        let corrections = try db.values(
            String.self,
            sql: """
                \(CorrectionChain.corrections(from: "SELECT id FROM message WHERE school = ? AND corrects = ?"))
                SELECT id FROM thread
                """, arguments: [school.rawValue, message, school.rawValue])
        for id in corrections {
            try db.run(
                sql: """
                    UPDATE recipient_family SET look_again = min(coalesce(look_again, ?), ?)
                    WHERE school = ? AND message = ? AND family = ?
                    """, arguments: [now.milliseconds, now.milliseconds, school.rawValue, id, family])
        }
    }
}
