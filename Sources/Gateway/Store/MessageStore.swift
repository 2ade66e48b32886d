public import Foundation
internal import GRDB

/// Messages as their author wrote them: the files, from which everything else is made anew.
public struct MessageSource: Sendable, Equatable, Codable {
    /// `message.yaml`.
    public var terms: String
    /// `cy.md`.
    public var welsh: String
    /// `en.md`.
    public var english: String

    public init(terms: String, welsh: String, english: String) {
        self.terms = terms
        self.welsh = welsh
        self.english = english
    }
}

extension Store {
    /// Takes a message: once this returns, it is on disk with everyone whom it is for, and each family will be looked at.
    public func accept(_ message: Message, source: MessageSource, families: [FamilyID], at now: Date) async throws {
        let text = try JSON.text(source)
        try await write { db in
            try db.execute(
                sql: "INSERT INTO message (school, id, name, created, deadline, question, source) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    message.school.rawValue, message.id.rawValue, message.terms.name, message.created.milliseconds,
                    message.deadline.milliseconds, message.terms.question.rawValue, text,
                ])
            let insert = try db.makeStatement(
                sql: """
                    INSERT INTO recipient_family (school, message, family, standing, look_again) VALUES (?, ?, ?, 'following', ?)
                    """)
            for family in families {
                try insert.execute(
                    arguments: [message.school.rawValue, message.id.rawValue, family.rawValue, now.milliseconds])
            }
        }
    }

    public struct StoredMessage: Sendable {
        public var id: MessageID
        public var name: String
        public var created: Date
        public var source: MessageSource
    }

    public func message(_ id: MessageID, of school: SchoolID) async throws -> StoredMessage? {
        try await read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM message WHERE school = ? AND id = ?", arguments: [school.rawValue, id.rawValue]
            ).map(Self.message)
        }
    }

    /// Newest first.
    public func messages(of school: SchoolID) async throws -> [StoredMessage] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM message WHERE school = ? ORDER BY created DESC, id", arguments: [school.rawValue]
            ).map(Self.message)
        }
    }

    private static func message(_ row: Row) throws -> StoredMessage {
        StoredMessage(
            id: try row.identifier("id"), name: row["name"], created: Date(milliseconds: row["created"]),
            source: try JSON.value(from: row["source"]))
    }
}
