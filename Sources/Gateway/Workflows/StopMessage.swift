internal import Channels
public import Foundation

/// Stops a message: nothing of it leaves that was not in flight, and nothing is planned, repeated or handed to a person any more.
struct StopMessage {
    let message: MessageID
    let person: String

    func run(in tx: Transaction) throws -> CalledBack {
        if let stop = try tx.messages.stop(of: message) {
            return CalledBack(stop: stop, already: true, cancelled: 0, untouched: 0, tasks: 0)
        }
        let stop = MessageStop(at: tx.now, by: person)
        try tx.messages.insert(stop, of: message)
        let cancelled = try callBack(in: tx)
        let tasks = try tx.messages.closeOpenTasks(of: message, at: tx.now)
        let untouched = try tx.messages.countUntouchedFamilies(of: message)
        // Each family that is still followed is evaluated once more, for its standing and its reasons.
        try tx.messages.evaluateFollowedFamiliesAgain(of: message, at: tx.now)
        return CalledBack(stop: stop, already: false, cancelled: cancelled, untouched: untouched, tasks: tasks)
    }

    /// Everything of the message that waits, at once: the life cycle says for each state what becomes of it.
    private func callBack(in tx: Transaction) throws -> Int {
        let now = tx.now
        // Cancelling depends on none of them.
        let anyCircumstances = DeliveryStateMachine.Circumstances(channel: .email, category: .general, now: now, deadline: now)
        var cancelled = 0
        for state in DeliveryState.allCases where state.mayBeDue {
            let waiting = DeliveryStateMachine(state: state, due: now)
            guard let after = waiting.after(.cancel, anyCircumstances) else { continue }
            let changed = try tx.messages.changeWaiting(of: message, from: state, to: after, at: now)
            // An uncertain delivery may have arrived: it is not repeated, and does not count as cancelled.
            if after.state == .cancelled { cancelled += changed }
        }
        return cancelled
    }
}

/// What a stop called back.
public struct CalledBack: Sendable, Equatable {
    public var stop: MessageStop
    /// It had been stopped before: nothing was changed now.
    public var already: Bool
    /// Deliveries.
    public var cancelled: Int
    /// Families to whom nothing had been sent yet, and nothing will be.
    public var untouched: Int
    /// Open tasks that were closed.
    public var tasks: Int
}

extension Store {
    /// Stops a message, in one commit.
    public func stop(_ message: MessageID, by source: String, school: SchoolID, at now: Date) async throws -> CalledBack {
        let stop = StopMessage(message: message, person: source)
        return try await write(school, at: now) { tx in try stop.run(in: tx) }
    }
}
