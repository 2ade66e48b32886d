internal import Channels
internal import Foundation

/// What becomes of a delivery whose words another family's delivery to the same person brings (`SameWords`): it follows what came of the
/// one that went.
///
/// Pure. `docs/delivery-states.md` has the table in words.
enum CoveredDelivery {
    /// What a covered delivery does when its own time comes while there is one that covers it.
    enum Start: Equatable {
        /// It begins with the other one, or stands at once where that one stands.
        case join
        /// It waits for the other one, which goes once more.
        case wait(until: Date)
        /// It stays in doubt as the other one does, which goes no more.
        case rest
    }

    /// - Parameter isCovered: whether it was begun with `lead` before.
    static func start(of covered: DeliveryStateMachine, isCovered: Bool, by lead: DeliveryStateMachine, at now: Date) -> Start {
        // A second look at what is in doubt is no second attempt: only what goes once more can tell.
        guard isCovered, covered.state == .uncertain, lead.state == .uncertain else { return .join }
        guard let due = lead.due else { return .rest }
        return .wait(until: max(due, now.addingTimeInterval(60)))
    }

    /// What an event of the one that went means for one that it covers; nil for nothing.
    ///
    /// What is called off, stopped or late is each family's own. Called off in doubt, a delivery begins no more with the other one; that
    /// the other one was taken still tells that it arrived.
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

    /// What the one that went came to so far, as the answer to one that begins to be covered by it; nil while it is in flight.
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
