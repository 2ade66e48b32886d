public import Channels
internal import Foundation
public import Logging

/// Takes each family that a message is for through its next step, a batch to a commit.
public struct RecipientProcessor: Sendable {
    private let store: Store
    private let library: MessageCache
    private let school: School
    private let channels: [ChannelKind: ChannelAbilities]
    private let idGenerator: IDGenerator
    private let logger: Logger

    /// Enough to fill a commit, few enough that the queue's own commits need not wait long.
    private static let batch = 64

    public init(
        store: Store, library: MessageCache, school: School, channels: [ChannelKind: ChannelAbilities], idGenerator: IDGenerator,
        logger: Logger
    ) {
        self.store = store
        self.library = library
        self.school = school
        self.channels = channels
        self.idGenerator = idGenerator
        self.logger = logger
    }

    /// Some of the families that are due, in one commit; false where none is. `failing`: channels whose route fails, and is tried again by
    /// itself.
    func runBatch(at now: Date, failing: Set<ChannelKind> = []) async throws -> Bool {
        let due = try await store.familiesDue(at: now, limit: Self.batch)
        guard !due.isEmpty else { return false }
        var messages: [MessageID: Message] = [:]
        for id in Set(due.map(\.message)) {
            do {
                messages[id] = try await store.message(id, of: school, by: library)
            } catch is MessageMistakes {
                // It was whole when it was accepted; the rules have changed since. Its families are set aside below.
                logger.error("a stored message cannot be read any more", metadata: ["message": "\(id)"])
            }
        }
        let read = messages
        // What else the family had this week matters only to what is no duty.
        let limited = school.weeklyLimit > 0 ? Set(read.filter { !$0.value.terms.category.isDuty }.keys) : []
        let followUps = Set(read.filter { $0.value.terms.guests != nil }.keys)
        let stuck = try await store.step(due, at: now, limited: limited, followUps: followUps) { family in
            guard let message = read[family.message] else { throw StoreError.unreadable }
            return step(family, message: message, failing: failing, at: now)
        }
        for family in stuck {
            logger.error(
                "a family could not be looked at", metadata: ["message": "\(family.message)", "family": "\(family.family)"])
        }
        return true
    }

    private func step(_ family: FamilySnapshot, message: Message, failing: Set<ChannelKind>, at now: Date) -> FamilyStep {
        let terms = message.terms
        let plan = FamilyPlan(
            for: family.family, terms: terms, hasTextVersion: message.hasTextVersion, school: school, closed: family.closed,
            open: Set(channels.keys), correcting: family.original, leavingOut: family.leftOut)
        let rules = Escalation(
            terms: terms, deadline: family.isStopped ? .distantPast : message.deadline, school: school,
            receipts: Set(channels.filter(\.value.givesReceipts).keys), closed: family.closedRoutes, failing: failing)
        let decision = rules.decide(
            plan, tried: family.tried, answered: family.answered, spoken: family.spoken, week: family.week, now: now)
        guard !family.isStopped else { return FamilyStep(afterStop: decision, plan: plan, tried: family.tried) }
        let deliveries = decision.sends.map { send in
            let route = send.step.route
            var delivery = NewDelivery(
                id: idGenerator.deliveryID(at: now), contact: send.step.contact, covers: send.covers, route: route,
                words: TemplateValues(family: family.family, covers: send.covers, audience: terms.audience),
                category: terms.category, priority: Priority(terms.category),
                due: rules.hours.firstAllowed(on: route.channel, from: now), deadline: message.deadline)
            // By the real names: what is said to nobody by name is still said to these persons.
            delivery.sameWords = SameWords.key(message, route, delivery.words)
            return delivery
        }
        var step = FamilyStep(
            decision: decision, notSent: plan.notSent.merging(decision.notSent) { _, decided in decided }, deliveries: deliveries,
            interpreter: family.family.interpreter)
        if !plan.held.isEmpty {
            let task = SharedAddressTask(terms.category)
            step.sharedAddress = (task, task.due(at: now, by: school.quietHours.calendar))
        }
        return step
    }
}
