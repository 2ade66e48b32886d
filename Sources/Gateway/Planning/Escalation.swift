public import Channels
public import Foundation

/// What to do next for one family and one message: send, wait, give it to a person, or nothing more.
///
/// Pure. A first send is an escalation with nothing tried yet, so both follow one rule.
public struct Escalation: Sendable {
    public var terms: MessageSpec
    public var deadline: Date
    public var hours: AllowedHours
    /// How many messages a family may have in seven days before one that is no duty waits; 0 for no limit.
    public var weeklyLimit: Int
    /// Channels that say later whether a delivery arrived. Elsewhere silence for the length of `wait` is all there will be.
    public var receipts: Set<ChannelKind>
    /// Channels whose route is paused or stopped: nothing goes by them now.
    public var closed: Set<ChannelKind>
    /// Channels whose route fails, and is tried again by itself within minutes.
    public var failing: Set<ChannelKind>

    public init(
        terms: MessageSpec, deadline: Date, school: School, receipts: Set<ChannelKind>, closed: Set<ChannelKind> = [],
        failing: Set<ChannelKind> = []
    ) {
        self.closed = closed
        self.failing = failing
        self.terms = terms
        self.deadline = deadline
        hours = AllowedHours(for: terms.category, of: school, before: deadline)
        weeklyLimit = terms.category.isDuty ? 0 : school.weeklyLimit
        self.receipts = receipts
    }

    public struct Decision: Sendable, Equatable {
        public var sends: [Send] = []
        /// Earlier tries that still wait for their turn, and are overtaken.
        public var cancels: [DeliveryID] = []
        /// When to look again; nil for not until something happens.
        public var nextEvaluation: Date?
        public var standing: Progress
        /// Whether at least one target has no way left, while the family is still followed.
        public var hasExhaustedTarget = false
        /// Whether the officer gets a task; not for a family that asked not to be told, or must not be.
        public var wantsPerson = false
        /// Why contacts are sent nothing whom the plan has a way to: with the plan's own reasons, everyone who gets none has one.
        public var notSent: [ContactID: NotSent] = [:]
    }

    public struct Send: Sendable, Equatable {
        public var step: FamilyPlan.Step
        public var covers: [ContactID]
    }

    /// How far the family is with the message.
    public enum Progress: Sendable, Equatable {
        /// A target still has something under way or ahead.
        case following
        case reached
        /// Nothing is left to try on at least one target.
        case exhausted(Exhaustion)
    }

    public typealias Exhaustion = Gateway.Exhaustion

    /// `answered`: an answer of the family is on record. `spoken`: a member of staff spoke with it. `week`: the family's other messages.
    public func decide(
        _ plan: FamilyPlan, tried: [Delivery], answered: Bool, spoken: Bool = false, week: MessagesThisWeek = MessagesThisWeek(),
        now: Date
    ) -> Decision {
        var decision = next(plan, tried: tried, answered: answered, spoken: spoken, now: now)
        if MessagesThisWeek.mayKeepBack(tried: tried, correcting: nil) { decision.hold(for: week, by: self, now: now) }
        let told = Set(tried.filter { $0.countsAsTry && !decision.callsBack($0) }.flatMap(\.covers))
            .union(decision.sends.flatMap(\.covers))
        for contact in plan.family.contacts.map(\.id) where plan.notSent[contact] == nil && !told.contains(contact) {
            decision.notSent[contact] = decision.notSent[contact] ?? (now < deadline ? .alreadyReached : .tooLate)
        }
        return decision
    }

    private func next(_ plan: FamilyPlan, tried: [Delivery], answered: Bool, spoken: Bool, now: Date) -> Decision {
        var decision = Decision(standing: .reached)
        var exhaustion: Exhaustion?
        var following = false
        // Whatever waits for an address that is no longer planned (a no-contact flag, a corrected number) must not leave.
        let places = Set(plan.targets.flatMap { $0.steps.map(\.route.address.identity) })
        var overtaken = Set(tried.filter { !places.contains($0.route.address.identity) }.map(\.id))
        let revoked = overtaken
        var wanted: Set<DeliveryID> = []
        for target in plan.targets {
            let all = tried.filter { belongs($0, to: target) }
            let own = counted(all, of: target, in: plan.family, now: now)
            let alive = own.filter { $0.life.due == nil || !revoked.contains($0.id) }
            let done = TriedSteps(all, among: target.steps, in: plan.family)
            let untried = target.steps.filter { !done.contains($0) }
            let detour = alive.contains(where: isBlocked) ? untried.first { !closed.contains($0.route.channel) } : nil
            let awaited = detour == nil ? alive : alive.filter { !isBlocked($0) }
            // A delivery that has not left has told the contact nothing: an answer that came meanwhile may be one to the wrong message.
            let told = own.filter { target.mustReach == nil || $0.life.attempt > 0 }
            // An answer is the whole family's: where the plan has only one target, it counts for that target.
            let isAnswered =
                answered && plan.targets.count == 1 && (target.mustReach == nil || told.contains { !$0.state.isFailure })
            if spoken || isAnswered || told.contains(where: { isMet(by: $0, answered: false, now: now) }) {
                overtaken.formUnion(own.map(\.id))
            } else if let until = awaited.compactMap({ timeout(of: $0) }).filter({ $0 > now }).min() {
                decision.nextEvaluation = [decision.nextEvaluation, until].compactMap(\.self).min()
                wanted.formUnion(alive.map(\.id))
                following = true
            } else if now < deadline, let next = detour ?? first(of: untried),
                let morning = morning(for: next, behind: alive, now)
            {
                decision.nextEvaluation = [decision.nextEvaluation, morning].compactMap(\.self).min()
                wanted.formUnion(alive.map(\.id))
                following = true
            } else if now < deadline, let next = detour ?? first(of: untried) {
                decision.add(next)
                // Where the family stays silent no event occurs, so the time of the next evaluation must be set here.
                let until = timeout(on: next.route.channel, since: now)
                decision.nextEvaluation = [decision.nextEvaluation, until].compactMap(\.self).min()
                overtaken.formUnion(own.map(\.id))
                following = true
            } else {
                wanted.formUnion(alive.map(\.id))
                exhaustion = exhaustion ?? why(target, own, plan, now: now)
            }
        }
        decision.cancels = tried.filter { delivery in
            delivery.life.due != nil && overtaken.contains(delivery.id) && !wanted.contains(delivery.id)
        }.map(\.id)
        if following {
            decision.standing = .following
            decision.hasExhaustedTarget = exhaustion != nil
        } else if let exhaustion {
            decision.standing = .exhausted(exhaustion)
            decision.wantsPerson = true
        } else if plan.targets.isEmpty, !isMetWithoutTargets(tried, answered: answered || spoken, now: now) {
            // No contact may be told, or none wants to be: no task. A family without any contact on record gets one, so that the officer looks into
            // it.
            let reason = plan.family.contacts.lazy.compactMap { plan.notSent[$0.id] }.first
            decision.standing = .exhausted(.notSent(reason ?? .noAddress))
            decision.wantsPerson = reason == nil
        }
        return decision
    }

