public import Foundation
internal import GRDB

/// Corrections: who got the message that they put right, read from what is on record of it. Where that one was a correction itself, what
/// it corrected counts too.
extension Store {
    public struct AcceptedCorrection: Sendable {
        /// What became of the first message, which a correction stops.
        public var calledBack: CalledBack
        /// The families of the correction, with what each was sent of the first message.
        public var original: [FamilyID: [Delivery]]
    }

    /// Takes a correction and stops the message that it puts right, in one commit: so nobody gets the first one after the list of those who
    /// did was made.
    public func accept(
        _ correction: Message, source: MessageSource, correcting original: MessageID, by person: String, at now: Date,
        host: GuestHost? = nil
    ) async throws -> AcceptedCorrection {
        let text = try JSON.text(source)
        return try await write { db in
            let bookings = try Self.event(db, of: original, school: correction.school).map {
                try Self.bookings(db, of: $0, school: correction.school)
            }
            let asked = try Self.openEventTasks(db, for: original, school: correction.school)
            let calledBack = try Self.stop(db, original, by: person, school: correction.school, at: now)
            let got = try Self.got(db, original, school: correction.school)
            try Self.accept(
                db, correction, source: text, families: got.keys.sorted { $0.rawValue < $1.rawValue }, correcting: original,
                at: now)
            // What an officer is to say about the event is still to be said.
            for (family, task) in asked.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try Self.openTask(db, task, of: family, for: correction.id, school: correction.school, at: now)
            }
            try Self.tellMovedUp(
                db, from: bookings, by: correction.id, school: correction.school, at: now, host: host)
            return AcceptedCorrection(calledBack: calledBack, original: got)
        }
    }

    /// Families of which somebody got the message or may have, as things stand.
    public func got(_ message: MessageID, school: SchoolID) async throws -> [FamilyID: [Delivery]] {
        try await read { db in try Self.got(db, message, school: school) }
    }

    private static func got(_ db: Database, _ message: MessageID, school: SchoolID) throws -> [FamilyID: [Delivery]] {
        let sent = try chain(db, from: message, school: school).flatMap { try deliveries(db, school: school, message: $0) }
        return Dictionary(grouping: sent, by: \.family).filter { !Correction(of: $0.value).contacts.isEmpty }
    }

    /// What a family was sent of all that `message` corrects; nil where it corrects nothing.
    static func original(
        _ db: Database, of message: MessageID, family: FamilyID, school: SchoolID
    ) throws -> [Delivery]? {
        let corrects = try db.value(
            String.self, sql: "SELECT corrects FROM message WHERE school = ? AND id = ?",
            arguments: [school.rawValue, message.rawValue])
        return try corrects.map { first in
            try original(db, correcting: MessageID(stored: first), family: family, school: school)
        }
    }

    static func original(
        _ db: Database, correcting first: MessageID, family: FamilyID, school: SchoolID
    ) throws -> [Delivery] {
        try chain(db, from: first, school: school).flatMap { try deliveries(db, school: school, message: $0, family: family) }
    }

    /// Whether a message goes on, and what it puts right.
    struct MessagePurpose {
        var isStopped = false
        /// The message that it corrects; nil for one that corrects none.
        var corrects: MessageID?
        /// The event of which it reminds; nil for one that is no reminder.
        var reminds: Reminding?
        /// Whether it leaves out contacts of some families.
        var leavesOut = false
    }

    static func purpose(_ db: Database, of message: MessageID, school: SchoolID) throws -> MessagePurpose {
        var purpose =
            try db.map(
                "SELECT stopped, corrects FROM message WHERE school = ? AND id = ?", school.rawValue, message.rawValue
            ) { row in
                MessagePurpose(isStopped: row.wholeIfAny() != nil, corrects: row.identifierIfAny())
            }.first ?? MessagePurpose()
        purpose.reminds = try reminded(db, by: message, school: school)
        purpose.leavesOut =
            try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM left_out WHERE school = ? AND message = ?)",
                arguments: [school.rawValue, message.rawValue]) ?? false
        return purpose
    }

    /// The message, the one that it corrects, and so on.
    static func chain(_ db: Database, from message: MessageID, school: SchoolID) throws -> [MessageID] {
        let ids = try db.values(
            String.self,
            sql: """
                WITH RECURSIVE chain (id) AS (
                    SELECT ? UNION
                    SELECT message.corrects FROM message JOIN chain ON message.id = chain.id
                    WHERE message.school = ? AND message.corrects IS NOT NULL)
                SELECT id FROM chain
                """, arguments: [message.rawValue, school.rawValue])
        return ids.compactMap(MessageID.init(rawValue:))
    }

    /// Something new is known of a family and a message: who only now turns out to have got it gets its corrections too.
    static func lookAgainAtCorrections(_ db: Database, school: String, message: String, family: String, at now: Date) throws {
        let corrections = try db.values(
            String.self,
            sql: """
                WITH RECURSIVE later (id) AS (
                    SELECT id FROM message WHERE school = ? AND corrects = ? UNION
                    SELECT message.id FROM message JOIN later ON message.corrects = later.id WHERE message.school = ?)
                SELECT id FROM later
                """, arguments: [school, message, school])
        for id in corrections {
            guard let correction = MessageID(rawValue: id), let family = FamilyID(rawValue: family),
                let school = SchoolID(rawValue: school)
            else { throw StoreError.unreadable }
            let sent = try original(db, of: correction, family: family, school: school) ?? []
            guard !Correction(of: sent).contacts.isEmpty else {
                try db.run(
                    sql: "UPDATE recipient_family SET look_again = ? WHERE school = ? AND message = ? AND family = ?",
                    arguments: [now.milliseconds, school.rawValue, id, family.rawValue])
                continue
            }
            try db.run(
                sql: """
                    INSERT INTO recipient_family (school, message, family, priority, standing, look_again)
                    VALUES (?, ?, ?, coalesce((SELECT priority FROM recipient_family WHERE school = ? AND message = ? LIMIT 1), ?),
                        'following', ?)
                    ON CONFLICT DO UPDATE SET look_again = min(coalesce(look_again, excluded.look_again), excluded.look_again)
                    """,
                arguments: [
                    school.rawValue, id, family.rawValue, school.rawValue, id, Priority.bulk.rawValue, now.milliseconds,
                ])
        }
    }
}
