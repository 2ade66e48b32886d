import Channels
import Foundation
import Synchronization

/// A channel that answers by script and says of each submission that it is in flight, before anything else.
final class ScriptedChannel: Channel {
    /// One submission as the channel saw it.
    struct OnWire: Sendable {
        var delivery: DeliveryID
        var channel: ChannelKind
        var address: String
        /// Which submission of the delivery, from 1.
        var attempt: Int
        /// It reached the provider, or may have.
        var mayArrive: Bool
    }

    let kind: ChannelKind
    let abilities: ChannelAbilities

    private struct State {
        var outcomes: [String: [Outcome]]
        var attempts: [DeliveryID: Int] = [:]
        var seen: [OnWire] = []

        mutating func answer(_ submission: Submission, on kind: ChannelKind) -> Outcome {
            guard let script = outcomes[submission.address], let outcome = script.first else {
                return .accepted(references: ["\(kind.rawValue)-\(submission.delivery)"])
            }
            if script.count > 1 { outcomes[submission.address]?.removeFirst() }
            return outcome
        }
    }
    private let state: Mutex<State>
    private let onWire: @Sendable (OnWire) -> Void
    /// What the fake provider does between taking a submission and answering.
    private let beforeAnswer: @Sendable (OnWire) async -> Void

    /// `outcomes`: by address, one after the other; the last one stays. An address without a script is accepted.
    init(
        _ kind: ChannelKind, outcomes: [String: [Outcome]] = [:], onWire: @escaping @Sendable (OnWire) -> Void = { _ in },
        beforeAnswer: @escaping @Sendable (OnWire) async -> Void = { _ in }
    ) {
        self.kind = kind
        abilities = ChannelAbilities(givesReceipts: kind == .text, concurrency: 4, repeatsSafely: false)
        state = Mutex(State(outcomes: outcomes))
        self.onWire = onWire
        self.beforeAnswer = beforeAnswer
    }

    var submitted: [OnWire] { state.withLock { $0.seen } }

    func submit(_ submission: Submission) async -> Outcome {
        let (seen, outcome) = state.withLock { state in
            let attempt = state.attempts[submission.delivery, default: 0] + 1
            state.attempts[submission.delivery] = attempt
            let outcome = state.answer(submission, on: kind)
            let mayArrive = if case .rejected = outcome { false } else { true }
            let seen = OnWire(
                delivery: submission.delivery, channel: kind, address: submission.address, attempt: attempt, mayArrive: mayArrive)
            state.seen.append(seen)
            return (seen, outcome)
        }
        onWire(seen)
        await beforeAnswer(seen)
        return outcome
    }

    func close() async {}
}

extension Submission {
    var address: String {
        switch content {
        case .email(let email): email.to.text
        case .text(let text): text.to.e164
        case .letter(let letter): letter.address.lines.joined(separator: ", ")
        }
    }
}
