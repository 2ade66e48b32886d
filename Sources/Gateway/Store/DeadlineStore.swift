public import Foundation
internal import GRDB

/// The end of a message's time: what waits for a route that is paused or out of order does not wait beyond it.
extension Store {
    /// Calls off what is left of messages whose deadline has passed: a message at a time, in parts, so that nobody waits long for the
    /// writer. Answers whether there is more.
    public func expire(at now: Date, limit: Int) async throws -> Bool {
        try await write { tx in
            let message = try tx.db.row(
                sql: "SELECT school, id FROM message WHERE over IS NULL AND deadline <= ? ORDER BY deadline LIMIT 1",
                arguments: [now.milliseconds])
            guard let message else { return false }
            let school: SchoolID = try message.identifier("school")
            let key: StatementArguments = [message["school"] as String, message["id"] as String]
            let left = try tx.db.values(
                Int64.self,
                sql: """
                    SELECT number FROM delivery WHERE school = ? AND message = ? AND due IS NOT NULL
                        AND family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?) LIMIT ?
                    """, arguments: key + key + [limit])
            for number in left { try tx.of(school).messages.expire(number, at: now) }
            if left.count < limit {
                try tx.db.run(sql: "UPDATE message SET over = ? WHERE school = ? AND id = ?", arguments: [now.milliseconds] + key)
            }
            return true
        }
    }
}

extension MessageRepository {
    func expire(_ number: Int64, at now: Date) throws {
        do {
            guard let delivery = try deliveries.stored(number: number) else { return }
            try deliveries.change(delivery, .deadlinePassed, at: now)
        } catch StoreError.unreadable {
            // Else nothing would go out any more: this comes before all that is sent.
            try deliveries.setAside(number, at: now)
        }
    }
}
