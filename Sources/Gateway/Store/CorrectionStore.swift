internal import Foundation
internal import GRDB

/// Corrections: whom the message that they put right was for, and who got it, read from what is on record of it. Where that one was a
/// correction itself, what it corrected counts too.
extension Store {
    /// Takes a correction and stops the message that it puts right, in one commit: so nobody gets the first one after the list of those who
    /// did was made.
    func accept(
        _ correction: Message, source: MessageSource, correcting original: MessageID, by person: String, at now: Date,
        context: SchoolContext? = nil
    ) async throws -> AcceptedCorrection {
        let text = try JSON.text(source)
        return try await write { tx in
            // Two people at once: one message has one correction, or some families would get both.
            guard try tx.of(correction.school).events.newest(of: original)?.identifier("id") == original else {
                throw AlreadyCorrected()
            }
            let bookings = try tx.of(correction.school).events.event(of: original).map {
                try tx.of(correction.school).events.bookings(of: $0)
            }
            let asked = try tx.of(correction.school).events.openEventTasks(for: original)
            let calledBack = try tx.of(correction.school).messages.stop(original, by: person, at: now)
            let audience = try tx.of(correction.school).messages.audience(correcting: original)
            try tx.of(correction.school).messages.accept(
                correction, source: text, families: audience.families.keys.sorted { $0.rawValue < $1.rawValue },
                correcting: original, at: now)
            try tx.of(correction.school).messages.leaveOut(from: correction.id, asFrom: original)
            // What an officer is to say about the event is still to be said.
            for (family, task) in asked.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try tx.of(correction.school).events.openTask(task, of: family, for: correction.id, at: now)
            }
            try PromoteWaiting(tx: tx.of(correction.school, at: now), context: context).tell(since: bookings, by: correction.id)
            return AcceptedCorrection(calledBack: calledBack, audience: audience)
        }
    }

    /// What puts the message right, or what puts that right; the message itself where nothing does.
    func newest(of message: MessageID, school: SchoolID) async throws -> MessageID {
        try await read(school) { tx in try tx.events.newest(of: message)?.identifier("id") ?? message }
    }

    /// Whom a correction of the message would be for.
    public func audience(correcting message: MessageID, school: SchoolID) async throws -> CorrectionAudience {
        try await read(school) { tx in try tx.messages.audience(correcting: message) }
    }

    /// Whom corrections of these messages would be for, all as things stand at one moment.
    func audiences(correcting messages: [MessageID], school: SchoolID) async throws -> [MessageID: CorrectionAudience] {
        guard !messages.isEmpty else { return [:] }
        return try await read(school) { tx in try tx.messages.audiences(correcting: messages) }
    }
}

/// Somebody put the message right since the correction was planned; nothing was kept.
struct AlreadyCorrected: Error {}

public struct AcceptedCorrection: Sendable {
    /// What became of the first message, which a correction stops.
    public var calledBack: CalledBack
    public var audience: CorrectionAudience
}

/// Whom a correction is for, as things stand.
public struct CorrectionAudience: Sendable {
    /// The families that the first message was for and that are with the school, each with what it was sent of that.
    public var families: [FamilyID: [Delivery]]
    /// The first message, and all that it corrects.
    var chain: [MessageID]
    /// Contacts of them whom the first message left out.
    public var leftOut: [FamilyID: [ContactID: NotSent]]
}

/// Whether a message goes on, and what it puts right.
struct MessagePurpose {
    var isStopped = false
    /// The message that it corrects; nil for one that corrects none.
    var corrects: MessageID?
    /// That one, and all that it corrects.
    var chain: [MessageID] = []
    /// The event of which it reminds; nil for one that is no reminder.
    var reminds: ReminderSnapshot?
    /// Whether it leaves out contacts of some families.
    var leavesOut = false
}

extension MessageRepository {
    func audience(
        correcting message: MessageID
    ) throws -> CorrectionAudience {
        try audiences(correcting: [message])[message]
            ?? CorrectionAudience(families: [:], chain: [message], leftOut: [:])
    }