    private func isMetWithoutTargets(_ tried: [Delivery], answered: Bool, now: Date) -> Bool {
        answered || tried.contains { isMet(by: $0, answered: answered, now: now) }
    }

    private func belongs(_ delivery: Delivery, to target: FamilyPlan.Target) -> Bool {
        target.contacts.contains(where: delivery.covers.contains) || target.steps.contains(where: delivery.serves)
    }

    /// The deliveries by which a target is judged: all, or those to the contact who must be reached, as long as they have a way left or one of
    /// their deliveries is waited for.
    private func counted(_ deliveries: [Delivery], of target: FamilyPlan.Target, in family: Family, now: Date) -> [Delivery] {
        guard let contact = target.mustReach else { return deliveries }
        let steps = target.steps.filter { $0.contact == contact }
        let own = deliveries.filter { $0.covers.contains(contact) || steps.contains(where: $0.serves) }
        let done = TriedSteps(own, among: steps, in: family)
        let isOver = steps.allSatisfy(done.contains) && !own.contains { timeout(of: $0).map { $0 > now } ?? false }
        return isOver ? deliveries : own
    }

    /// Whether a delivery is all that the message wants: its goal is met, or a member of staff spoke with the family.
    func isMet(by delivery: Delivery, answered: Bool, now: Date) -> Bool {
        let evidence = delivery.evidence
        if evidence.contains(.spoken) { return true }
        switch terms.goal {
        case .answered: return answered || evidence.contains(.replied)
        case .read: return answered || !evidence.isDisjoint(with: [.read, .replied])
        case .delivered:
            if !evidence.isDisjoint(with: [.read, .replied]) || delivery.state == .delivered { return true }
            if delivery.route.channel == .letter { return evidence.contains(.posted) && !evidence.contains(.returned) }
            guard delivery.state == .accepted, !receipts.contains(delivery.route.channel) else { return false }
            return timeout(of: delivery).map { $0 <= now } ?? false
        }
    }

    /// Why what is sent first on a channel does not leave now; nil where it goes at once.
    func reasonToWait(on channel: ChannelKind, at now: Date) -> NotSent? {
        closed.contains(channel) ? .routeClosed : hours.reasonToWait(on: channel, at: now)
    }

    /// An emergency goes by what is open, if anything is.
    private func first(of untried: [FamilyPlan.Step]) -> FamilyPlan.Step? {
        let open = terms.category == .emergency ? untried.first { !closed.contains($0.route.channel) } : nil
        return open ?? untried.first
    }

    private func why(_ target: FamilyPlan.Target, _ own: [Delivery], _ plan: FamilyPlan, now: Date) -> Exhaustion {
        if own.contains(where: { [.accepted, .uncertain, .delivered].contains($0.state) }) { return .noConfirmation }
        if let reason = own.compactMap(\.life.reason).last { return .failed(reason.code) }
        if target.steps.isEmpty, let reason = target.contacts.lazy.compactMap({ plan.notSent[$0] }).first {
            return .notSent(reason)
        }
        return now >= deadline ? .expired : .noConfirmation
    }
}

extension Escalation.Decision {
    /// Whether a delivery that has not left is cancelled by this.
    fileprivate func callsBack(_ delivery: Delivery) -> Bool { delivery.life.attempt == 0 && cancels.contains(delivery.id) }

    /// Two targets that lead to the same address at the same moment share one delivery; letters only within one household.
    fileprivate mutating func add(_ step: FamilyPlan.Step) {
        let place = sends.firstIndex { $0.step.route.address.identity == step.route.address.identity }
        guard let place else {
            sends.append(Escalation.Send(step: step, covers: [step.contact]))
            return
        }
        sends[place].covers.append(step.contact)
        if step.route.format == .largePrint { sends[place].step.route.format = .largePrint }
    }
}
