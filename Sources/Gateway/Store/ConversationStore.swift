public import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// What was said between the school and somebody.
extension Store {
    /// One thing that was said, with the message's id where a title is to be put.
    public struct Said: Sendable {
        public var entry: Conversation.Entry
        public var message: MessageID?
    }

    /// Nil where the school has no such contact. A number that other families have too shows nothing of them.
    public func conversation(of contact: ContactID, school: SchoolID) async throws -> (name: String, said: [Said])? {
        try await read { db in
            let found = try db.map(
                sql: "SELECT \(Self.contactColumns) FROM contact WHERE school = ? AND id = ?",
                arguments: [school.rawValue, contact.rawValue], Self.contact)
            guard let facts = found.first else { return nil }
            let number = facts.mobile?.e164
            let replies = try Self.replies(
                db,
                "school = ? AND NOT echo AND (contact = ? OR (sender = ? AND (family = ? OR family IS NULL) AND contact IS NULL))",
                [school.rawValue, contact.rawValue, number, facts.family.rawValue])
            let ours = try Self.deliveries(
                db, "school = ? AND family = ?", [school.rawValue, facts.family.rawValue]
            ).filter { $0.covers.contains(contact) || $0.contact == contact }
            let outside = try Self.deliveries(
                db,
                "school = ? AND message IS NULL AND category <> 'emergency' AND (address_key = ? OR address_key = ?) AND (contact IS NULL OR contact = ?)",
                [school.rawValue, number, facts.email?.text.lowercased(), contact.rawValue])
            return (facts.name, Self.inOrder(replies, ours.filter { $0.message != nil } + outside))
        }
    }

    /// Whatever was texted from and to a number, whoever has it.
    public func conversation(with number: PhoneNumber, school: SchoolID) async throws -> (names: [String], said: [Said]) {
        try await read { db in
            let contacts = try Self.contacts(db, having: number, school: school)
            let replies = try Self.replies(
                db, "school = ? AND NOT echo AND sender = ?", [school.rawValue, number.e164])
            var ours: [StoredDelivery] = []
            for family in Set(contacts.map(\.family)) {
                ours += try Self.deliveries(
                    db, "school = ? AND family = ? AND channel = 'text' AND address_key = ?",
                    [school.rawValue, family.rawValue, number.e164])
            }
            let outside = try Self.deliveries(
                db, "school = ? AND message IS NULL AND category <> 'emergency' AND address_key = ?",
                [school.rawValue, number.e164])
            return (contacts.map(\.name), Self.inOrder(replies, ours.filter { $0.message != nil } + outside))
        }
    }

    /// Of whom a reply is: a contact, or else a number.
    public func sender(ofReply id: Int64, school: SchoolID) async throws -> String? {
        try await read { db in
            try db.value(
                String.self, sql: "SELECT coalesce(contact, sender) FROM reply WHERE id = ? AND school = ?",
                arguments: [id, school.rawValue])
        }
    }

    private static func deliveries(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [StoredDelivery] {
        try storedDeliveries(db, "WHERE \(condition)", arguments)
    }

    private static func replies(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [Said] {
        try db.rows(sql: "SELECT * FROM reply WHERE \(condition)", arguments: arguments).map { row in
            let entry = Conversation.Entry(
                at: Date(milliseconds: row["received"]), speaker: .family, way: row["way"], text: row["text"],
                language: (row["language"] as String?).flatMap(Language.init(rawValue:)), intent: try row.choice("intent"),
                state: row["state"], reply: row["id"])
            return Said(entry: entry)
        }
    }

    private static func inOrder(_ replies: [Said], _ deliveries: [StoredDelivery]) -> [Said] {
        let ours = deliveries.map { delivery in
            let isByMachine = delivery.message == nil && !delivery.words.isByPerson
            let entry = Conversation.Entry(
                at: delivery.created, speaker: isByMachine ? .machine : .school, way: delivery.route.channel.rawValue,
                text: delivery.words.spoken, state: delivery.life.state.rawValue, delivery: delivery.id.rawValue)
            return Said(entry: entry, message: delivery.message)
        }
        // What was said first is what came in: an answer follows in the same instant.
        let all = (replies + ours).enumerated()
        return all.sorted { ($0.element.entry.at, $0.offset) < ($1.element.entry.at, $1.offset) }.map(\.element)
    }
}
