public import Channels
public import Foundation
internal import GRDB

extension Store {
    /// Everybody of the school who has this number, exactly: a part of a number is nobody's.
    public func sender(_ number: PhoneNumber, text: String, school: SchoolID, at now: Date) async throws -> SenderCase {
        try await read { db in
            let contacts = try db.map(
                sql: """
                    SELECT \(Self.contactColumns) FROM contact WHERE school = ? AND mobile = ? AND \(Self.present)
                    ORDER BY family, place
                    """, arguments: [school.rawValue, number.e164], Self.contact)
            let known = try contacts.map { contact in
                let open = try db.values(
                    String.self,
                    sql: """
                        SELECT DISTINCT message.id FROM delivery JOIN message
                            ON delivery.school = message.school AND delivery.message = message.id
                        WHERE delivery.school = ? AND delivery.family = ? AND message.question <> 'none' AND message.deadline > ?
                        ORDER BY message.created DESC
                        """, arguments: [school.rawValue, contact.family.rawValue, now.milliseconds])
                return SenderCase.Known(contact: contact, open: open.compactMap(MessageID.init(rawValue:)))
            }
            let echo = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM reply WHERE school = ? AND sender = ? AND text = ? AND at > ?)",
                arguments: [school.rawValue, number.e164, text, now.addingTimeInterval(-10).milliseconds])
            let stopped = try db.value(
                Bool.self,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM closed_address WHERE school = ? AND channel = 'text' AND key = ? AND cause = 'stopped')
                    """, arguments: [school.rawValue, number.e164])
            // Only the machine handles a reply at once; one that waited stays known as such when a person has closed it.
            let waited = try db.value(
                Bool.self,
                sql: "SELECT EXISTS (SELECT 1 FROM reply WHERE school = ? AND sender = ? AND state <> 'handled' AND at > ?)",
                arguments: [school.rawValue, number.e164, now.addingTimeInterval(-86_400).milliseconds])
            return SenderCase(
                known: known, isEcho: echo ?? false, isStopped: stopped ?? false, wasToldToWait: waited ?? false)
        }
    }

    /// Keeps a reply with all that follows from it, in one commit. False: the same one is on record already, and nothing was done again.
    ///
    /// - Parameters:
    ///   - host: who tells the families that an answer lets move up; without one that is an officer's task.
    ///   - confirm: what goes back to whoever answered, by what came of the answer. It may be asked twice.
    public func keep(
        _ reply: KeptReply, consequences: [Consequence], school: SchoolID, at now: Date, host: GuestHost? = nil,
        confirm: (@Sendable (AnswerOutcome) -> NewDelivery?)? = nil
    ) async throws -> Bool {
        try await write { db in
            try db.run(
                sql: """
                    INSERT INTO reply (school, sender, text, reference, at, intent, places, contact, family, message, state)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (school, reference) DO NOTHING
                    """,
                arguments: [
                    school.rawValue, reply.sender, reply.text, reply.reference, reply.at.milliseconds,
                    reply.meaning.intent.rawValue, reply.meaning.places, reply.contact?.rawValue, reply.family?.rawValue,
                    reply.message?.rawValue, reply.handled ? "handled" : "waiting",
                ])
            guard db.changesCount == 1 else { return false }
            let row = db.lastInsertedRowID
            for consequence in consequences {
                guard let outcome = try Self.apply(db, consequence, school: school, at: now, host: host) else { continue }
                // Too late to count by itself: a person reads it.
                if outcome == .late {
                    try db.run(sql: "UPDATE reply SET state = 'waiting' WHERE id = ? AND state = 'handled'", arguments: [row])
                }
                guard let answer = confirm?(outcome) else { continue }
                try Self.insert(db, answer, school: school, message: nil, family: nil, at: now)
            }
            return true
        }
    }

    /// As `keep`, for what came without a reply. An answer that came too late becomes an officer's task, since there is nothing to read.
    public func apply(_ consequences: [Consequence], school: SchoolID, at now: Date, host: GuestHost? = nil) async throws {
        try await write { db in
            for consequence in consequences {
                let outcome = try Self.apply(db, consequence, school: school, at: now, host: host)
                guard outcome == .late, case .answer(_, let message, let family, _) = consequence else { continue }
                try Self.openTask(db, .lateAnswer, of: family, for: message, school: school, at: now)
            }
        }
    }

    /// What came of an answer; nil for all else.
    @discardableResult
    static func apply(
        _ db: Database, _ consequence: Consequence, school: SchoolID, at now: Date, host: GuestHost? = nil
    ) throws -> AnswerOutcome? {
        switch consequence {
        case .answer(let answer, let message, let family, let source):
            return try keep(db, answer, to: message, of: family, source: source, school: school, at: now, host: host)
        case .evidence(let kind, let message, let family, let delivery, let source):
            try db.run(
                sql: """
                    INSERT INTO evidence (school, delivery, message, family, kind, source, at, recorded)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    school.rawValue, delivery?.rawValue, message.rawValue, family.rawValue, kind.rawValue, source,
                    now.milliseconds, now.milliseconds,
                ])
            try lookAgain(db, school: school.rawValue, message: message.rawValue, family: family.rawValue, at: now)
        case .heard(let number, let contact, let message, let family):
            let delivery = try db.value(
                String.self,
                sql: """
                    SELECT id FROM delivery WHERE school = ? AND message = ? AND family = ? AND attempt > 0
                        AND ((channel = 'text' AND address_key = ?) OR contact = ?)
                    ORDER BY channel = 'text' AND address_key = ? DESC, created DESC, id LIMIT 1
                    """,
                arguments: [
                    school.rawValue, message.rawValue, family.rawValue, number.e164, contact?.rawValue, number.e164,
                ])
            try apply(
                db,
                .evidence(
                    .replied, message: message, family: family, delivery: delivery.flatMap(DeliveryID.init(rawValue:)),
                    source: "text"), school: school, at: now)
        case .close(let channel, let key, let source):
            try close(db, school: school.rawValue, channel: channel.rawValue, key: key, cause: .stopped, reason: source, at: now)
            try suppressPending(db, school: school, channel: channel, key: key, at: now)
        case .reopen(let channel, let key):
            try db.run(
                sql:
                    "DELETE FROM closed_address WHERE school = ? AND channel = ? AND key = ? AND cause IN ('stopped', 'carrier-stop')",
                arguments: [school.rawValue, channel.rawValue, key])
        case .language(let language, let contact, let source):
            try decide(db, .language, of: contact, school: school, source: source, at: now) { $0.language = language }
        case .send(let delivery):
            try insert(db, delivery, school: school, message: nil, family: nil, at: now)
        }
        return nil
    }

    private static func suppressPending(
        _ db: Database, school: SchoolID, channel: ChannelKind, key: String, at now: Date
    ) throws {
        // Found by way of the families, whose deliveries lie together. What waits for an address that is no contact's any more is stopped
        // when its turn comes (`begin`).
        let holder = channel == .text ? "mobile = ?" : "lower(email) = ?"
        let waiting = try storedDeliveries(
            db,
            """
            WHERE school = ? AND family IN (SELECT family FROM contact WHERE school = ? AND \(holder)) AND channel = ?
                AND address_key = ? AND due IS NOT NULL
            """, [school.rawValue, school.rawValue, key, channel.rawValue, key])
        for delivery in waiting { try change(db, delivery, .addressClosed(Reason(.stopped)), at: now) }
    }
}
