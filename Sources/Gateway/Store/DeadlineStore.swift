public import Foundation
internal import GRDB

/// The end of a message's time: what waits for a route that is paused or out of order does not wait beyond it.
extension Store {
    /// Calls off what is left of messages whose deadline has passed: a message at a time, in parts, so that nobody waits long for the
    /// writer. Answers whether there is more.
    public func expire(at now: Date, limit: Int) async throws -> Bool {
        try await write { db in
            let message = try db.row(
                sql: "SELECT school, id FROM message WHERE over IS NULL AND deadline <= ? ORDER BY deadline LIMIT 1",
                arguments: [now.milliseconds])
            guard let message else { return false }
            let key: StatementArguments = [message["school"] as String, message["id"] as String]
            let left = try db.values(
                Int64.self,
                sql: """
                    SELECT number FROM delivery WHERE school = ? AND message = ? AND due IS NOT NULL
                        AND family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?) LIMIT ?
                    """, arguments: key + key + [limit])
            for number in left { try Self.expire(db, number, at: now) }
            if left.count < limit {
                try db.run(sql: "UPDATE message SET over = ? WHERE school = ? AND id = ?", arguments: [now.milliseconds] + key)
            }
            return true
        }
    }

    private static func expire(_ db: Database, _ number: Int64, at now: Date) throws {
        do {
            guard let delivery = try stored(db, number: number) else { return }
            try change(db, delivery, .deadlinePassed, at: now)
        } catch StoreError.unreadable {
            // Else nothing would go out any more: this comes before all that is sent.
            try setAside(db, number, at: now)
        }
    }
}
