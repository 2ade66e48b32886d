import Channels
public import Foundation
internal import GRDB
internal import Templates

/// Families and contacts whom a message has not reached, why, what was tried and what is left to try.
extension Store {
    /// Families that a message did not reach, and families of which a contact was not; the least reached first. `plan` says by which
    /// routes a family could be reached as things are now, `waits` why a delivery that has not left yet does not leave now.
    public func undelivered(
        _ message: StoredMessage, of school: SchoolID, at now: Date, waits: @escaping @Sendable (Delivery) -> NotSent?,
        plan: @escaping @Sendable (Family, SuppressionList) -> FamilyPlan
    ) async throws -> [Undelivered] {
        try await read(school) { tx in
            let rule = UndeliveredRule(message: message, waits: waits)
            let progress = try tx.messages.reach(of: message)
            let notSent = try tx.messages.notSent(message: message.id)
            var closed = try tx.families.closedAddresses()
            closed.shared = try tx.families.sharedAddresses(ofAll: school, at: now)
            let facts = closed
            let tasks = try tx.db.rows(
                sql: "SELECT family, id FROM task WHERE school = ? AND message = ?",
                arguments: [school.rawValue, message.id.rawValue])
            let taskOf = Dictionary(uniqueKeysWithValues: tasks.map { ($0["family"] as String, $0["id"] as Int64) })
            let weeks = try tx.deliveries.weeks(at: now)
            var found: [Undelivered] = []
            for family in try tx.families.families() {
                guard let progress = progress[family.id] else { continue }
                let steps = plan(family, facts).lines.flatMap(\.steps)
                let done = TriedSteps(progress.deliveries, among: steps, in: family)
                let left = Dictionary(grouping: steps.filter { !done.contains($0) }, by: \.contact)
                let ways = left.mapValues { $0.map(\.route.channel) }
                guard var missed = rule.undelivered(family, progress, notSent: notSent, left: ways) else { continue }
                missed.thisWeek = weeks[family.id]?.count(at: now) ?? 0
                missed.task = taskOf[family.id.rawValue]
                found.append(missed)
            }
            return UndeliveredRule.leastReachedFirst(found)
        }
    }
}

extension MessageRepository {
    func notSent(message: MessageID) throws -> [ContactID: String] {
        let rows = try db.rows(
            sql: "SELECT contact, reason FROM not_sent WHERE school = ? AND message = ?",
            arguments: [school.rawValue, message.rawValue])
        return try rows.reduce(into: [:]) { $0[try $1.identifier("contact")] = $1["reason"] as String }
    }
}
