public import Channels
public import Foundation

/// What to do next for one family and one message: send, wait, give it to a person, or nothing more.
///
/// Pure. A first send is an escalation with nothing tried yet; so that there is one rule, not two.
public struct Escalation: Sendable {
    public var terms: MessageTerms
    public var deadline: Date
    public var quiet: QuietHours
    /// Channels that say later whether a delivery arrived. Elsewhere silence for the length of `wait` is all there will be.
    public var receipts: Set<ChannelKind>

    public init(terms: MessageTerms, deadline: Date, quiet: QuietHours, receipts: Set<ChannelKind>) {
        self.terms = terms
        self.deadline = deadline
        self.quiet = quiet
        self.receipts = receipts
    }

    public struct Decision: Sendable, Equatable {
        public var sends: [Send] = []
        /// Earlier tries that still wait for their turn, and are overtaken.
        public var cancels: [DeliveryID] = []
        /// When to look again; nil for not until something happens.
        public var lookAgain: Date?
        public var standing: Standing
    }

    public struct Send: Sendable, Equatable {
        public var step: FamilyPlan.Step
        public var covers: [ContactID]
    }

    /// How the family stands to the message.
    public enum Standing: Sendable, Equatable {
        /// A line still has something under way or ahead.
        case following
        case reached
        /// Nothing is left to try on at least one line.
        case exhausted(Exhaustion)
    }

    /// Why nothing is left: the stable code of what stopped the last try, or of what let none begin.
    public enum Exhaustion: Sendable, Hashable {
        case notSent(NotSent)
        case failed(ReasonCode)
        /// It was handed over, and nothing came back.
        case noConfirmation
        case expired
    }

    public func decide(_ plan: FamilyPlan, tried: [Delivery], answered: Bool, now: Date) -> Decision {
        var decision = Decision(standing: .reached)
        var exhaustion: Exhaustion?
        var following = false
        for line in plan.lines {
            let own = tried.filter { belongs($0, to: line) }
            if own.contains(where: { isMet(by: $0, answered: answered, now: now) }) { continue }
            if let until = own.compactMap({ patience(with: $0) }).filter({ $0 > now }).min() {
                decision.lookAgain = [decision.lookAgain, until].compactMap(\.self).min()
                following = true
            } else if now < deadline, let next = line.steps.first(where: { step in !own.contains { $0.serves(step) } }) {
                decision.add(next)
                decision.cancels += own.filter { $0.state.mayBeDue && $0.life.due != nil }.map(\.id)
                following = true
            } else {
                exhaustion = exhaustion ?? why(own, now: now)
            }
        }
        if let reason = plan.family.contacts.compactMap({ plan.notSent[$0.id] }).first(where: \.leavesUnreached),
            terms.reach == .everyContact || plan.lines.isEmpty
        {
            exhaustion = exhaustion ?? .notSent(reason)
        }
        if plan.lines.isEmpty, exhaustion == nil {
            exhaustion =
                plan.family.contacts.compactMap { plan.notSent[$0.id] }.first.map(Exhaustion.notSent) ?? .notSent(.noAddress)
        }
        if following {
            decision.standing = .following
        } else if let exhaustion {
            decision.standing = .exhausted(exhaustion)
        }
        return decision
    }

    private func belongs(_ delivery: Delivery, to line: FamilyPlan.Line) -> Bool {
        line.steps.contains { delivery.covers.contains($0.contact) || delivery.serves($0) }
    }

    private func isMet(by delivery: Delivery, answered: Bool, now: Date) -> Bool {
        let evidence = delivery.evidence
        if evidence.contains(.spoken) { return true }
        switch terms.goal {
        case .answered: return answered || evidence.contains(.replied)
        case .read: return answered || !evidence.isDisjoint(with: [.read, .replied])
        case .delivered:
            if !evidence.isDisjoint(with: [.read, .replied]) || delivery.state == .delivered { return true }
            if delivery.route.channel == .letter { return evidence.contains(.posted) && !evidence.contains(.returned) }
            guard delivery.state == .accepted, !receipts.contains(delivery.route.channel) else { return false }
            return patience(with: delivery).map { $0 <= now } ?? false
        }
    }

    /// Until when a delivery deserves to be waited for; nil when it has failed. A letter needs days, not hours: somebody must print and
    /// post it, and a stamp takes its time.
    private func patience(with delivery: Delivery) -> Date? {
        if delivery.state.isFailure || delivery.evidence.contains(.returned) { return nil }
        let since = delivery.accepted ?? delivery.created
        if delivery.route.channel == .letter { return since.addingTimeInterval(TimeInterval(max(terms.wait, 72 * 3600))) }
        if terms.category.passesQuietHours { return since.addingTimeInterval(TimeInterval(terms.wait)) }
        return quiet.adding(allowedSeconds: TimeInterval(terms.wait), to: since)
    }

    private func why(_ own: [Delivery], now: Date) -> Exhaustion {
        if own.contains(where: { [.accepted, .uncertain, .delivered].contains($0.state) }) { return .noConfirmation }
        if let reason = own.compactMap(\.life.reason).last { return .failed(reason.code) }
        return now >= deadline ? .expired : .noConfirmation
    }
}

extension Escalation.Decision {
    /// Two lines that lead to the same place at the same moment share one delivery; letters only within one household.
    fileprivate mutating func add(_ step: FamilyPlan.Step) {
        let place = sends.firstIndex { $0.step.route.address.place == step.route.address.place }
        guard let place else {
            sends.append(Escalation.Send(step: step, covers: [step.contact]))
            return
        }
        sends[place].covers.append(step.contact)
        if step.route.format == .largePrint { sends[place].step.route.format = .largePrint }
    }
}

extension Escalation.Exhaustion: RawRepresentable {
    public init?(rawValue: String) {
        switch rawValue {
        case "no-confirmation": self = .noConfirmation
        case "expired": self = .expired
        default:
            if let reason = NotSent(rawValue: rawValue) {
                self = .notSent(reason)
            } else if let code = ReasonCode(rawValue: rawValue) {
                self = .failed(code)
            } else {
                return nil
            }
        }
    }

    public var rawValue: String {
        switch self {
        case .notSent(let reason): reason.rawValue
        case .failed(let code): code.rawValue
        case .noConfirmation: "no-confirmation"
        case .expired: "expired"
        }
    }
}
