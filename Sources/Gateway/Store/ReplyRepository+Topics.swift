internal import Channels
internal import Foundation
internal import GRDB

/// Keywords, and the topics that contacts and numbers stopped.
extension Store {
    static func holders(_ contacts: [ContactID], _ number: PhoneNumber) -> [(String, String)] {
        contacts.map { ("contact", $0.rawValue) } + [("number", number.e164)]
    }
}

/// A message that has a keyword, or a question that is open.
public struct NamedTopic: Sendable {
    public var message: MessageID
    public var keyword: Keyword?
    /// Whether it asks something and may still be answered.
    public var isOpen: Bool
}

extension ReplyRepository {
    /// Newest first.
    func named(at now: Date) throws -> [NamedTopic] {
        // Two queries, each by an index: SQLite does not read a school's messages of years for every text that comes in.
        try db.rows(
            sql: """
                SELECT id, keyword_cy, keyword_en, \(Store.isOpen) AS open, created FROM message
                    WHERE school = ? AND keyword_cy IS NOT NULL
                UNION SELECT id, keyword_cy, keyword_en, 1 AS open, created FROM message WHERE school = ? AND \(Store.isOpen)
                ORDER BY created DESC, id DESC
                """, arguments: [now.milliseconds, school.rawValue, school.rawValue, now.milliseconds]
        ).map { row in
            NamedTopic(message: try row.identifier("id"), keyword: Store.keyword(row), isOpen: row["open"])
        }
    }

    func stop(
        topic: String, contacts: [ContactID], number: PhoneNumber, source: DecisionSource, at now: Date
    ) throws {
        for (holder, id) in Store.holders(contacts, number) {
            try db.run(
                sql: """
                    INSERT INTO stopped_topic (school, holder, id, topic, source, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """, arguments: [school.rawValue, holder, id, topic, source.stored, now.milliseconds])
        }
    }

    func start(
        topic: String, contacts: [ContactID], number: PhoneNumber
    ) throws {
        for (holder, id) in Store.holders(contacts, number) {
            try db.run(
                sql: "DELETE FROM stopped_topic WHERE school = ? AND holder = ? AND id = ? AND topic = ?",
                arguments: [school.rawValue, holder, id, topic])
        }
    }

    func readStoppedTopics(into closed: inout SuppressionList) throws {
        for row in try db.rows(
            sql: "SELECT holder, id, topic FROM stopped_topic WHERE school = ?", arguments: [school.rawValue])
        {
            let id: String = row["id"]
            closed.stop(
                topic: row["topic"], for: row["holder"] == "contact" ? .contact(ContactID(stored: id)) : .number(id))
        }
    }
}
