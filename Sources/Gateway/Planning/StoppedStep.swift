internal import Channels

/// A family's step with a message that the school stopped: no delivery begins and no officer gets a task; deliveries that left are followed as
/// before.
extension FamilyStep {
    /// - Parameter decision: what the rules say of a message whose time is over.
    init(afterStop decision: Escalation.Decision, plan: FamilyPlan, tried: [Delivery]) {
        var decision = decision
        decision.sends = []
        decision.wantsPerson = false
        if case .exhausted(let why) = decision.standing, Self.isForTheStop(why, tried) {
            decision.standing = .exhausted(.notSent(.stoppedBySchool))
        }
        self.init(decision: decision, notSent: Self.notSent(plan, tried), deliveries: [], interpreter: nil)
    }

    /// `expired` is due to the stop, because `StepRules` sets the deadline of a stopped message to the past. So is `failed` where the stop cancelled
    /// a delivery between two tries, which would have been tried again.
    private static func isForTheStop(_ why: Escalation.Exhaustion, _ tried: [Delivery]) -> Bool {
        switch why {
        case .expired: true
        case .failed: tried.contains { $0.state == .cancelled }
        case .notSent, .noConfirmation: false
        }
    }

    /// Every contact to whom nothing left, with the reason that they had before, or else the stop.
    private static func notSent(_ plan: FamilyPlan, _ tried: [Delivery]) -> [ContactID: NotSent] {
        let told = Set(tried.filter { $0.mayHaveArrived || $0.liesInPile }.flatMap(\.covers))
        var reasons = plan.notSent
        for contact in plan.family.contacts.map(\.id) {
            switch reasons[contact] {
            case .duplicateOf where told.contains(contact): continue
            case .duplicateOf, .laterInOrder, nil: reasons[contact] = told.contains(contact) ? nil : .stoppedBySchool
            default: continue
            }
        }
        return reasons
    }
}
