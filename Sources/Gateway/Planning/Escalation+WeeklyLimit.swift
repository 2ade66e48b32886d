internal import Foundation

extension Escalation.Decision {
    /// Holds sends that would exceed the weekly limit. Where the limit allows none before the deadline they are dropped, and the officer gets no
    /// task, because the limit is the school's own.
    mutating func hold(for week: MessagesThisWeek, by rules: Escalation, now: Date) {
        func turn(from instant: Date) -> Date? {
            sends.map { rules.hours.firstAllowed(on: $0.step.route.channel, from: instant) }.min()
        }
        guard let first = turn(from: now), let opens = week.opens(limit: rules.weeklyLimit, at: first) else { return }
        for contact in sends.flatMap(\.covers) { notSent[contact] = .weeklyLimit }
        if let next = turn(from: opens), next < rules.deadline {
            nextEvaluation = opens
        } else {
            nextEvaluation = nil
            standing = .exhausted(.notSent(.weeklyLimit))
            wantsPerson = false
        }
        sends = []
    }
}
