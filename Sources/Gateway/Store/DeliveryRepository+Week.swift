internal import Channels
public import Foundation
internal import GRDB

/// Messages that families got this week, and those that wait for them.
extension Store {

    public func weeks(
        of school: SchoolID, besides messages: [MessageID] = [], at now: Date
    ) async throws -> [FamilyID: MessagesThisWeek] {
        try await read(school) { tx in try tx.deliveries.weeks(besides: messages, at: now) }
    }

    /// The lowest id of a delivery that can count: ids count up with time.
    static func earliestID(at now: Date) -> String {
        IDGenerator { 0 }.deliveryID(at: now.addingTimeInterval(-MessagesThisWeek.memory)).rawValue
    }

    /// When a delivery left, as near as its row tells; of one that waits, when it is due.
    private static let moment = "CASE WHEN attempt > 0 THEN coalesce(accepted, created) ELSE due END"
    static let entry = "min(\(moment)) AS at, max(attempt > 0) AS tried"
    static let counts = "(attempt > 0 OR state IN ('held', 'queued')) AND \(moment) > ?"

    static func entry(_ row: Row) -> MessagesThisWeek.Entry {
        MessagesThisWeek.Entry(at: Date(milliseconds: row["at"]), tried: row["tried"])
    }
}

extension DeliveryRepository {
    /// Of one family, without these messages: the one that is asked for, and those that it corrects.
    func week(_ due: FamilyDue, besides messages: [MessageID], at now: Date) throws -> MessagesThisWeek {
        let rows = try db.rows(
            sql: """
                SELECT \(Store.entry) FROM delivery WHERE school = ? AND family = ? AND message IS NOT NULL
                    AND message NOT IN (SELECT value FROM json_each(?)) AND \(Store.counts)
                GROUP BY message
                """,
            arguments: [
                due.school.rawValue, due.family.rawValue, try JSON.text(messages.map(\.rawValue)),
                now.addingTimeInterval(-MessagesThisWeek.week).milliseconds,
            ])
        return MessagesThisWeek(rows.map(Store.entry))
    }

    /// Of every family of the school; one without messages is not in it.
    ///
    /// - Parameter messages: those that do not count.
    func weeks(
        besides messages: [MessageID] = [], at now: Date
    ) throws -> [FamilyID: MessagesThisWeek] {
        let rows = try db.rows(
            sql: """
                SELECT family, \(Store.entry) FROM delivery
                WHERE id > ? AND school = ? AND family IS NOT NULL AND message IS NOT NULL
                    AND message NOT IN (SELECT value FROM json_each(?)) AND \(Store.counts) GROUP BY family, message
                """,
            arguments: [
                Store.earliestID(at: now), school.rawValue, try JSON.text(messages.map(\.rawValue)),
                now.addingTimeInterval(-MessagesThisWeek.week).milliseconds,
            ])
        return try rows.reduce(into: [:]) { weeks, row in
            weeks[try row.identifier("family"), default: MessagesThisWeek()].entries.append(Store.entry(row))
        }
    }
}
