internal import Channels
internal import Foundation
internal import Logging

/// One channel's way out of the queue: as many deliveries under way as the channel allows, each between two commits.
///
/// The active set is bounded, the queue behind it is not. Only what has its intent on disk is on the wire, and only that can be in doubt
/// after a crash.
actor Lane {
    nonisolated let channel: any Channel
    private let store: Store
    private let submissions: SubmissionSource
    private let lease: String
    private let clock: any WallClock
    private let logger: Logger
    private let wake: @Sendable () -> Void

    /// In hand: until what became of them is on disk.
    private var busy: Set<DeliveryID> = []
    /// Places taken: from the intent until the answer.
    private var taken = 0
    private var ready: [QueuedDelivery] = []
    private var isPumping = false
    private var pumpAgain = false
    private var isStopping = false
    private var draining: [CheckedContinuation<Void, Never>] = []

    init(
        channel: any Channel, store: Store, submissions: SubmissionSource, lease: String, clock: any WallClock,
        logger: Logger, wake: @escaping @Sendable () -> Void
    ) {
        self.channel = channel
        self.store = store
        self.submissions = submissions
        self.lease = lease
        self.clock = clock
        self.logger = logger
        self.wake = wake
    }

    /// Fills the free places with what is due. Returns when they are full or nothing is due; never waits for the wire.
    func pump() async {
        guard !isPumping else {
            pumpAgain = true
            return
        }
        isPumping = true
        defer { isPumping = false }
        repeat {
            pumpAgain = false
            while taken < channel.abilities.concurrency, !isStopping {
                if ready.isEmpty { await refill() }
                guard !ready.isEmpty, !isStopping else { break }
                let delivery = ready.removeFirst()
                busy.insert(delivery.id)
                taken += 1
                Task { await self.attempt(delivery) }
            }
        } while pumpAgain
    }

    private func refill() async {
        do {
            guard try await store.pausedRoutes(of: submissions.school)[channel.kind] == nil else {
                ready = []
                return try await store.expire(on: channel.kind, of: submissions.school, at: clock.now)
            }
            let limit = channel.abilities.concurrency * 4
            ready = try await store.due(on: channel.kind, at: clock.now, limit: limit, except: busy)
        } catch is CancellationError {
            // The daemon stops: what is due is still due when it starts again.
        } catch {
            logger.error("the queue cannot be read", metadata: ["channel": "\(channel.kind.rawValue)", "error": "\(error)"])
            // Nothing else would bring the lane back to it.
            Task { [wake] in
                await pause()
                wake()
            }
        }
    }

    /// Takes nothing new. What is left stays in the queue for the next run.
    func stop() { isStopping = true }

    /// Waits until nothing is on the wire.
    func drain() async {
        guard !busy.isEmpty else { return }
        await withCheckedContinuation { draining.append($0) }
    }

    private func attempt(_ delivery: QueuedDelivery) async {
        let outcome = await send(delivery)
        taken -= 1
        // The next begins while this answer is on its way to the disk.
        async let next: Void = pump()
        if let outcome { await record(outcome, of: delivery) }
        busy.remove(delivery.id)
        await next
        guard busy.isEmpty else { return }
        for continuation in draining { continuation.resume() }
        draining = []
    }

    /// Nil where nothing went out.
    private func send(_ delivery: QueuedDelivery) async -> Outcome? {
        let now = clock.now
        do {
            if let quiet = submissions.quietHours(for: delivery, at: now), quiet.isQuiet(at: now), now < delivery.deadline {
                try await store.postpone(delivery, until: quiet.firstAllowed(from: now), at: now)
                wake()
                return nil
            }
            guard try await store.begin(delivery, lease: lease, at: clock.now) else { return nil }
        } catch {
            // Without its row nothing goes out. The queue still has it; the pause keeps a full disk from being asked without end.
            logger.error("the intent to send cannot be written", metadata: ["error": "\(error)"])
            await pause()
            return nil
        }
        do {
            return await channel.submit(try await submissions.submission(for: delivery))
        } catch {
            // Only the kind of error: what it says could quote a value that stands in the message.
            logger.error("a delivery cannot be made up", metadata: ["delivery": "\(delivery.id)", "error": "\(type(of: error))"])
            return error is StoreError
                ? .rejected(.temporary(retryAfter: nil), Reason(.storageFailed))
                : .rejected(.permanent, Reason(.contentRefused, detail: "\(type(of: error))"))
        }
    }

    /// What the wire said is kept until it is on disk, however long that takes: the alternative is not to know.
    private func record(_ outcome: Outcome, of delivery: QueuedDelivery) async {
        while true {
            do {
                let life = try await store.record(
                    outcome, of: delivery.id, attempt: delivery.life.attempt + 1, lease: lease, at: clock.now,
                    jitter: RetrySchedule.jitter(delivery.id, attempt: delivery.life.attempt),
                    quiet: submissions.quietHours(for: delivery, at: clock.now))
                if life == nil { logger.warning("an answer came too late", metadata: ["delivery": "\(delivery.id)"]) }
                if life?.state != .accepted { wake() }
                return
            } catch {
                logger.error("a result cannot be written", metadata: ["delivery": "\(delivery.id)", "error": "\(error)"])
                // On the way out nobody can wait for room: the next run finds the intent, and calls it uncertain.
                guard !isStopping else { return }
                await pause()
            }
        }
    }

    private func pause() async {
        // Cancellation ends the pause early; what follows looks for itself whether there is room.
        try? await Task.sleep(for: .seconds(1))
    }

    /// What became of a delivery that an earlier run left on the wire.
    nonisolated func settle(_ delivery: QueuedDelivery) async throws {
        try await store.settle(
            delivery, found: await found(delivery), at: clock.now, quiet: submissions.quietHours(for: delivery, at: clock.now))
    }

    private nonisolated func found(_ delivery: QueuedDelivery) async -> DeliveryLife.Event {
        guard let channel = channel as? any AnswersByReference else { return .interrupted }
        guard let outcome = await channel.lookUp(delivery.id) else { return .neverArrived }
        return .answered(outcome)
    }
}
