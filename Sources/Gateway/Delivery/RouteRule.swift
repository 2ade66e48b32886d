internal import Channels
internal import Foundation

/// What one attempt says of its route: whether it stops, opens, or who tries next; and how the delivery is to take the outcome.
///
/// Pure. The store reads the facts, those of the last minutes only where `wants…` says that they matter, and writes the effects.
struct RouteRule {
    var channel: ChannelKind
    var outcome: Outcome
    /// Of the delivery's address: whose servers it ends at, and the address as one comparable text.
    var destination: String
    var recipient: String
    var now: Date
    /// Whether the route is stopped as the outcome is recorded.
    var isStopped = false
    /// Whether no code stopped it, but how often and where unclear refusals occurred.
    var isByBehaviour = false
    /// Whether this delivery is the one that tries a stopped route.
    var isTrying = false
    /// Whether the delivery counted against a route before: it does so once in its life, also where the route was opened since.
    var hasCounted = false
    /// Unclear refusals of the last minutes, without this one.
    var refusals: [RouteRefusalMonitor.Refusal] = []
    /// What was taken in the last minutes.
    var acceptances: [RouteRefusalMonitor.Acceptance] = []

    /// How often in a row a try of a stopped route is passed on, because the one before met something else than the route's fault.
    static let triesPassedOn = 5

    enum Effect: Equatable {
        /// The try goes to the next delivery, as if it had not been made.
        case passTryOn
        /// The try said something: those before it that did not are forgotten.
        case tryCounts
        case open
        case stop(Reason, byBehaviour: Bool)
        /// Of a route that is stopped already: what the far side said last.
        case note(String)
        /// The refusal counts from now on.
        case keepRefusal
    }

    struct Verdict: Equatable {
        var effects: [Effect] = []
        /// As the delivery takes it: what the route's fault refused for good waits.
        var outcome: Outcome
    }

    /// Whether nothing but the outcome matters: most are accepted on a route that works.
    var isPlain: Bool { !isStopped && [.works, .nothing].contains(outcome.routeHealth) }

    var wantsRefusals: Bool {
        switch outcome.routeHealth {
        case .works: isStopped && !isTrying && isByBehaviour
        case .unclear: !isStopped && channel == .email && !hasCounted
        case .refused, .nothing: false
        }
    }

    /// Asked once the refusals are there.
    var wantsAcceptances: Bool {
        guard case .unclear = outcome.routeHealth, wantsRefusals else { return false }
        return RouteRefusalMonitor(withThisOne).isSuspicious(at: now)
    }

    var verdict: Verdict {
        var verdict = Verdict(outcome: outcome)
        if isPlain { return verdict }
        if isStopped, isTrying { verdict.effects.append(outcome.leavesRouteOpen(on: channel) ? .passTryOn : .tryCounts) }
        switch outcome.routeHealth {
        case .works: if isStopped, isTrying || refutesStop { verdict.effects.append(.open) }
        case .refused(let reason): verdict.effects.append(.stop(reason, byBehaviour: false))
        case .unclear(let reason) where isStopped:
            verdict.effects += [.note(reason.detail), .keepRefusal]
            verdict.outcome = outcome.blamingRoute
        case .unclear(let reason):
            guard channel == .email, !hasCounted else { break }
            verdict.effects.append(.keepRefusal)
            guard RouteRefusalMonitor(withThisOne, acceptances: acceptances).blamesRoute(at: now) else { break }
            verdict.effects.append(.stop(Reason(.senderRefused, detail: reason.detail), byBehaviour: true))
            verdict.outcome = outcome.blamingRoute
        case .nothing: break
        }
        return verdict
    }

    private var withThisOne: [RouteRefusalMonitor.Refusal] {
        refusals + [RouteRefusalMonitor.Refusal(recipient: recipient, domain: destination, at: now)]
    }

    /// Whether the acceptance of what was in flight when the route was stopped by behaviour says that it works: a refusal is heard
    /// sooner than an acceptance, since it needs no text.
    private var refutesStop: Bool {
        isByBehaviour && RouteRefusalMonitor(refusals).speaksForRoute(destination, at: now)
    }
}
