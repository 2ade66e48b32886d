internal import Channels
internal import Foundation
internal import Templates

/// How far a message is with the families that it is for, and whom it did not reach.
extension Office {
    /// Newest message first; only the one asked for where `message` is given (its id or its name).
    public func status(_ message: String? = nil) async throws -> [MessageStatus] {
        var found: [MessageStatus] = []
        let wanted = try await messages(matching: message)
        let corrected = try await titles(of: Set(wanted.compactMap { $0.corrects?.rawValue }))
        for stored in wanted {
            let message = try library.message(stored, school: school)
            var status = try await MessageStatus(
                of: stored, title: composer.title(message), store.statusRecord(of: stored, school: school.id),
                waits: waits(message), meetsGoal: meetsGoal(of: message))
            status.question = message.terms.question
            let original = status.corrects.flatMap { corrected[$0] }
            (status.correctsName, status.correctsTitle) = (original?.name, original?.title)
            found.append(status)
        }
        return found
    }

    /// Families that a message did not reach, and families of which a contact was not: of each message the least reached first.
    public func undelivered(_ message: String? = nil) async throws -> [Undelivered] {
        // A message that the school stopped needs no follow-up and is left out, except where the caller names it.
        let wanted = try await messages(matching: message).filter { message != nil || $0.stop == nil }
        let originals = try await store.audiences(correcting: wanted.compactMap(\.corrects), school: school.id)
        var found: [Undelivered] = []
        for stored in wanted {
            let message = try library.message(stored, school: school)
            let original = stored.corrects.flatMap { originals[$0] }
            let now = clock.now
            let rule = UndeliveredRule(message: stored, waits: waits(message))
            let record = try await store.undeliveredRecord(of: stored, school: school.id, at: now)
            let missed = record.families.compactMap { family -> Undelivered? in
                guard let progress = record.progress[family.id] else { return nil }
                // A stopped message has no channel left to try.
                let plan = FamilyPlan(
                    for: family, terms: message.terms, hasTextVersion: message.hasTextVersion, school: school,
                    closed: record.closed, open: stored.stop == nil ? open : [], correcting: original?.families[family.id],
                    leavingOut: original?.leftOut[family.id] ?? [:])
                let left = waysLeft(plan, progress, of: family)
                guard var missed = rule.undelivered(family, progress, notSent: record.notSent, left: left) else { return nil }
                missed.thisWeek = record.weeks[family.id]?.count(at: now) ?? 0
                missed.task = record.tasks[family.id.rawValue]
                return missed
            }
            let title = title(of: message)
            found += UndeliveredRule.leastReachedFirst(missed).map { family in
                var family = family
                family.title = title
                return family
            }
        }
        return found
    }

    /// The ways to each contact of a family that were not used yet.
    private func waysLeft(_ plan: FamilyPlan, _ progress: FamilyProgress, of family: Family) -> [ContactID: [ChannelKind]] {
        let steps = plan.targets.flatMap(\.steps)
        let done = TriedSteps(progress.deliveries, among: steps, in: family)
        return Dictionary(grouping: steps.filter { !done.contains($0) }, by: \.contact).mapValues { $0.map(\.route.channel) }
    }

    /// Why a delivery of the message that has not left yet does not leave now; nil where nothing holds it back.
    private func waits(_ message: Message) -> @Sendable (Delivery) -> NotSent? {
        let hours = AllowedHours(for: message.terms.category, of: school, before: message.deadline)
        let now = clock.now
        return { delivery in delivery.waits(at: now) ? hours.reasonToWait(on: delivery.route.channel, at: now) : nil }
    }

    private func meetsGoal(of message: Message) -> @Sendable (Delivery) -> Bool {
        let rules = Escalation(terms: message.terms, deadline: message.deadline, school: school, receipts: receipts)
        let now = clock.now
        return { delivery in rules.isMet(by: delivery, answered: false, now: now) }
    }
}
