import Channels
public import Foundation
internal import GRDB
internal import Templates

/// Who has not been reached, why, what was tried and what is left.
extension Store {
    /// Families that a message did not reach, and families of which a contact was not; the least reached first. `plan` says by which
    /// routes a family could be reached as things are now, `waits` why a delivery that has not left yet does not leave now.
    public func undelivered(
        _ message: StoredMessage, of school: SchoolID, at now: Date, waits: @escaping @Sendable (Delivery) -> NotSent?,
        plan: @escaping @Sendable (Family, SuppressionList) -> FamilyPlan
    ) async throws -> [Undelivered] {
        try await read(school) { tx in
            let standings = try tx.messages.reach(of: message)
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
                guard let standing = standings[family.id] else { continue }
                let steps = plan(family, facts).lines.flatMap(\.steps)
                let done = TriedSteps(standing.deliveries, among: steps, in: family)
                let left = steps.filter { !done.contains($0) }
                let waiting = standing.waiting(waits)
                let people = family.contacts.compactMap { contact in
                    Self.person(
                        contact, standing, reason: notSent[contact.id] ?? waiting[contact.id]?.rawValue,
                        isWaiting: waiting[contact.id] != nil, left: left)
                }
                // A contact who asked not to be written to is no failure while the family is reached.
                // One with an exhausted family did: what they closed was the ways of a duty.
                let missed = people.contains { person in
                    if !person.tried.isEmpty { return true }
                    guard let reason = person.notSent.flatMap(NotSent.init) else { return false }
                    return reason.leavesUnreached(by: .general) || (reason == .optedOut && standing.reason != nil)
                }
                guard standing.reach < .sent || missed || standing.reason != nil else { continue }
                found.append(
                    Undelivered(
                        message: message.id.rawValue, messageName: message.name, family: family.id.rawValue,
                        children: family.pupils.map(\.name),
                        reach: standing.reach, reason: Self.reason(standing, people, isStopped: message.stop != nil, waits),
                        contacts: people,
                        thisWeek: weeks[family.id]?.count(at: now) ?? 0, task: taskOf[family.id.rawValue]))
            }
            return Self.leastReachedFirst(found)
        }
    }

    /// Within the same reach by the names that the office knows a family by, in the order of the Welsh alphabet.
    private static func leastReachedFirst(_ found: [Undelivered]) -> [Undelivered] {
        let byName = WelshAlphabet.sorted(found) { ($0.children.first ?? $0.contacts.first?.name ?? "") + " " + $0.family }
        return Reach.allCases.sorted().flatMap { reach in byName.filter { $0.reach == reach } }
    }

    /// Nil for a contact who was told.
    private static func person(
        _ contact: Contact, _ standing: FamilyStanding, reason: String?, isWaiting: Bool, left: [FamilyPlan.Step]
    ) -> Undelivered.Person? {
        let own = standing.deliveries.filter { $0.covers.contains(contact.id) }
        // Where silence was all that came back to the end, silence is not counted as told.
        let told: Reach = standing.reason == Escalation.Exhaustion.noConfirmation.rawValue ? .delivered : .sent
        guard own.allSatisfy({ Reach.of($0) < told }), !own.isEmpty || reason != nil else { return nil }
        let tried = own.map { delivery in
            Undelivered.Try(
                channel: delivery.route.channel, address: delivery.route.address.written, state: delivery.state,
                reason: delivery.life.reason?.code.rawValue, at: delivery.created)
        }
        return Undelivered.Person(
            contact: contact.id.rawValue, name: contact.name,
            notSent: own.contains(where: \.countsAsTry) && !isWaiting ? nil : reason,
            tried: tried, left: left.filter { $0.contact == contact.id }.map(\.route.channel))
    }

    private static func reason(
        _ standing: FamilyStanding, _ people: [Undelivered.Person], isStopped: Bool, _ waits: (Delivery) -> NotSent?
    ) -> String {
        if let reason = standing.reason { return reason }
        // Nothing of it is under way any more, whatever nobody knows of it yet.
        if isStopped {
            let isInDoubt = standing.deliveries.contains { $0.mayHaveArrived && $0.state != .submitting }
            return isInDoubt ? Escalation.Exhaustion.noConfirmation.rawValue : NotSent.stoppedBySchool.rawValue
        }
        let pending = standing.deliveries.filter { !$0.state.isFailure && Reach.of($0) == .unreached }
        if let first = pending.first {
            // One that is under way, or may have arrived, is not waiting, whatever waits beside it.
            guard pending.allSatisfy({ waits($0) != nil }), let reason = waits(first) else { return "pending" }
            return reason.rawValue
        }
        return people.lazy.compactMap { $0.tried.last?.reason ?? $0.notSent }.first ?? "pending"
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
