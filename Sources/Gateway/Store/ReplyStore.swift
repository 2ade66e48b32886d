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
                        WHERE delivery.school = ? AND delivery.family = ? AND message.question = 'rsvp' AND message.deadline > ?
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

    /// How many places the other families' last answers ask for.
    public func places(of message: MessageID, besides family: FamilyID, school: SchoolID) async throws -> Int {
        try await read { db in
            try Self.answers(db, school: school, message: message)
                .filter { $0.key != family && $0.value.choice == .yes }
                .reduce(0) { $0 + ($1.value.places ?? 1) }
        }
    }

    /// Keeps a reply with all that follows from it, in one commit. False: the same one is on record already, and nothing was done again.
    public func keep(_ reply: KeptReply, consequences: [Consequence], school: SchoolID, at now: Date) async throws -> Bool {
        try await write { db in
            guard try Self.insert(db, reply, school: school) else { return false }
            for consequence in consequences { try Self.apply(db, consequence, school: school, at: now) }
            return true
        }
    }

    /// False: the same one is on record already.
    static func insert(_ db: Database, _ reply: KeptReply, school: SchoolID) throws -> Bool {
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
        return db.changesCount == 1
    }

    public func apply(_ consequences: [Consequence], school: SchoolID, at now: Date) async throws {
        try await write { db in
            for consequence in consequences { try Self.apply(db, consequence, school: school, at: now) }
        }
    }

    static func apply(_ db: Database, _ consequence: Consequence, school: SchoolID, at now: Date) throws {
        switch consequence {
        case .answer(let answer, let message, let family, let source):
            try db.run(
                sql: "INSERT INTO answer (school, message, family, choice, places, source, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    school.rawValue, message.rawValue, family.rawValue, answer.choice.rawValue, answer.places, source,
                    answer.at.milliseconds,
                ])
            try lookAgain(db, school: school.rawValue, message: message.rawValue, family: family.rawValue, at: now)
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
