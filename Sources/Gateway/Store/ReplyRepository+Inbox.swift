internal import Channels
public import Foundation
internal import GRDB
internal import Templates

/// Replies that wait for a person. Taking and closing check state and owner in the UPDATE, so that two people cannot both answer one.
extension Store {
    /// The oldest first.
    public func inbox(of school: SchoolID, closed: Bool, at now: Date) async throws -> [InboxItem] {
        try await read(school) { tx in
            let wanted = "(reply.state = 'waiting' OR reply.state = 'taken' OR (? AND reply.state = 'closed'))"
            var items = try tx.db.rows(
                sql: "\(Self.inboxItems) WHERE reply.school = ? AND \(wanted) ORDER BY reply.at, reply.id",
                arguments: [school.rawValue, closed]
            ).map(Self.inboxItem)
            try tx.families.nameSharedNumbers(in: &items, at: now)
            return items
        }
    }

    /// One that waits or is taken.
    ///
    /// - Throws: `notOpen`, `noSuchReply`.
    public func openReply(_ id: Int64, school: SchoolID) async throws -> InboxItem {
        try await read(school) { tx in
            guard let item = try tx.replies.openReply(id) else {
                throw try tx.replies.refusal(ofReply: id)
            }
            return item
        }
    }

    static let inboxItems = """
        SELECT reply.*, contact.name FROM reply LEFT JOIN contact ON contact.school = reply.school AND contact.id = reply.contact
        """

    static func inboxItem(_ row: Row) throws -> InboxItem {
        let way: StoredReply.Way = try row.choice("way")
        return InboxItem(
            id: row["id"], way: way, from: way == .text ? row["sender"] : nil, text: row["text"],
            at: Date(milliseconds: row["at"]), language: (row["language"] as String?).flatMap(Language.init(rawValue:)),
            intent: try row.choice("intent"), places: row["places"], isAutomatic: row["automatic"], name: row["name"],
            contact: row["contact"], family: row["family"], message: row["message"], state: row["state"], owner: row["owner"],
            note: row["note"], fault: (row["fault"] as String?).flatMap(TextFault.init(rawValue:)))
    }

    /// - Parameter previous: the person who has it now and gives it up; nil where no person has taken it.
    public func assignReply(_ id: Int64, owner: String, from previous: String?, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in
            let (fence, arguments): (String, StatementArguments) =
                previous.map { ("state = 'taken' AND owner = ?", [$0]) } ?? ("state = 'waiting'", [])
            try tx.db.run(
                sql: "UPDATE reply SET state = 'taken', owner = ? WHERE id = ? AND school = ? AND \(fence)",
                arguments: [owner, id, school.rawValue] + arguments)
            guard tx.db.changesCount == 1 else { throw try tx.replies.refusal(ofReply: id) }
        }
    }

    /// Opens a closed reply again, as taken by the person who does it. What was recorded of it stays.
    ///
    /// - Throws: `replyNotClosed`, `noSuchReply`.
    public func reopenReply(_ id: Int64, owner: String, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in
            try tx.db.run(
                sql:
                    "UPDATE reply SET state = 'taken', owner = ?, closed = NULL WHERE id = ? AND school = ? AND state = 'closed'",
                arguments: [owner, id, school.rawValue])
            guard tx.db.changesCount == 1 else {
                throw try tx.replies.isThere(id, in: "reply") ? StoreError.replyNotClosed : StoreError.noSuchReply
            }
        }
    }

    /// What waits, and how long answers took in the last 30 days, by language. Automatic replies do not count.
    public func inboxAges(of school: SchoolID, at now: Date) async throws -> InboxAges {
        try await read(school) { tx in
            let rows = try tx.db.rows(
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

extension ReplyRepository {
    func openReply(_ id: Int64) throws -> InboxItem? {
        try db.row(
            sql:
                "\(Store.inboxItems) WHERE reply.school = ? AND reply.id = ? AND (reply.state = 'waiting' OR reply.state = 'taken')",
            arguments: [school.rawValue, id]
        ).map(Store.inboxItem)
    }

    /// Why a reply cannot be taken, answered or closed: another person has it, it is closed, or there is none.
    func refusal(ofReply id: Int64) throws -> StoreError {
        try isThere(id, in: "reply") ? .notOpen : .noSuchReply
    }

    /// Whether the school has a row with this number, of any owner and in any state.
    func isThere(_ id: Int64, in table: String) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ? AND school = ?)",
            arguments: [id, school.rawValue])
            ?? false
    }

    /// What has to be known to answer this reply.
    func snapshot(of item: InboxItem, at now: Date) throws -> ReplySnapshot {
        var closed = try families.closedAddresses()
        guard item.way == .page else {
            let number = item.from.flatMap(PhoneNumber.init(stored:))
            let writers = try number.map { try contacts(having: $0) } ?? []
            closed.shared = try families.sharedAddresses(of: writers, at: now)
            return ReplySnapshot(item: item, contacts: writers, closed: closed)
        }
        let family: Family? = try item.family.flatMap { id in try families.family(id: id) }
        closed.shared = try families.sharedAddresses(of: family?.contacts ?? [], at: now)
        let delivery = try db.value(
            String.self, sql: "SELECT delivery FROM reply WHERE id = ? AND school = ?", arguments: [item.id, school.rawValue])
        let page = try delivery.flatMap { id in try deliveries.stored(DeliveryID(stored: id)) }
        // The contact to whom the page was sent: the reply itself names no contact where several households read the page.
        var snapshot = ReplySnapshot(
            item: item, contacts: family?.contacts.filter { $0.id == page?.contact } ?? [], family: family, route: page?.route,
            closed: closed)
        guard let family else { return snapshot }
        for address in ReplyAddress.addresses(for: snapshot) {
            snapshot.readers[AddressKey(address)] = try families.readers(
                at: address, covering: snapshot.contacts.map(\.id), of: family)
        }
        return snapshot
    }

    func close(
        _ id: Int64, note: String, by person: String?, at now: Date
    ) throws {
        try db.run(
            sql: """
                UPDATE reply SET state = 'closed', note = ?, closed = ?, owner = coalesce(owner, ?)
                WHERE id = ? AND school = ? AND (state = 'waiting' OR state = 'taken' AND owner = ?)
                """, arguments: [note, now.milliseconds, person, id, school.rawValue, person])
        guard db.changesCount == 1 else { throw try refusal(ofReply: id) }
    }
}
