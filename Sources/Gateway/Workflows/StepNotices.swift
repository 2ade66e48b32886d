internal import Channels
internal import Foundation
internal import Logging

/// Notices to staff: decides on what is on record in the transaction, and writes what follows with the deliveries that tell of it.
struct StepNotices: Sendable {
    let composer: MessageComposer
    let library: MessageCache
    let idGenerator: IDGenerator
    /// The addresses of staff.
    let addresses: [RouteAddress]
    /// Channels whose receipts say what arrived; by the others *accepted* is all that is known.
    let receipts: Set<ChannelKind>
    let logger: Logger

    /// Seconds after which an emergency must have reached every contact who is to be told.
    private static let timeToReach = RouteFacts.gracePeriod
    /// Seconds after which a notice is not sent any more, since it may not be true by then.
    private static let lifetime: TimeInterval = 4 * 3600

    /// Answers how many deliveries were queued.
    func run(_ conditions: NoticeConditions, in tx: Transaction) throws -> Int {
        let snapshot = try snapshot(in: tx, at: tx.now)
        return try conditions.decide(snapshot, at: tx.now).reduce(0) { try $0 + apply($1, in: tx) }
    }

    // MARK: What is on record

    func snapshot(in scope: some SchoolScope, at now: Date) throws -> NoticeSnapshot {
        var snapshot = NoticeSnapshot(
            open: try scope.notices.openNotices(), facts: [], nextEmergency: nil, paused: [],
            stops: try scope.routes.routeStops(), closedAddresses: try scope.notices.closedKeys(of: addresses))
        for channel in ChannelKind.allCases where try scope.routes.isPaused(channel) { snapshot.paused.insert(channel) }
        for message in try scope.notices.liveEmergencies(at: now) {
            let due = message.created.addingTimeInterval(Self.timeToReach)
            guard due <= now else {
                snapshot.nextEmergency = min(snapshot.nextEmergency ?? due, due)
                continue
            }
            let families = try unreached(by: message, in: scope)
            guard families > 0 else { continue }
            snapshot.facts.append(NoticeFact(.emergencyUnreached(message.id), name: message.name, families: families))
        }
        return snapshot
    }

    /// Families with a contact who is to be told and whom a message has not reached (`EmergencyReach`).
    private func unreached(by message: StoredMessage, in scope: some SchoolScope) throws -> Int {
        let rule = EmergencyReach(policy: policy(of: message), receipts: receipts)
        return try scope.notices.recipients(of: message).count(where: rule.misses)
    }

    /// Which contacts of a family a message is to reach.
    private func policy(of stored: StoredMessage) -> ReachPolicy {
        do {
            return try library.message(stored, school: composer.school).terms.reach
        } catch {
            // It was whole when it was accepted, and the rules have changed since: a contact whom it reached does not count for another.
            logger.unreadable(stored.id, error)
            return .everyContact
        }
    }

    // MARK: What follows

    /// Writes one thing that the policy decided. Answers how many deliveries were queued.
    func apply(_ effect: NoticePolicy.Effect, in tx: Transaction) throws -> Int {
        switch effect {
        case .open(let fact, let telling):
            let id = try tx.notices.insert(fact, at: tx.now)
            return try telling.map { try tell(id, fact, $0, .raised, in: tx) } ?? 0
        case .tell(let id, let fact, let telling):
            // A delivery that still waits for this person's other channel would tell them the same twice.
            try callBack(id, step: telling.step, in: tx)
            try tx.notices.update(id, fact)
            return try tell(id, fact, telling, .raised, in: tx)
        case .clear(let id): try tx.notices.setCleared(id, at: tx.now)
        case .comeBack(let id): try tx.notices.setCleared(id, at: nil)
        case .close(let id, let fact, let tellings): return try close(id, fact, tellings, in: tx)
        }
        return 0
    }

    private func close(
        _ id: Int64, _ fact: NoticeFact, _ tellings: [NoticePolicy.Telling], in tx: Transaction
    ) throws -> Int {
        try callBack(id, step: nil, in: tx)
        var (fact, occasion) = (fact, NoticeWords.Occasion.over)
        if case .emergencyUnreached(let message) = fact.cause {
            fact.families = try tx.messages.stored(message).map { try unreached(by: $0, in: tx) } ?? 0
            if fact.families > 0 { occasion = .ended }
        }
        try tx.notices.close(id, families: fact.families, at: tx.now)
        return try tellings.reduce(0) { try $0 + tell(id, fact, $1, occasion, in: tx) }
    }

    private func tell(
        _ id: Int64, _ fact: NoticeFact, _ telling: NoticePolicy.Telling, _ occasion: NoticeWords.Occasion, in tx: Transaction
    ) throws -> Int {
        guard let delivery = delivery(fact, telling, occasion, at: tx.now) else { return 0 }
        try tx.deliveries.insert(delivery, message: nil, family: nil, at: tx.now)
        try tx.notices.insert(telling, of: id, by: delivery, isOver: occasion != .raised, at: tx.now)
        return 1
    }

    /// Calls back what has not left: of one step, or of all.
    private func callBack(_ id: Int64, step: Int?, in tx: Transaction) throws {
        for delivery in try tx.notices.waiting(of: id, step: step) {
            try ChangeDelivery(delivery, .cancel).run(in: tx)
        }
    }

    /// What tells one person; nil where they have no such address.
    private func delivery(
        _ fact: NoticeFact, _ telling: NoticePolicy.Telling, _ occasion: NoticeWords.Occasion, at now: Date
    ) -> NewDelivery? {
        guard let address = telling.person.address(on: telling.channel) else { return nil }
        return NewDelivery(
            id: idGenerator.deliveryID(at: now), contact: nil, covers: [],
            route: Route(address: address, form: telling.person.form, format: .standard),
            words: NoticeWords(composer: composer).words(fact, occasion, to: telling.person, by: telling.channel),
            category: .emergency, priority: .notice, due: now, deadline: now.addingTimeInterval(Self.lifetime))
    }
}
