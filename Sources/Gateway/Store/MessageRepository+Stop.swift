internal import Channels
import Foundation
internal import GRDB

/// What is on record of a message that was taken back.
extension Store {
    /// Everything that left or may have, and the letters in the pile: one entry for each contact.
    public func left(of message: MessageID, school: SchoolID) async throws -> [LeftDelivery] {
        try await read(school) { tx in
            let deliveries = try tx.deliveries.deliveries(message: message).filter {
                $0.mayHaveArrived || $0.liesInPile
            }
            guard !deliveries.isEmpty else { return [] }
            // Contacts who left the school since are named too.
            let told = Set(deliveries.flatMap(\.covers))
            let people = try tx.db.map("SELECT id, name FROM contact WHERE school = ?", school.rawValue) { row in
                (id: ContactID(stored: try row.text()), name: try row.text())
            }
            let names = people.reduce(into: [ContactID: String]()) { names, person in
                if told.contains(person.id) { names[person.id] = person.name }
            }
            let left = deliveries.flatMap { delivery in
                delivery.covers.map { LeftDelivery(delivery, contact: $0, name: names[$0] ?? $0.rawValue) }
            }
            return left.sorted { ($0.family, $0.contact, $0.at) < ($1.family, $1.contact, $1.at) }
        }
    }
}

extension MessageRepository {
    /// Nil for a message that was not stopped.
    ///
    /// - Throws: `StoreError.notOpen` where there is no such message.
    func stop(of message: MessageID) throws -> MessageStop? {
        let row = try db.row(sql: "SELECT stopped, stopped_by FROM message WHERE school = ? AND id = ?", arguments: key(message))
        guard let row else { throw StoreError.notOpen }
        return Store.stop(row)
    }

    func insert(_ stop: MessageStop, of message: MessageID) throws {
        try db.run(
            sql: "UPDATE message SET stopped = ?, stopped_by = ? WHERE school = ? AND id = ?",
            arguments: [stop.at.milliseconds, stop.by] + key(message))
    }

    /// Changes all that waits of a message in one state, at once. Answers how many deliveries.
    func changeWaiting(
        of message: MessageID, from state: DeliveryState, to after: DeliveryStateMachine, at now: Date
    ) throws -> Int {
        try db.run(
            sql: """
                UPDATE delivery SET state = ?, due = ?, changed = ?
                WHERE school = ? AND family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?)
                    AND message = ? AND state = ? AND due IS NOT NULL
                """,
            arguments: [
                after.state.rawValue, after.due?.milliseconds, now.milliseconds, school.rawValue, school.rawValue,
                message.rawValue, message.rawValue, state.rawValue,
            ])
        return db.changesCount
    }

    /// Closes the tasks of a message that no officer has taken. Answers how many.
    func closeOpenTasks(of message: MessageID, at now: Date) throws -> Int {
        try db.run(
            sql: "UPDATE task SET state = 'closed', closed = ? WHERE school = ? AND message = ? AND state = 'open'",
            arguments: [now.milliseconds] + key(message))
        return db.changesCount
    }

    /// How many families of a message are still followed and have no delivery of it.
    func countUntouchedFamilies(of message: MessageID) throws -> Int {
        try db.value(
            Int.self,
            sql: """
                SELECT count(*) FROM recipient_family WHERE school = ? AND message = ? AND NOT EXISTS (SELECT 1 FROM delivery
                    WHERE delivery.school = recipient_family.school AND delivery.message = recipient_family.message
                        AND delivery.family = recipient_family.family) AND standing = 'following'
                """, arguments: key(message)) ?? 0
    }

    func evaluateFollowedFamiliesAgain(of message: MessageID, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE recipient_family SET look_again = ? WHERE school = ? AND message = ? AND standing = 'following'
                """, arguments: [now.milliseconds] + key(message))
    }

    private func key(_ message: MessageID) -> StatementArguments { [school.rawValue, message.rawValue] }

    func isStopped(message: String?) throws -> Bool {
        guard let message else { return false }
        return try db.value(
            Bool.self, sql: "SELECT stopped IS NOT NULL FROM message WHERE school = ? AND id = ?",
            arguments: [school.rawValue, message])
            ?? false
    }
}
