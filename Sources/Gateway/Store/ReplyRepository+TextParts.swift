internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// Parts of texts: each is on disk before its webhook is answered, and becomes part of a reply once.
extension Store {
    /// Keeps a text that a person is to read, whatever it says.
    func keepForPerson(
        _ text: IncomingText, language: Language?, _ fault: TextFault, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in
            try tx.replies.keepForPerson(
                text.text, from: text.from, reference: text.reference, sent: text.at ?? now, language: language, fault,
                at: now)
        }
    }

    /// Gives parts that waited long enough to a person, those of at most 50 texts in a commit. A text for which that fails is set aside for a
    /// while, so that it does not hold up all the others.
    func releaseParts(at now: Date) async throws -> ReleasedParts {
        let isAny = try await read { tx in
            try tx.db.value(
                Bool.self,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM text_part WHERE state = 'waiting' AND \(Self.isOverdue))
                        OR EXISTS (SELECT 1 FROM text_part WHERE state <> 'waiting' AND due <= ?)
                    """, arguments: Self.overdueTimes(at: now) + [now.milliseconds]) ?? false
        }
        guard isAny else { return ReleasedParts() }
        return try await write(at: now) { tx in
            try tx.forgetParts()
            let most = 50
            var released = ReleasedParts()
            let rows = try tx.db.rows(
                sql: """
                    SELECT DISTINCT school, provider, sender, recipient, reference, total FROM text_part
                    WHERE state = 'waiting' AND \(Self.isOverdue) LIMIT \(most)
                    """, arguments: Self.overdueTimes(at: now))
            for row in rows {
                let key = TextPartKey(
                    provider: row["provider"], sender: row["sender"], recipient: row["recipient"], reference: row["reference"],
                    total: row["total"])
                let replies = tx.of(try row.identifier("school")).replies
                guard try !tx.succeeds({ try replies.release(key, at: now) }) else { continue }
                try replies.setAside(key, at: now)
                released.setAside += 1
            }
            released.isMore = rows.count == most
            return released
        }
    }

    /// When parts that wait go to a person next, or what was settled is forgotten; nil for never.
    func nextPart() async throws -> Date? {
        try await read { tx in
            try ["=", "<>"].compactMap { sign in
                try tx.db.value(Int64.self, sql: "SELECT min(due) FROM text_part WHERE state \(sign) 'waiting'")
            }.min().map(Date.init(milliseconds:))
        }
    }

    // MARK: Inside a commit

    /// A `due` too far ahead is overdue too: the clock was set back since it was written.
    static let isOverdue = "(due <= ? OR due > ?)"

    static func overdueTimes(at now: Date) -> StatementArguments {
        [now.milliseconds, now.addingTimeInterval(TextJoining.timeout).milliseconds]
    }
}

/// What was done about parts that waited long enough.
struct ReleasedParts: Sendable, Equatable {
    var isMore = false
    /// Texts whose parts could not be given to a person. They are tried again.
    var setAside = 0
}

extension ReplyRepository {
    /// What was settled long enough ago is forgotten.
    func forgetParts(at now: Date) throws { try AllSchools(db: db, now: now).forgetParts() }

    /// Whether parts of a text have waited long enough for the rest.
    func isOverdue(_ key: TextPartKey, at now: Date) throws -> Bool {
        try !rowsOfKey(key, "AND state = 'waiting' AND \(Store.isOverdue)", Store.overdueTimes(at: now)).isEmpty
    }

    /// Settles the parts of a reply that is about to be kept; false where the parts that wait are not those of the reply any more, and nothing
    /// was done.
    func settle(_ joined: JoinedParts, at now: Date) throws -> Bool {
        let waiting = Set(try parts(joined.key).filter { $0.state == .waiting }.compactMap(\.id))
        guard waiting == Set(joined.waiting) else { return false }
        try settle(joined.waiting, .joined, since: now, at: now)
        try insert(joined.last, joined.key, settled: .joined, at: now)
        return true
    }

    /// What waits of one text becomes one reply for a person.
    func release(_ key: TextPartKey, at now: Date) throws {
        let parts = try parts(key).filter { $0.state == .waiting }
        guard let sent = parts.map(\.at).min() else { return }
        guard let sender = PhoneNumber(stored: key.sender) else { throw StoreError.unreadable }
        let languages = try rowsOfKey(
            key, "AND state = 'waiting' AND language IS NOT NULL ORDER BY number", [])
        try keepForPerson(
            TextJoining.text(of: parts, total: key.total), from: sender,
            reference: TextJoining.reference(of: parts, total: key.total), sent: sent,
            language: languages.first.flatMap { Language(rawValue: $0["language"]) }, .incomplete, at: now)
        // Where the daemon did not look for hours, the parts count as settled since they were due: a part that comes now belongs to another text.
        try settle(parts.compactMap(\.id), .apart, since: min(now, try due(parts, at: now)), at: now)
    }

    /// - Parameter school: as its rows have it, readable or not.
    func setAside(_ key: TextPartKey, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE text_part SET due = ? WHERE school = ? AND sender = ? AND provider = ? AND recipient = ? AND reference = ?
                    AND total = ? AND state = 'waiting'
                """,
            arguments: [
                now.addingTimeInterval(TextJoining.timeout).milliseconds, school.rawValue, key.sender, key.provider,
                key.recipient,
                key.reference, key.total,
            ])
    }

    func keepForPerson(
        _ text: String, from number: PhoneNumber, reference: String?, sent: Date, language: Language?,
        _ fault: TextFault, at now: Date
    ) throws {
        var reply = StoredReply(
            sender: .number(number), text: StoredReply.bounded(text), reference: reference, at: sent, meaning: .unclear,
            handled: false)
        reply.meaning.language = language
        reply.fault = fault
        let routing = ReplyRouting.forPerson(from: try sender(number, text: text, at: now))
        (reply.contact, reply.family, reply.message) = (routing.contact, routing.family, routing.message)
        // One that is on record already changes nothing.
        _ = try keep(reply, at: now)
    }

    func insert(
        _ part: ReceivedTextPart, _ key: TextPartKey, settled state: ReceivedTextPart.State, at now: Date
    ) throws {
        var part = part
        (part.text, part.state, part.settled) = ("", state, now)
        try insert(part, key, language: nil, due: now.addingTimeInterval(TextJoining.memory))
    }

    func insert(
        _ part: ReceivedTextPart, _ key: TextPartKey, language: Language?, due: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO text_part (school, provider, sender, recipient, reference, total, number, text, fingerprint, identifier,
                    language, at, state, settled, due)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                school.rawValue, key.provider, key.sender, key.recipient, key.reference, key.total, part.number, part.text,
                part.fingerprint, part.identifier, language?.rawValue, part.at.milliseconds, part.state.rawValue,
                part.settled?.milliseconds, due.milliseconds,
            ])
    }

    /// - Parameter time: since when they do not wait any more.
    private func settle(
        _ rows: [Int64], _ state: ReceivedTextPart.State, since time: Date, at now: Date
    ) throws {
        for row in rows {
            try db.run(
                sql: "UPDATE text_part SET state = ?, settled = ?, due = ?, text = '' WHERE id = ?",
                arguments: [
                    state.rawValue, time.milliseconds, now.addingTimeInterval(TextJoining.memory).milliseconds, row,
                ])
        }
    }

    /// When the parts of a text are due: the first part's time counts for all.
    func due(_ waiting: [ReceivedTextPart], at now: Date) throws -> Date {
        guard let first = waiting.first?.id else { return now.addingTimeInterval(TextJoining.timeout) }
        return try db.value(Int64.self, sql: "SELECT due FROM text_part WHERE id = ?", arguments: [first])
            .map(Date.init(milliseconds:)) ?? now.addingTimeInterval(TextJoining.timeout)
    }

    func waitingParts(of sender: String) throws -> Int {
        try db.value(
            Int.self, sql: "SELECT count(*) FROM text_part WHERE school = ? AND sender = ? AND state = 'waiting'",
            arguments: [school.rawValue, sender]) ?? 0
    }

    func rowsOfKey(
        _ key: TextPartKey, _ condition: String, _ arguments: StatementArguments
    ) throws -> [Row] {
        try db.rows(
            sql: """
                SELECT * FROM text_part WHERE school = ? AND sender = ? AND provider = ? AND recipient = ? AND reference = ? AND total = ?
                    \(condition)
                """,
            arguments: [school.rawValue, key.sender, key.provider, key.recipient, key.reference, key.total] + arguments)
    }

    func parts(_ key: TextPartKey) throws -> [ReceivedTextPart] {
        try rowsOfKey(key, "ORDER BY id", []).map { row in
            var part = ReceivedTextPart(
                number: row["number"], text: row["text"], identifier: row["identifier"], at: Date(milliseconds: row["at"]))
            part.id = row["id"]
            part.fingerprint = row["fingerprint"]
            part.state = try row.choice("state")
            part.settled = row.date("settled")
            return part
        }
    }
}

extension AllSchools {
    func forgetParts() throws {
        try db.run(sql: "DELETE FROM text_part WHERE state <> 'waiting' AND due <= ?", arguments: [now.milliseconds])
    }
}
