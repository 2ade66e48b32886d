internal import Channels
public import Foundation
internal import GRDB
internal import Templates

/// Replies that wait for a person. Taking and closing are fenced by state and owner, so that two people cannot both answer one.
extension Store {
    /// The oldest first.
    public func inbox(of school: SchoolID, closed: Bool, at now: Date) async throws -> [InboxItem] {
        try await read { db in
            let wanted = "(reply.state = 'waiting' OR reply.state = 'taken' OR (? AND reply.state = 'closed'))"
            var items = try db.rows(
                sql: "\(Self.inboxItems) WHERE reply.school = ? AND \(wanted) ORDER BY reply.at, reply.id",
                arguments: [school.rawValue, closed]
            ).map(Self.inboxItem)
            try Self.nameSharedNumbers(db, in: &items, school: school, at: now)
            return items
        }
    }

    /// One that waits or is taken.
    ///
    /// - Throws: `notOpen`, `noSuchReply`.
    public func openReply(_ id: Int64, school: SchoolID) async throws -> InboxItem {
        try await read { db in
            guard let item = try Self.openReply(db, id, school: school) else {
                throw try Self.refusal(db, ofReply: id, school: school)
            }
            return item
        }
    }

    private static func openReply(_ db: Database, _ id: Int64, school: SchoolID) throws -> InboxItem? {
        try db.row(
            sql: "\(inboxItems) WHERE reply.school = ? AND reply.id = ? AND (reply.state = 'waiting' OR reply.state = 'taken')",
            arguments: [school.rawValue, id]
        ).map(inboxItem)
    }

    private static let inboxItems = """
        SELECT reply.*, contact.name FROM reply LEFT JOIN contact ON contact.school = reply.school AND contact.id = reply.contact
        """

    private static func inboxItem(_ row: Row) throws -> InboxItem {
        let way: StoredReply.Way = try row.choice("way")
        return InboxItem(
            id: row["id"], way: way, from: way == .text ? row["sender"] : nil, text: row["text"],
            at: Date(milliseconds: row["at"]), language: (row["language"] as String?).flatMap(Language.init(rawValue:)),
            intent: try row.choice("intent"), places: row["places"], isAutomatic: row["automatic"], name: row["name"],
            contact: row["contact"], family: row["family"], message: row["message"], state: row["state"], owner: row["owner"],
            note: row["note"], fault: (row["fault"] as String?).flatMap(TextFault.init(rawValue:)))
    }

    /// - Parameter previous: who has it now and gives it up; nil where nobody has.
    public func takeReply(_ id: Int64, owner: String, from previous: String?, school: SchoolID) async throws {
        try await write { db in
            let (fence, arguments): (String, StatementArguments) =
                previous.map { ("state = 'taken' AND owner = ?", [$0]) } ?? ("state = 'waiting'", [])
            try db.run(
                sql: "UPDATE reply SET state = 'taken', owner = ? WHERE id = ? AND school = ? AND \(fence)",
                arguments: [owner, id, school.rawValue] + arguments)
            guard db.changesCount == 1 else { throw try Self.refusal(db, ofReply: id, school: school) }
        }
    }

    /// Opens a closed reply again, for whoever does it. What was recorded of it stays.
    ///
    /// - Throws: `replyNotClosed`, `noSuchReply`.
    public func reopenReply(_ id: Int64, owner: String, school: SchoolID) async throws {
        try await write { db in
            try db.run(
                sql:
                    "UPDATE reply SET state = 'taken', owner = ?, closed = NULL WHERE id = ? AND school = ? AND state = 'closed'",
                arguments: [owner, id, school.rawValue])
            guard db.changesCount == 1 else {
                throw try Self.isThere(db, id, in: "reply", school: school) ? StoreError.replyNotClosed : StoreError.noSuchReply
            }
        }
    }

    /// Why a reply cannot be taken, answered or closed: somebody else has it or it is closed, or there is none.
    private static func refusal(_ db: Database, ofReply id: Int64, school: SchoolID) throws -> StoreError {
        try isThere(db, id, in: "reply", school: school) ? .notOpen : .noSuchReply
    }

