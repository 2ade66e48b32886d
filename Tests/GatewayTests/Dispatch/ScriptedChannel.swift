import Channels
import Foundation
import Synchronization
import Templates

/// A channel that answers as the test wrote, and keeps what it was given. An address without a script is accepted.
final class ScriptedChannel: ComposesSubmissions {
    let kind: ChannelKind
    let abilities: ChannelAbilities

    private struct State {
        var outcomes: [String: [Outcome]]
        /// The outcome for every address, before the script; nil for the script.
        var refusal: Outcome?
        /// To everything without a script; nil for accepted.
        var usual: Outcome?
        var meanwhile: (@Sendable (_ number: Int) async -> Void)?
        var submitted: [Submission] = []
        var onWire = 0
        var mostOnWire = 0
    }
    private let state: Mutex<State>

    /// `outcomes`: by address, one after the other; the last one stays.
    init(_ kind: ChannelKind, receipts: Bool = false, concurrency: Int = 4, outcomes: [String: [Outcome]] = [:]) {
        self.kind = kind
        abilities = ChannelAbilities(givesReceipts: receipts, concurrency: concurrency, repeatsSafely: false)
        state = Mutex(State(outcomes: outcomes))
    }

    var submitted: [Submission] { state.withLock { $0.submitted } }
    var addresses: [String] { submitted.map(\.address) }
    var mostOnWire: Int { state.withLock { $0.mostOnWire } }

    /// What happens elsewhere while a submission is in flight; it hears how many there were, this one among them.
    func meanwhile(_ happens: @escaping @Sendable (_ number: Int) async -> Void) {
        state.withLock { $0.meanwhile = happens }
    }

    /// The fake provider answers every address so from now on; nil: as the script has it.
    func refuse(_ outcome: Outcome?) { state.withLock { $0.refusal = outcome } }

    /// From now on, to every address without a script.
    func answer(_ outcome: Outcome) { state.withLock { $0.usual = outcome } }

    /// Other answers from now on.
    func answer(_ outcomes: [String: [Outcome]]) { state.withLock { $0.outcomes = outcomes } }

    func submit(_ submission: Submission) async -> Outcome {
        let (number, meanwhile) = state.withLock { state in
            state.submitted.append(submission)
            state.onWire += 1
            state.mostOnWire = max(state.mostOnWire, state.onWire)
            return (state.submitted.count, state.meanwhile)
        }
        await Task.yield()
        await meanwhile?(number)
        return state.withLock { state in
            state.onWire -= 1
            if let refusal = state.refusal { return refusal }
            guard let script = state.outcomes[submission.address], let outcome = script.first else {
                return state.usual ?? .accepted(references: ["\(kind.rawValue)-\(submission.delivery)"])
            }
            if script.count > 1 { state.outcomes[submission.address]?.removeFirst() }
            return outcome
        }
    }

    /// By the real composers of e-mail; of a letter only that it would be one.
    func compose(_ submission: Submission) async -> ComposedSubmission {
        switch submission.content {
        case .email(let email):
            guard let address = EmailAddress(stored: "swyddfa@ysgol.example.org") else { return .failed(Reason(.layoutFailed)) }
            let sender = EmailSender(
                name: Bilingual(welsh: "Ysgol Enghraifft", english: "Ysgol Enghraifft"), address: address, replyTo: nil)
            return .email(
                EmailComposer(sender: sender, skipToEnglish: "English").composed(
                    email, delivery: submission.delivery, form: submission.form, created: submission.created))
        case .text(let text): return .text(ComposedText(text, from: "07700 900900"))
        case .letter(let letter):
            return .letter(ComposedLetter(pdf: Data("%PDF".utf8), text: letter.names.joined(separator: "\n"), pages: 2))
        }
    }

    func close() async {}
}

extension Submission {
    var address: String {
        switch content {
        case .email(let email): email.to.text
        case .text(let text): text.to.e164
        case .letter(let letter): letter.address.lines.joined(separator: "\n")
        }
    }
}
