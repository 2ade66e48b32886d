internal import Channels
internal import Foundation

/// Takes one family a step further with one message, in one transaction: what is read stays true until what the rules decide is written.
struct StepRecipient {
    let due: FamilyDue
    /// What is the same for all families of the message.
    let facts: Facts

    struct Facts {
        var closed = SuppressionList()
        var closedRoutes: Set<ChannelKind> = []
        var purpose = MessagePurpose()
    }

    /// - Parameter message: nil where it cannot be read any more.
    func run(_ message: Message?, by rules: StepRules, in tx: Transaction) throws {
        let tried = due.isFirstEvaluation ? [] : try tx.deliveries.deliveries(message: due.message, family: due.family)
        guard let family = try tx.families.family(id: due.family.rawValue, withLeft: false) else {
            return try callBack(tried, in: tx)
        }
        // It was whole when it was accepted; the rules have changed since.
        guard let message else { throw StoreError.unreadable }
        let snapshot = try snapshot(
            of: family, tried: tried, isFollowUp: message.terms.guests != nil, isLimited: rules.limitsWeek(of: message.terms),
            in: tx)
        try write(rules.step(snapshot, with: message, at: tx.now), of: family, in: tx)
    }

    /// A family that left is not reached any more: what still waits for it is called back.
    private func callBack(_ tried: [Delivery], in tx: Transaction) throws {
        for delivery in tried where delivery.life.due != nil { try cancel(delivery.id, in: tx) }
        try tx.deliveries.setAside(due, until: nil)
    }

    private func cancel(_ id: DeliveryID, in tx: Transaction) throws {
        guard let delivery = try tx.deliveries.stored(id) else { return }
        try ChangeDelivery(delivery, .cancel).run(in: tx)
    }

    /// - Parameters:
    ///   - isFollowUp: whether its audience depends on the answers to another message.
    ///   - isLimited: whether the number of messages that the family had this week matters.
    func snapshot(
        of family: Family, tried: [Delivery], isFollowUp: Bool, isLimited: Bool, in tx: Transaction
    ) throws -> FamilySnapshot {
        let purpose = facts.purpose
        var closed = facts.closed
        closed.shared = try tx.families.sharedAddresses(of: family.contacts, at: tx.now)
        var leftOut = try leftOut(of: family, closed: closed, in: tx)
        let told = purpose.reminds != nil || isFollowUp ? try tx.families.told(family, leavingOut: &leftOut) : family
        let original =
            purpose.corrects == nil
            ? nil : try purpose.chain.flatMap { try tx.deliveries.deliveries(message: $0, family: due.family) }
        return FamilySnapshot(
            school: due.school, message: due.message, family: told, closed: closed, tried: tried,
            answered: try !due.isFirstEvaluation && tx.deliveries.hasAnswered(due),
            spoken: try !due.isFirstEvaluation && tx.deliveries.wasSpokenTo(due),
            isStopped: purpose.isStopped, original: original, leftOut: leftOut, closedRoutes: facts.closedRoutes,
            week: isLimited && MessagesThisWeek.mayKeepBack(tried: tried, correcting: original)
                ? try tx.deliveries.week(due, besides: [due.message] + purpose.chain, at: tx.now) : MessagesThisWeek())
    }

    private func leftOut(
        of family: Family, closed: SuppressionList, in tx: Transaction
    ) throws -> [ContactID: NotSent] {
        if let reminding = facts.purpose.reminds {
            return try tx.events.leftOut(of: family, reminding: reminding, closed: closed)
        }
        return facts.purpose.leavesOut ? try tx.events.leftOut(of: family.id, from: due.message) : [:]
    }

    func write(_ step: FamilyStep, of family: Family, in tx: Transaction) throws {
        // At a telephone or mailbox that several people read, the greeting may name no contact. The readers are read before anything is written.
        let deliveries = try step.deliveries.map { delivery in
            let readers = try tx.families.readers(at: delivery.route.address, covering: delivery.covers, of: family)
            var delivery = delivery
            delivery.words = delivery.words.greeting(delivery.covers, readBy: readers)
            return delivery
        }
        for id in step.decision.cancels { try cancel(id, in: tx) }
        for delivery in deliveries {
            try tx.deliveries.insert(delivery, message: due.message, family: due.family, at: tx.now)
        }
        try writeNotSent(step, in: tx)
        for change in step.taskChanges(isFirst: due.isFirstEvaluation, at: tx.now) {
            try tx.deliveries.apply(change, to: due, interpreter: step.interpreter, at: tx.now)
        }
        try tx.deliveries.keepStanding(step.decision, of: due)
    }

    /// A contact who was tried is not among those who were sent nothing, even where the contact's last route is closed by now; a delivery that
    /// was called back before it left is no try.
    private func writeNotSent(_ step: FamilyStep, in tx: Transaction) throws {
        if !due.isFirstEvaluation { try tx.deliveries.dropNotSent(due) }
        guard !step.notSent.isEmpty else { return }
        let deliveries = try tx.deliveries.deliveries(message: due.message, family: due.family)
        let tried = Set(deliveries.filter(\.countsAsTry).flatMap(\.covers))
        for (contact, reason) in step.notSent where reason == .duplicateOf || !tried.contains(contact) {
            try tx.deliveries.keepNotSent(contact, reason, of: due)
        }
    }
}

/// Takes some families a step further in one commit.
struct StepRecipients: Sendable {
    let families: [FamilyDue]
    /// Without those that cannot be read any more.
    let messages: [MessageID: Message]
    let rules: StepRules

    /// Answers families for which that failed. They are set aside for a quarter of an hour, so that one that cannot be read does not hold up
    /// all the others.
    func run(in all: AllSchools) throws -> [FamilyDue] {
        let facts = try StepFacts(families, in: all)
        func step(_ due: FamilyDue) throws {
            try StepRecipient(due: due, facts: facts.of(due)).run(
                messages[due.message], by: rules, in: all.of(due.school))
        }
        if try all.succeeds({ for due in families { try step(due) } }) { return [] }
        // One of them cannot be evaluated: all run again, each in a savepoint of its own.
        return try families.filter { due in
            if try all.succeeds({ try step(due) }) { return false }
            try all.of(due.school).deliveries.setAside(
                due, until: all.now.addingTimeInterval(StepRules.pauseAfterFailure))
            return true
        }
    }
}

/// What is read once for all families of a commit.
private struct StepFacts {
    private var closed: [SchoolID: SuppressionList] = [:]
    private var closedRoutes: [SchoolID: Set<ChannelKind>] = [:]
    private var purposes: [MessageID: MessagePurpose] = [:]

    init(_ families: [FamilyDue], in all: AllSchools) throws {
        for school in Set(families.map(\.school)) {
            closed[school] = try all.of(school).families.closedAddresses()
            closedRoutes[school] = try all.of(school).routes.closedRoutes()
        }
        for due in families where purposes[due.message] == nil {
            purposes[due.message] = try all.of(due.school).messages.purpose(of: due.message)
        }
    }

    func of(_ due: FamilyDue) -> StepRecipient.Facts {
        StepRecipient.Facts(
            closed: closed[due.school] ?? SuppressionList(), closedRoutes: closedRoutes[due.school] ?? [],
            purpose: purposes[due.message] ?? MessagePurpose())
    }
}
