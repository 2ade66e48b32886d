internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// What came in, and who may have written it.
struct ReplyRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    func isKnown(_ reference: String?, from sender: ReplySender) throws -> Bool {
        guard let reference = StoredReply.key(of: reference, from: sender) else { return false }
        return try db.value(
            Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM reply WHERE school = ? AND reference = ?)",
            arguments: [school.rawValue, reference]) ?? false
    }

    /// Keeps a reply. Nil where the same one is on record already, or where the parts of which it is joined were settled before.
    func keep(_ reply: StoredReply, at now: Date) throws -> Int64? {
        if let joined = reply.joined, try !settle(joined, at: now) { return nil }
        try db.run(
            sql: """
                INSERT INTO reply (school, sender, text, reference, at, intent, places, contact, family, message, state, way, language,
                    delivery, received, normalized, echo, automatic, heard, fault)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (school, reference) DO NOTHING
                """,
            arguments: [
                school.rawValue, reply.sender.stored, reply.text, StoredReply.key(of: reply.reference, from: reply.sender),
                reply.at.milliseconds,
                reply.meaning.intent.rawValue, reply.meaning.places, reply.contact?.rawValue, reply.family?.rawValue,
                reply.message?.rawValue, reply.handled ? "handled" : "waiting", reply.way.rawValue, reply.meaning.language?.tag,
                reply.sender.page?.rawValue, now.milliseconds, StoredReply.normalized(reply.text), reply.isEcho,
                reply.meaning.isAutomatic, reply.heard, reply.fault?.rawValue,
            ])
        return db.changesCount == 1 ? db.lastInsertedRowID : nil
    }

    /// Who sent a reply; nil where there is none.
    func sender(ofReply id: Int64) throws -> ReplySender? {
        try db.row(
            sql: "SELECT sender, delivery FROM reply WHERE school = ? AND id = ?", arguments: [school.rawValue, id]
        ).flatMap { row in ReplySender(stored: row["sender"], page: (row["delivery"] as String?).map(DeliveryID.init(stored:))) }
    }

    /// Leaves a reply that was understood automatically to a person all the same.
    func leaveToPerson(_ reply: Int64) throws {
        try db.run(
            sql: "UPDATE reply SET state = 'waiting' WHERE id = ? AND school = ? AND state = 'handled'",
            arguments: [reply, school.rawValue])
    }

    /// Keeps that an enquiry from a number about a message was answered.
    func keepEnquiry(from number: PhoneNumber, about message: MessageID, at now: Date) throws {
        try db.run(
            sql: """
                INSERT INTO told (school, sender, message, at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET at = excluded.at
                """, arguments: [school.rawValue, number.e164, message.rawValue, now.milliseconds])
    }

    /// Settles a reply that waited for a keyword. One that a person took meanwhile stays that person's.
    func settle(_ reply: Int64, message: MessageID, family: FamilyID) throws {
        try db.run(
            sql: """
                UPDATE reply SET state = 'handled', message = ?, family = ? WHERE id = ? AND school = ? AND state = 'waiting'
                """, arguments: [message.rawValue, family.rawValue, reply, school.rawValue])
    }

    /// The text of a reply, which is kept as the reason for what follows from it.
    func text(of reply: Int64?) throws -> String? {
        guard let reply else { return nil }
        return try db.value(
            String.self, sql: "SELECT text FROM reply WHERE id = ? AND school = ?", arguments: [reply, school.rawValue])
    }
}
