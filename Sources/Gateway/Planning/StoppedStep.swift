internal import Channels

/// A family's turn with a message that the school stopped: nothing begins, nobody gets a task; what left is followed as before.
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

    /// Time did not run out by itself; and what was called back between two tries would have been tried again.
    private static func isForTheStop(_ why: Escalation.Exhaustion, _ tried: [Delivery]) -> Bool {
        switch why {
        case .expired: true
        case .failed: tried.contains { $0.state == .cancelled }
        case .notSent, .noConfirmation: false
        }
    }

    /// Everyone to whom nothing left, by the reason that they had before, or else the stop.
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
