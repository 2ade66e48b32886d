public import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// What was said between the school and a contact or a number.
extension Store {
    /// Nil where the school has no such contact. Of a number or mailbox that another household has too, flagged or not, only what is known to be
    /// of this contact: the store cannot tell who wrote the rest, which is in the inbox and in the number's own conversation.
    public func conversation(of contact: ContactID, school: SchoolID) async throws -> (name: String, said: [Said])? {
        try await read(school) { tx -> (name: String, said: [Said])? in
            let found = try tx.db.map(
                sql: "SELECT \(Self.contactColumns) FROM contact WHERE school = ? AND id = ?",
                arguments: [school.rawValue, contact.rawValue], Self.contact)
            guard let facts = found.first else { return nil }
            let (number, mailbox) = (facts.mobile?.e164, facts.email?.text.lowercased())
            let ownNumber = try tx.replies.isShared(.text, with: facts) ? nil : number
            let ownMailbox = try tx.replies.isShared(.email, with: facts) ? nil : mailbox
            let replies = try tx.replies.recorded(
                "school = ? AND NOT echo AND (contact = ? OR (sender = ? AND (family = ? OR family IS NULL) AND contact IS NULL))",
                [school.rawValue, contact.rawValue, ownNumber, facts.family.rawValue])
            let ours = try tx.replies.sent(
                "school = ? AND family = ?", [school.rawValue, facts.family.rawValue]
            ).filter { $0.covers.contains(contact) || $0.contact == contact }
            let outside = try tx.replies.sent(
                """
                school = ? AND message IS NULL AND category <> 'emergency' AND (address_key = ? OR address_key = ?)
                    AND (contact = ? OR contact IS NULL AND (address_key = ? OR address_key = ?))
                """, [school.rawValue, number, mailbox, contact.rawValue, ownNumber, ownMailbox])
            let answers = try tx.replies.pageAnswers(of: facts)
            return (facts.name, Store.inOrder(replies + answers, ours.filter { $0.message != nil } + outside))
        }
    }

    /// All texts from and to a number, whichever contacts have it.
    public func conversation(with number: PhoneNumber, school: SchoolID) async throws -> (names: [String], said: [Said]) {
        try await read(school) { tx in
            let contacts = try tx.replies.contacts(having: number)
            let replies = try tx.replies.recorded(
                "school = ? AND NOT echo AND sender = ?", [school.rawValue, number.e164])
            var ours: [StoredDelivery] = []
            for family in Set(contacts.map(\.family)) {
                ours += try tx.replies.sent(
                    "school = ? AND family = ? AND channel = 'text' AND address_key = ?",
                    [school.rawValue, family.rawValue, number.e164])
            }
            let outside = try tx.replies.sent(
                "school = ? AND message IS NULL AND category <> 'emergency' AND address_key = ?",
                [school.rawValue, number.e164])
            return (contacts.map(\.name), Store.inOrder(replies, ours.filter { $0.message != nil } + outside))
        }
    }

    /// Who sent a reply: a contact's id, or else a number.
    public func sender(ofReply id: Int64, school: SchoolID) async throws -> String? {
        try await read(school) { tx in
            try tx.db.value(
                String.self, sql: "SELECT coalesce(contact, sender) FROM reply WHERE id = ? AND school = ?",
                arguments: [id, school.rawValue])
        }
    }

    private static func inOrder(_ replies: [Said], _ deliveries: [StoredDelivery]) -> [Said] {
        let ours = deliveries.map { delivery in
            let isByMachine = delivery.message == nil && !delivery.words.isByPerson
            let entry = Conversation.Entry(
                at: delivery.created, speaker: isByMachine ? .machine : .school, way: delivery.route.channel.rawValue,
                text: delivery.words.spoken, state: delivery.life.state.rawValue, delivery: delivery.id.rawValue,
                reason: delivery.life.reason?.code.rawValue)
            return Said(entry: entry, message: delivery.message)
        }
        // A reply and the automatic answer to it may have the same time: the reply comes first.
        let all = (replies + ours).enumerated()
        return all.sorted { ($0.element.entry.at, $0.offset) < ($1.element.entry.at, $1.offset) }.map(\.element)
    }
}

/// One entry of a conversation, with the id of the message whose title is to be put there.
public struct Said: Sendable {
    public var entry: Conversation.Entry
    public var message: MessageID?
}

extension ReplyRepository {
    /// What a contact answered with the buttons of a message page; answers in words are replies.
    func pageAnswers(of contact: Contact) throws -> [Said] {
        try db.rows(
            sql: """
                SELECT message, choice, places, source, at FROM answer
                WHERE school = ? AND family = ? AND contact = ? AND message IN
                    (SELECT message FROM delivery WHERE school = ? AND family = ? AND message IS NOT NULL)
                """,
            arguments: [
                school.rawValue, contact.family.rawValue, contact.id.rawValue, school.rawValue, contact.family.rawValue,
            ]
        ).filter { row in
            if case .page = AnswerSource(stored: row["source"]) { true } else { false }
        }.map { row in
            let entry = Conversation.Entry(
                at: Date(milliseconds: row["at"]), speaker: .family, way: StoredReply.Way.page.rawValue, state: "handled",
                choice: try row.choice("choice"), places: row["places"])
            return Said(entry: entry, message: try row.identifier("message"))
        }
    }

    /// Whether a contact of another family, or of another household of this one, has the address too; a contact with a no-contact flag counts.
    func isShared(
        _ channel: ChannelKind, with contact: Contact
    ) throws -> Bool {
        guard let address = AddressKey.keys(of: contact).first(where: { $0.channel == channel }) else { return false }
        let (index, column) = Store.addressIndex(channel)
        let others = try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact INDEXED BY \(index)
                WHERE school = ? AND \(column) = ? AND id <> ? AND (left IS NULL OR no_contact IS NOT NULL)
                """, arguments: [school.rawValue, address.text, contact.id.rawValue], Store.contact)
        guard !others.isEmpty else { return false }
        let households = try families.households(of: contact.family)
        return others.contains { other in
            other.family != contact.family || !households.relation(of: contact.id, to: other.id).isOneHousehold
        }
    }

    func sent(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [StoredDelivery] {
        try deliveries.storedDeliveries("WHERE \(condition)", arguments)
    }

    func recorded(_ condition: String, _ arguments: StatementArguments) throws -> [Said] {
        try db.rows(sql: "SELECT * FROM reply WHERE \(condition)", arguments: arguments).map { row in
            let entry = Conversation.Entry(
                at: Date(milliseconds: row["received"]), speaker: .family, way: row["way"], text: row["text"],
                language: (row["language"] as String?).flatMap(Language.init(rawValue:)), intent: try row.choice("intent"),
                state: row["state"], reply: row["id"])
            return Said(entry: entry)
        }
    }
}
