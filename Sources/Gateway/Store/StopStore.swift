internal import Channels
public import Foundation
internal import GRDB

/// Taking a message back.
extension Store {
    /// Stops a message, in one commit: once this returns nothing of it leaves that was not in flight, and nothing is planned, repeated or
    /// handed to a person any more.
    public func stop(_ message: MessageID, by source: String, school: SchoolID, at now: Date) async throws -> CalledBack {
        try await write(school, at: now) { tx in try tx.messages.stop(message, by: source, at: now) }
    }

    /// Everything that left or may have, and the letters that lie in the pile: one for each contact.
    public func left(of message: MessageID, school: SchoolID) async throws -> [LeftDelivery] {
        try await read(school) { tx in
            let deliveries = try tx.deliveries.deliveries(message: message).filter {
                $0.mayHaveArrived || $0.liesInPile
            }
            guard !deliveries.isEmpty else { return [] }
            // Whoever left the school since has their name too.
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

/// What a stop called back.
public struct CalledBack: Sendable, Equatable {
    public var stop: MessageStop
    /// It had been stopped before: nothing was changed now.
    public var already: Bool
    /// Deliveries.
    public var cancelled: Int
    /// Families to whom nothing had been sent yet, and nothing will be.
    public var untouched: Int
    /// Open tasks that were closed.
    public var tasks: Int
}

extension MessageRepository {
    func stop(
        _ message: MessageID, by source: String, at now: Date
    ) throws -> CalledBack {
        let key: StatementArguments = [school.rawValue, message.rawValue]
        let row = try db.row(sql: "SELECT stopped, stopped_by FROM message WHERE school = ? AND id = ?", arguments: key)
        guard let row else { throw StoreError.notOpen }
        if let stop = Store.stop(row) { return CalledBack(stop: stop, already: true, cancelled: 0, untouched: 0, tasks: 0) }
        try db.run(
            sql: "UPDATE message SET stopped = ?, stopped_by = ? WHERE school = ? AND id = ?",
            arguments: [now.milliseconds, source] + key)
        let cancelled = try callBack(message, at: now)
        try db.run(
            sql: "UPDATE task SET state = 'closed', closed = ? WHERE school = ? AND message = ? AND state = 'open'",
            arguments: [now.milliseconds] + key)
        let tasks = db.changesCount
        let untouched = try db.value(
            Int.self,
            sql: """
                SELECT count(*) FROM recipient_family WHERE school = ? AND message = ? AND NOT EXISTS (SELECT 1 FROM delivery
                    WHERE delivery.school = recipient_family.school AND delivery.message = recipient_family.message
                        AND delivery.family = recipient_family.family) AND standing = 'following'
                """, arguments: key)
        // Each family that is not done with is looked at once more, for its standing and its reasons.
        try db.run(
            sql: """
                UPDATE recipient_family SET look_again = ? WHERE school = ? AND message = ? AND standing = 'following'
                """, arguments: [now.milliseconds] + key)
        return CalledBack(
            stop: MessageStop(at: now, by: source), already: false, cancelled: cancelled, untouched: untouched ?? 0, tasks: tasks)
    }

    /// Everything of the message that waits, at once: the life cycle says for each state what becomes of it.
    private func callBack(_ message: MessageID, at now: Date) throws -> Int {
        var cancelled = 0
        for state in DeliveryState.allCases where state.mayBeDue {
            let waiting = DeliveryStateMachine(state: state, due: now)
            let nothing = DeliveryStateMachine.Circumstances(channel: .email, category: .general, now: now, deadline: now)
            guard let after = waiting.after(.cancel, nothing) else { continue }
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
            // What is uncertain may have arrived: it is not repeated, and that is no cancelling.
            if after.state == .cancelled { cancelled += db.changesCount }
        }
        return cancelled
    }

    func isStopped(message: String?) throws -> Bool {
        guard let message else { return false }
        return try db.value(
            Bool.self, sql: "SELECT stopped IS NOT NULL FROM message WHERE school = ? AND id = ?",
            arguments: [school.rawValue, message])
            ?? false
    }
}
