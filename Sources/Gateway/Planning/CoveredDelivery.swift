internal import Channels
internal import Foundation

/// What becomes of a delivery whose words the same person gets by another family's delivery, its lead (`SameWords`): it takes the state of the lead.
///
/// Pure. `docs/delivery-states.md` has the table in words.
enum CoveredDelivery {
    /// What a covered delivery does when it is due and there is one that covers it.
    enum Start: Equatable {
        /// It begins with the lead, or takes the lead's state at once.
        case join
        /// It waits for the lead, which is sent once more.
        case wait(until: Date)
        /// It stays uncertain as the lead does, which is not sent again.
        case stayUncertain
    }

    /// - Parameter isCovered: whether it was begun with `lead` before.
    static func start(of covered: DeliveryStateMachine, isCovered: Bool, by lead: DeliveryStateMachine, at now: Date) -> Start {
        // Where both are in doubt, joining again would tell nothing new: only another attempt of the lead delivery can.
        guard isCovered, covered.state == .uncertain, lead.state == .uncertain else { return .join }
        guard let due = lead.due else { return .stayUncertain }
        return .wait(until: max(due, now.addingTimeInterval(60)))
    }

    /// What an event of the lead means for a delivery that it covers; nil for nothing.
    ///
    /// Cancelling, a closed address and a deadline concern each family's own delivery. A delivery that was cancelled in doubt does not begin with
    /// the lead again; where the relay or provider then accepts the lead, that still shows that it arrived.
    static func event(_ event: DeliveryStateMachine.Event, for covered: DeliveryStateMachine) -> DeliveryStateMachine.Event? {
        switch event {
        case .begin, .interrupted, .neverArrived, .receipts: event
        case .answered(let outcome):
            switch (covered.state, outcome) {
            case (.submitting, _): event
            case (.uncertain, .accepted): .receipts(.accepted)
            default: nil
            }
        case .deadlinePassed, .cancel, .addressClosed, .postponed: nil
        }
    }

    /// What the lead came to so far, as the answer to a delivery that begins to be covered by it; nil while the lead is in flight.
    static func outcome(of lead: DeliveryStateMachine) -> Outcome? {
        let reason = lead.reason ?? Reason(.interrupted)
        switch lead.state {
        case .accepted, .delivered: return .accepted(references: [])
        case .failedPermanent: return .rejected(.permanent, reason)
        case .uncertain: return .uncertain(reason)
        case .held, .queued, .submitting, .failedTemporary, .expired, .cancelled, .suppressed: return nil
        }
    }
}
