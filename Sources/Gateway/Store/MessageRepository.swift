internal import Foundation
internal import GRDB
internal import Templates

extension Store {
    public func message(_ id: MessageID, of school: SchoolID) async throws -> StoredMessage? {
        try await read(school) { tx in try tx.messages.stored(id) }
    }

    /// The message as `library` reads it; the store is asked only for a message that `library` has not read yet.
    func message(_ id: MessageID, of school: School, by library: MessageCache) async throws -> Message? {
        if let known = library.known(id, of: school.id) { return known }
        return try await message(id, of: school.id).map { try library.message($0, school: school) }
    }

    /// Whether a message is for one of these families.
    func isAny(of families: [FamilyID], recipientOf message: MessageID, school: SchoolID) async throws -> Bool {
        let wanted = try JSON.text(families.map(\.rawValue))
        return try await read(school) { tx in
            try tx.db.value(
                Bool.self,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM recipient_family
                        WHERE school = ? AND message = ? AND family IN (SELECT value FROM json_each(?)))
                    """, arguments: [school.rawValue, message.rawValue, wanted]) ?? false
        }
    }

    /// Newest first.
    public func messages(of school: SchoolID) async throws -> [StoredMessage] {
        try await read(school) { tx in
            try tx.db.rows(
                sql: "SELECT * FROM message WHERE school = ? ORDER BY created DESC, id", arguments: [school.rawValue]
            ).map(Self.message)
        }
    }

    /// Those with these ids, in no order.
    func messages(_ ids: Set<String>, of school: SchoolID) async throws -> [StoredMessage] {
        let wanted = try JSON.text(Array(ids))
        return try await read(school) { tx in
            try tx.db.rows(
                sql: "SELECT * FROM message WHERE school = ? AND id IN (SELECT value FROM json_each(?))",
                arguments: [school.rawValue, wanted]
            ).map(Self.message)
        }
    }

    static func message(_ row: Row) throws -> StoredMessage {
        StoredMessage(
            id: try row.identifier("id"), name: row["name"], created: Date(milliseconds: row["created"]),
            source: try JSON.value(from: row["source"]), stop: stop(row),
            corrects: (row["corrects"] as String?).flatMap(MessageID.init(rawValue:)))
    }

    static func stop(_ row: Row) -> MessageStop? { row.date("stopped").map { MessageStop(at: $0, by: row["stopped_by"] ?? "") } }
}

/// What a school says, and the families that it is for.
struct MessageRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    func keyword(of id: MessageID) throws -> Keyword? {
        try db.row(
            sql: "SELECT keyword_cy, keyword_en FROM message WHERE school = ? AND id = ?",
            arguments: [school.rawValue, id.rawValue]
        ).flatMap(Store.keyword)
    }

    func stored(_ id: MessageID) throws -> StoredMessage? {
        try db.row(
            sql: "SELECT * FROM message WHERE school = ? AND id = ?", arguments: [school.rawValue, id.rawValue]
        ).map(Store.message)
    }

    func insert(_ message: Message, source: MessageSource, correcting original: MessageID?) throws {
        try db.run(
            sql: """
                INSERT INTO message (school, id, name, created, deadline, question, source, corrects, keyword_cy, keyword_en, open_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                message.school.rawValue, message.id.rawValue, message.terms.name, message.created.milliseconds,
                message.deadline.milliseconds, message.terms.question.rawValue, try JSON.text(source), original?.rawValue,
                message.terms.keyword?.welsh, message.terms.keyword?.english, message.openUntil.milliseconds,
            ])
    }

    /// Families that a message is for, each to be evaluated now.
    func insertRecipients(_ families: [FamilyID], of message: Message, at now: Date) throws {
        let insert = try db.makeStatement(
            sql: """
                INSERT INTO recipient_family (school, message, family, priority, standing, look_again)
                VALUES (?, ?, ?, ?, 'following', ?)
                """)
        let priority = Priority(message.terms.category).rawValue
        for family in families {
            try insert.execute(
                arguments: [message.school.rawValue, message.id.rawValue, family.rawValue, priority, now.milliseconds])
        }
    }

    /// Notes that a message is not for a contact of a family that it is for.
    func leaveOut(_ contact: ContactID, of family: FamilyID, from message: MessageID) throws {
        try db.run(
            sql: "INSERT INTO left_out (school, message, family, contact) VALUES (?, ?, ?, ?)",
            arguments: [school.rawValue, message.rawValue, family.rawValue, contact.rawValue])
    }

    func setOver(_ message: MessageID, at now: Date) throws {
        try db.run(
            sql: "UPDATE message SET over = ? WHERE school = ? AND id = ?",
            arguments: [now.milliseconds, school.rawValue, message.rawValue])
    }
}

/// Messages whose deadline has passed.
extension AllSchoolsScope {
    /// The message whose deadline passed first and that is not over yet; nil for none.
    func messageOver(at now: Date) throws -> (school: SchoolID, message: MessageID)? {
        try db.row(
            sql: "SELECT school, id FROM message WHERE over IS NULL AND deadline <= ? ORDER BY deadline LIMIT 1",
            arguments: [now.milliseconds]
        ).map { row in (try row.identifier("school"), try row.identifier("id")) }
    }
}
