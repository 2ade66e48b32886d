internal import Channels
internal import Logging

/// Makes an attempt: makes up the content of a delivery and hands it to the channel, or asks the channel what became of it.
struct AttemptSubmitter: Sendable {
    let channel: any Channel
    let submissions: SubmissionBuilder
    let hasRate: Bool
    let logger: Logger

    /// - Parameter charge: told how many units beyond the first the submission has, before it goes out; only on a route with a rate.
    func submit(_ delivery: QueuedDelivery, slot: Int?, charge: @Sendable (Int) async -> Void) async -> Outcome {
        do {
            var submission = try await submissions.submission(for: delivery)
            submission.place = slot
            if hasRate, submission.units > 1 { await charge(submission.units - 1) }
            return await channel.submit(submission)
        } catch {
            // Only the type of the error: its description could quote a value of the message.
            logger.error("a delivery cannot be made up", metadata: ["delivery": "\(delivery.id)", "error": "\(type(of: error))"])
            return error is StoreError || error is CompositionError
                ? .notComposed(.storageFailed) : .notComposed(.layoutFailed, detail: "\(type(of: error))")
        }
    }

    /// What became of a delivery that an earlier run left in flight.
    func lookUp(_ delivery: QueuedDelivery) async -> DeliveryStateMachine.Event {
        guard let channel = channel as? any SubmissionLookup else { return .interrupted }
        guard let outcome = await channel.lookUp(delivery.id) else { return .neverArrived }
        return .answered(outcome)
    }
}

extension Submission {
    /// The units that a rate counts: the parts of a text.
    fileprivate var units: Int {
        if case .text(let content) = content { content.parts } else { 1 }
    }
}
