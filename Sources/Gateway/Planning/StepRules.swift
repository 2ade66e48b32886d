internal import Channels
internal import Foundation

/// The rules by which a family is taken a step further with a message: who is to be reached by which routes (`FamilyPlan`), and what of that
/// now (`Escalation`).
///
/// Pure but for the ids of new deliveries.
struct StepRules: Sendable {
    var school: School
    /// The channels that are set up.
    var channels: [ChannelKind: ChannelAbilities]
    /// Those whose route fails, and is tried again by itself.
    var failing: Set<ChannelKind> = []
    var idGenerator: IDGenerator

    /// Seconds for which a family is set aside that cannot be evaluated.
    static let pauseAfterFailure: TimeInterval = 900

    /// Whether it matters what else a family had this week: only to what is no duty.
    func limitsWeek(of terms: MessageSpec) -> Bool { school.weeklyLimit > 0 && !terms.category.isDuty }

    func step(_ family: FamilySnapshot, with message: Message, at now: Date) -> FamilyStep {
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
            let due = rules.hours.firstAllowed(on: send.step.route.channel, from: now)
            return delivery(send, of: message, to: family.family, due: due, at: now)
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

    private func delivery(
        _ send: Escalation.Send, of message: Message, to family: Family, due: Date, at now: Date
    ) -> NewDelivery {
        let (terms, route) = (message.terms, send.step.route)
        var delivery = NewDelivery(
            id: idGenerator.deliveryID(at: now), contact: send.step.contact, covers: send.covers, route: route,
            words: TemplateValues(family: family, covers: send.covers, audience: terms.audience),
            category: terms.category, priority: Priority(terms.category), due: due, deadline: message.deadline)
        // The key uses the contacts' names even where the words greet no contact by name: these persons still read them.
        delivery.sameWords = SameWords.key(message, route, delivery.words)
        return delivery
    }
}