    /// Whether the school has a row with this number, whoever has it and however it stands.
    static func isThere(_ db: Database, _ id: Int64, in table: String, school: SchoolID) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ? AND school = ?)",
            arguments: [id, school.rawValue])
            ?? false
    }

    /// Closes a reply that a person read, with what follows from their decision, in one commit. One that somebody else took stays theirs.
    public func closeReply(
        _ id: Int64, note: String, by person: String?, consequences: [ReplyEffect], school: SchoolID, at now: Date,
        host: PromotionNotifier? = nil
    ) async throws {
        try await write { db in
            try Self.close(db, id, note: note, by: person, school: school, at: now)
            for consequence in consequences { try Self.apply(db, consequence, school: school, at: now, host: host) }
        }
    }

    /// Answers a reply and closes it, in one commit with what allows it: no STOP and no flag can come in between.
    public func answerReply(
        _ id: Int64, text: String, by person: String?, school: SchoolID, at now: Date,
        decide: @escaping @Sendable (ReplySnapshot) throws -> NewDelivery
    ) async throws {
        try await write { db in
            guard let item = try Self.openReply(db, id, school: school) else {
                throw try Self.refusal(db, ofReply: id, school: school)
            }
            let delivery = try decide(try Self.answerCase(db, item, school: school, at: now))
            try Self.close(db, id, note: text, by: person, school: school, at: now)
            try Self.apply(db, .send(delivery), school: school, at: now)
        }
    }

    private static func answerCase(_ db: Database, _ item: InboxItem, school: SchoolID, at now: Date) throws -> ReplySnapshot {
        var closed = try closedAddresses(db, school: school)
        guard item.way == .page else {
            let number = item.from.flatMap(PhoneNumber.init(stored:))
            let writers = try number.map { try contacts(db, having: $0, school: school) } ?? []
            closed.shared = try sharedAddresses(db, of: writers, school: school, at: now)
            return ReplySnapshot(item: item, contacts: writers, closed: closed)
        }
        let family: Family? = try item.family.flatMap { id in try Self.family(db, school: school, id: id) }
        closed.shared = try sharedAddresses(db, of: family?.contacts ?? [], school: school, at: now)
        let delivery = try db.value(
            String.self, sql: "SELECT delivery FROM reply WHERE id = ? AND school = ?", arguments: [item.id, school.rawValue])
        let page = try delivery.flatMap { id in try stored(db, DeliveryID(stored: id)) }
        // To whom the page was sent: the reply itself names nobody where several homes read it.
        var answer = ReplySnapshot(
            item: item, contacts: family?.contacts.filter { $0.id == page?.contact } ?? [], family: family, route: page?.route,
            closed: closed)
        guard let family else { return answer }
        for address in ReplyAddress.addresses(for: answer) {
            answer.readers[AddressKey(address)] = try readers(
                db, at: address, covering: answer.contacts.map(\.id), of: family, school: school)
        }
        return answer
    }

    private static func close(
        _ db: Database, _ id: Int64, note: String, by person: String?, school: SchoolID, at now: Date
    ) throws {
        try db.run(
            sql: """
                UPDATE reply SET state = 'closed', note = ?, closed = ?, owner = coalesce(owner, ?)
                WHERE id = ? AND school = ? AND (state = 'waiting' OR state = 'taken' AND owner = ?)
                """, arguments: [note, now.milliseconds, person, id, school.rawValue, person])
        guard db.changesCount == 1 else { throw try refusal(db, ofReply: id, school: school) }
    }

    /// What waits, and how long answers took in the last 30 days, language by language. What machines wrote is no correspondence.
    public func inboxAges(of school: SchoolID, at now: Date) async throws -> InboxAges {
        try await read { db in
            let rows = try db.rows(
                sql: """
                    SELECT language, received, NULL AS closed FROM reply
                    WHERE school = ? AND state IN ('waiting', 'taken') AND NOT automatic
                    UNION ALL SELECT language, received, closed FROM reply WHERE school = ? AND closed > ? AND NOT automatic
                    """,
                arguments: [school.rawValue, school.rawValue, now.addingTimeInterval(-InboxAges.window).milliseconds])
            let entries = rows.map { row in
                InboxAges.Entry(
                    language: (row["language"] as String?).flatMap(Language.init(rawValue:)),
                    received: Date(milliseconds: row["received"]), closed: row.date("closed"))
            }
            return InboxAges(entries, at: now)
        }
    }
}
