internal import Channels
internal import Foundation

/// Judges what an attempt says of its route (`RouteRule`), in the commit that records the attempt: the route stops, opens, or the next
/// delivery tries.
struct JudgeRoute {
    let result: AttemptResult

    private var delivery: QueuedDelivery { result.delivery }
    private var channel: ChannelKind { result.delivery.route.channel }

    /// Answers the outcome for the delivery: one that was refused for good by the route's fault waits instead.
    func run(in tx: Transaction) throws -> Outcome {
        var rule = RouteRule(
            channel: channel, outcome: result.outcome, destination: delivery.route.address.destination,
            recipient: delivery.route.address.key, now: tx.now)
        // Most are accepted on a route that works: for those this is one query of an empty table.
        if let stop = try tx.routes.stop(of: channel, triedBy: delivery.number) {
            (rule.isStopped, rule.isByBehaviour, rule.isTrying) = (true, stop.isByBehaviour, stop.isTrying)
        }
        if rule.isPlain { return result.outcome }
        rule.hasCounted = try delivery.life.reason?.code == .unclearRefusal || tx.routes.hasCounted(delivery)
        let window = tx.now.addingTimeInterval(-RouteRefusalMonitor.window)
        if rule.wantsRefusals { rule.refusals = try tx.routes.refusals(on: channel, since: window) }
        if rule.wantsAcceptances { rule.acceptances = try tx.routes.acceptances(on: channel, since: window) }
        let verdict = rule.verdict
        for effect in verdict.effects { try apply(effect, in: tx) }
        return verdict.outcome
    }

    private func apply(_ effect: RouteRule.Effect, in tx: Transaction) throws {
        switch effect {
        case .passTryOn:
            // The try does not count; after some such tries in a row the pause holds.
            guard try !tx.routes.passTryOn(channel, most: RouteRule.triesPassedOn, at: tx.now) else { return }
            try tx.routes.forgetTriesPassedOn(channel)
        case .tryCounts: try tx.routes.forgetTriesPassedOn(channel)
        case .open: try OpenRoute(channel: channel).run(in: tx)
        case .stop(let reason, let byBehaviour):
            let next = tx.now.addingTimeInterval(RouteStop.pause(afterTries: 0))
            try tx.routes.keepStop(of: channel, reason, byBehaviour: byBehaviour, next: next, at: tx.now)
            try EvaluateEmergencies(channel: channel).run(in: tx)
        case .note(let detail): try tx.routes.note(detail, channel)
        case .keepRefusal:
            // Deliveries that are over are not judged again, and need no row to say that they counted.
            try tx.routes.dropRefusals(on: channel, until: tx.now.addingTimeInterval(-RouteRefusalMonitor.window))
            try tx.routes.keepRefusal(of: delivery, at: tx.now)
        }
    }
}
