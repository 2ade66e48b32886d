public import Channels
internal import Foundation
internal import GRDB

/// What a message page shows and records: one delivery, seen from its link.
extension Store {
    public struct PageCase: Sendable {
        public var delivery: QueuedDelivery
        public var family: FamilyID
        public var answer: Answer?
        public var wasRead: Bool
    }

    public func page(of delivery: DeliveryID) async throws -> PageCase? {
        try await read { db in
            let row = try db.row(
                sql:
                    "SELECT * FROM delivery WHERE id = ? AND message IS NOT NULL AND state NOT IN ('held', 'cancelled', 'suppressed')",
                arguments: [delivery.rawValue])
            guard let row else { return nil }
            let queued = try Self.queued(row)
            guard let message = queued.message else { return nil }
            let family: FamilyID = try row.identifier("family")
            let read = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE delivery = ? AND kind = 'read')",
                arguments: [delivery.rawValue])
            return PageCase(
                delivery: queued, family: family,
                answer: try Self.answers(db, school: queued.school, message: message)[family], wasRead: read ?? false)
        }
    }
}