    func audiences(
        correcting messages: [MessageID]
    ) throws -> [MessageID: CorrectionAudience] {
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
        let families = Dictionary(grouping: recipients) { $0.message }.mapValues { $0.map { $0.family } }
        var leftOut: [MessageID: [(family: FamilyID, contact: ContactID)]] = [:]
        for row in try db.rows(
            sql: "SELECT message, family, contact FROM left_out WHERE school = ? AND message IN (SELECT value FROM json_each(?))",
            arguments: [school.rawValue, ids])
        {
            leftOut[try row.identifier("message"), default: []].append(
                (try row.identifier("family"), try row.identifier("contact")))
        }
        var audiences: [MessageID: CorrectionAudience] = [:]
        for (message, chain) in chains {
            var audience = CorrectionAudience(families: [:], chain: chain, leftOut: [:])
            for family in Set(chain.flatMap { families[$0] ?? [] }) {
                audience.families[family] = chain.flatMap { sent[$0]?[family] ?? [] }
            }
            for left in chain.flatMap({ leftOut[$0] ?? [] }) {
                audience.leftOut[left.family, default: [:]][left.contact] = .notInAudience
            }
            audiences[message] = audience
        }
        return try leavingOutReminded(audiences)
    }

    /// A correction of a reminder goes by who has answered, as the reminder does.
    private func leavingOutReminded(
        _ audiences: [MessageID: CorrectionAudience]
    ) throws -> [MessageID: CorrectionAudience] {
        var audiences = audiences
        let reminding = try audiences.keys.compactMap { message in
            try purpose(of: message).reminds.map { (message: message, reminding: $0) }
        }
        guard !reminding.isEmpty else { return audiences }
        let closed = try families.closedAddresses()
        let families = try families.families()
        for (message, reminding) in reminding {
            for family in families where audiences[message]?.families[family.id] != nil {
                audiences[message]?.leftOut[family.id] = try events.leftOut(
                    of: family, reminding: reminding, closed: closed)
            }
        }
        return audiences
    }

    /// Whom the first message left out its correction leaves out too.
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
        // A reminder that was put right is a reminder.
        for id in [message] + purpose.chain where purpose.reminds == nil {
            purpose.reminds = try events.reminded(by: id)
        }
        purpose.leavesOut =
            try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM left_out WHERE school = ? AND message = ?)",
                arguments: [school.rawValue, message.rawValue]) ?? false
        return purpose
    }

    /// The message, the one that it corrects, and so on.
    func chain(from message: MessageID) throws -> [MessageID] {
        try chains(from: [message])[message] ?? [message]
    }

    /// Of each of these messages itself, the one that it corrects, and so on.
    private func chains(
        from messages: [MessageID]
    ) throws -> [MessageID: [MessageID]] {
        let links = try db.map(
            sql: """
                WITH RECURSIVE chain (start, id) AS (
                    SELECT value, value FROM json_each(?) UNION
                    SELECT chain.start, message.corrects FROM message JOIN chain ON message.id = chain.id
                    WHERE message.school = ? AND message.corrects IS NOT NULL)
                SELECT start, id FROM chain
                """, arguments: [try JSON.text(Set(messages).map(\.rawValue)), school.rawValue]
        ) { row -> (start: MessageID, id: MessageID) in (try row.identifier(), try row.identifier()) }
        return Dictionary(grouping: links) { $0.start }.mapValues { $0.map { $0.id } }
    }

    /// Something new is known of a family and a message: to whom its corrections go, and by which way, follows from that.
    func lookAgainAtCorrections(message: String, family: String, at now: Date) throws {
        let corrections = try db.values(
            String.self,
            sql: """
                WITH RECURSIVE later (id) AS (
                    SELECT id FROM message WHERE school = ? AND corrects = ? UNION
                    SELECT message.id FROM message JOIN later ON message.corrects = later.id WHERE message.school = ?)
                SELECT id FROM later
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
