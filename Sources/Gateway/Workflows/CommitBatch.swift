internal import Channels
internal import Foundation

/// What became of some attempts of a route, and the intents of the next ones: one commit between them.
struct CommitBatch: Sendable {
    let channel: ChannelKind
    var results: [AttemptResult] = []
    var waiting: [WaitingDelivery] = []
    /// Of this run.
    let lease: String
    /// Whether receipts may have come before these answers.
    let receipts: Bool
    /// The hours that an attempt must keep; nil for none.
    var hours: DeliveryHours?

    struct Committed: Sendable {
        /// The lives after the results, in their order; nil where one was discarded.
        var lives: [DeliveryStateMachine?]
        /// What has begun and may go out now. What was asked for and is missing was changed by another commit meanwhile, is too late, stopped,
        /// put off, or waits for a route that is closed.
        var begun: [QueuedDelivery]
        /// What stops the route after this commit; nil where it is not stopped.
        var stop: RouteStop?
    }

    func run(in all: AllSchools) throws -> Committed {
        let lives = try results.map { result in
            try CompleteAttempt(
                result: result, lease: lease, receipts: receipts, quiet: hours?.quiet(for: result.delivery, at: all.now)
            ).run(in: all.of(result.delivery.school, at: result.ended))
        }
        let begun = try Dictionary(grouping: waiting, by: \.school).flatMap { school, waiting in
            try BeginAttempts(channel: channel, waiting: waiting, lease: lease, hours: hours).run(in: all.of(school))
        }
        let school = results.first?.delivery.school ?? waiting.first?.school
        return Committed(
            lives: lives, begun: begun, stop: try school.flatMap { try all.of($0).routes.routeStop(channel) })
    }
}

extension Store {
    func commit(_ batch: CommitBatch, at now: Date) async throws -> CommitBatch.Committed {
        // On a full disk the results of attempts are written in the reserve, and nothing but notices begins (`ChannelWorker`).
        try await write(at: now, reserved: isShortOfRoom) { all in try batch.run(in: all) }
    }
}

/// What became of one attempt: what it says of its route, the delivery's new life, and the receipts that were there before the answer.
struct CompleteAttempt {
    /// Kept only where the delivery is still as this run began it: otherwise another commit has settled the attempt, and its result is discarded.
    let result: AttemptResult
    let lease: String
    let receipts: Bool
    let quiet: QuietHours?

    /// Answers the delivery's life after it; nil where the result was discarded.
    func run(in tx: Transaction) throws -> DeliveryStateMachine? {
        let delivery = result.delivery
        let outcome = try JudgeRoute(result: result).run(in: tx)
        let change = ChangeDelivery(
            StoredDelivery(begun: delivery, lease: lease), .answered(outcome),
            jitter: RetrySchedule.jitter(delivery.id, attempt: delivery.life.attempt), quiet: quiet)
        guard let life = try change.run(in: tx) else { return nil }
        try tx.deliveries.append(result.outcome, delivery, started: result.started, ended: result.ended)
        guard receipts else { return life }
        return try KeepReferences(of: delivery, from: result.outcome).run(in: tx) ?? life
    }
}
