import Channels
import Foundation
import GRDB
import Templates

@testable import Gateway

/// What a store knows, read by its own verbs where it has one.
struct StoreContents: Sendable {
    struct Standing: Sendable, Equatable {
        var delivery: String
        var state: DeliveryState
        var attempt: Int
    }

    /// What SQLite itself says of its file; empty when all is well.
    var damage: [String]
    var deliveries: [String: Standing]
    /// Names under which providers sent receipts, matched or not.
    var receipts: Set<String>
    /// Deliveries whose page a contact confirmed to have read.
    var read: Set<String>
    var families: [Family]
    /// By message, how many families it is for.
    var recipients: [String: Int] = [:]
    var answers: [MessageID: [FamilyID: Answer]] = [:]
    var inbox: [InboxItem]
    var closed: SuppressionList
    var lettersToPost: Set<String>
    var tasks: [OfficerTask]

    init(of store: Store, school: School) async throws {
        (damage, deliveries, receipts, read) = try await store.pool.read { db in
            (
                try Self.damage(db), try Self.deliveries(db),
                try String.fetchSet(
                    db,
                    sql: "SELECT reference FROM early_receipt UNION SELECT reference FROM evidence WHERE reference IS NOT NULL"),
                try String.fetchSet(db, sql: "SELECT delivery FROM evidence WHERE kind = 'read' AND delivery IS NOT NULL")
            )
        }
        families = try await store.families(of: school.id)
        inbox = try await store.inbox(of: school.id, closed: true, at: .distantPast)
        closed = try await store.closedAddresses(of: school.id)
        lettersToPost = Set(try await store.letters(of: school.id, at: .distantPast).map(\.delivery))
        tasks = try await store.tasks(of: school.id, closed: true)
        for message in try await store.messages(of: school.id) {
            let status = MessageStatus(
                of: message, title: Bilingual { _ in message.name },
                try await store.statusRecord(of: message, school: school.id), waits: { _ in nil }, meetsGoal: { _ in false })
            recipients[message.id.rawValue] = status.families
            let given = try await store.read { tx in try tx.of(school.id).messages.answersByHome(to: [message.id]) }
            answers[message.id] = Dictionary(given.map { ($0.key.family, $0.value) }) { $0.at > $1.at ? $0 : $1 }
        }
    }

    static func deliveries(_ db: Database) throws -> [String: Standing] {
        let rows = try Row.fetchAll(db, sql: "SELECT id, state, attempt FROM delivery")
        return try rows.reduce(into: [:]) { found, row in
            let id: String = row["id"]
            found[id] = Standing(delivery: id, state: try row.choice("state"), attempt: row["attempt"])
        }
    }

    private static func damage(_ db: Database) throws -> [String] {
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let foreign = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "no such parent: \($0)" }
        return integrity + foreign
    }
}
