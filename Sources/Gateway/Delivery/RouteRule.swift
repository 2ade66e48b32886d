internal import Channels
internal import Foundation

/// What one attempt means for its route: whether it stops, opens, or which delivery tries next; and with what outcome the delivery is recorded.
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
    /// Whether the route was stopped not by a code but by how often and where unclear refusals occurred.
    var isByBehaviour = false
    /// Whether this delivery is the one that tries a stopped route.
    var isTrying = false
    /// Whether the delivery counted against a route before: it does so once in its life, also where a person opened the route since.
    var hasCounted = false
    /// Unclear refusals of the last minutes, without this one.
    var refusals: [RouteRefusalMonitor.Refusal] = []
    /// What was taken in the last minutes.
    var acceptances: [RouteRefusalMonitor.Acceptance] = []

    /// How often in a row the try of a stopped route passes to the next delivery, because the one before was refused for another cause than the
    /// route.
    static let triesPassedOn = 5

    enum Effect: Equatable {
        /// The try goes to the next delivery, as if it had not been made.
        case passTryOn
        /// The try showed something of the route: the count of tries that did not starts anew.
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
        /// The outcome as it is recorded for the delivery: where the route is at fault for a permanent refusal, the delivery waits.
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

    /// The store asks this once `refusals` are set.
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

    /// Whether the acceptance of a delivery that was in flight when unclear refusals stopped the route shows that the route works. It may come late:
    /// the far side can refuse before it has the message's text, and accept only after.
    private var refutesStop: Bool {
        isByBehaviour && RouteRefusalMonitor(refusals).speaksForRoute(destination, at: now)
    }
}
