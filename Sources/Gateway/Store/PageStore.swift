public import Channels
internal import Foundation
internal import GRDB

/// What a message page shows and records: one delivery, seen from its link.
extension Store {
    public struct PageCase: Sendable {
        public var delivery: QueuedDelivery
        public var family: FamilyID
        /// Nil too where the family has two homes: what one parent answered is not the other's to read.
        public var answer: Answer?
        /// What the family said that it needs at the event; nil where the answer is.
        public var note: String?
        public var wasRead: Bool
    }

    /// Nil for a delivery that is not out, and for whom nothing may reach any more: an addressee who left or is not to be contacted, or a
    /// mailbox that such a person shares. They see nothing any more, whatever link they were once given.
    public func page(of delivery: DeliveryID) async throws -> PageCase? {
        try await read { db in
            guard let stored = try Self.stored(db, delivery), ![.held, .cancelled, .suppressed].contains(stored.life.state) else {
                return nil
            }
            let queued = stored.queued
            guard let message = stored.message, let contact = stored.contact, let home = stored.family,
                let family = try Self.family(db, school: stored.school.rawValue, id: home.rawValue),
                family.contacts.contains(where: { $0.id == contact && $0.noContact == nil }),
                !Precedence.Blocked(by: family.contacts).contains(queued.route.address)
            else { return nil }
            let read = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE delivery = ? AND kind = 'read')",
                arguments: [delivery.rawValue])
            let homes = Set(family.contacts.map(\.household))
            let answer = homes.count == 1 ? try Self.answer(db, of: family.id, to: message, school: queued.school) : nil
            let note = homes.count == 1 ? try Self.note(db, of: family.id, for: message, school: queued.school) : nil
            return PageCase(delivery: queued, family: family.id, answer: answer, note: note, wasRead: read ?? false)
        }
    }

    /// The last answer of one family.
    private static func answer(
        _ db: Database, of family: FamilyID, to message: MessageID, school: SchoolID
    ) throws -> Answer? {
        let row = try db.row(
            sql: """
                SELECT choice, places, at FROM answer WHERE school = ? AND message = ? AND family = ? ORDER BY id DESC LIMIT 1
                """, arguments: [school.rawValue, message.rawValue, family.rawValue])
        return try row.map { Answer(choice: try $0.choice("choice"), places: $0["places"], at: Date(milliseconds: $0["at"])) }
    }
}
