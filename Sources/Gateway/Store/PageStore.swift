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
        public var wasRead: Bool
    }

    public func page(of delivery: DeliveryID) async throws -> PageCase? {
        try await read { db in
            let row = try db.row(
                // Whom nothing may reach any more sees nothing any more, whatever link they were once given.
                sql: """
                    SELECT delivery.* FROM delivery LEFT JOIN contact
                        ON contact.school = delivery.school AND contact.id = delivery.contact
                    WHERE delivery.id = ? AND message IS NOT NULL AND state NOT IN ('held', 'cancelled', 'suppressed')
                        AND json_extract(contact.facts, '$.noContact') IS NULL
                    """,
                arguments: [delivery.rawValue])
            guard let row else { return nil }
            let queued = try Self.queued(row)
            guard let message = queued.message else { return nil }
            let family: FamilyID = try row.identifier("family")
            let read = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE delivery = ? AND kind = 'read')",
                arguments: [delivery.rawValue])
            let homes = Set(
                try Self.family(db, school: queued.school.rawValue, id: family.rawValue)?.contacts.map(\.household) ?? [])
            let answer = homes.count == 1 ? try Self.answers(db, school: queued.school, message: message)[family] : nil
            return PageCase(delivery: queued, family: family, answer: answer, wasRead: read ?? false)
        }
    }
}
