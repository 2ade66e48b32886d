internal import Channels
internal import Foundation
internal import Logging

/// Takes what is due on one channel out of the queue: as many deliveries under way as the channel has slots, each between two commits.
///
/// One commit writes the outcomes of the last attempts and the intents of the next (`CommitBatch`); only then do those go out. A slot is free when
/// its outcome is on disk, so that a crash leaves the outcome of at most one delivery a slot in doubt.
actor ChannelWorker {
    nonisolated let channel: any Channel
    private let store: Store
    private let submissions: SubmissionBuilder
    private let lease: String
    private let clock: any WallClock
    private let logger: Logger
    private let wake: @Sendable () -> Void

    private var scheduler: DeliveryScheduler
    /// Results that the channel gave and that are not on disk yet.
    private var results: [AttemptResult] = []
    private var isCommitting = false
    private var commitAgain = false
    private var isStopping = false
    /// A person paused the route: no delivery begins on it.
    private var isPaused = false
    /// The provider or relay refuses the school: one delivery tries from time to time.
    private var routeStop: RouteStop?
    private var log: RouteLog
    private let attempts: AttemptSubmitter
    private var timer = DueTimer()
    private var draining: [CheckedContinuation<Void, Never>] = []

    init(
        channel: any Channel, rate: Rate?, store: Store, submissions: SubmissionBuilder, lease: String, clock: any WallClock,
        logger: Logger, wake: @escaping @Sendable () -> Void
    ) {
        self.channel = channel
        self.store = store
        self.submissions = submissions
        self.lease = lease
        self.clock = clock
        self.logger = logger
        self.wake = wake
        log = RouteLog(channel: channel.kind, logger: logger)
        attempts = AttemptSubmitter(channel: channel, submissions: submissions, hasRate: rate != nil, logger: logger)
        scheduler = DeliveryScheduler(
            slots: channel.abilities.concurrency, hasDestinations: channel.kind == .email, rate: rate, at: clock.now)
    }

    /// Something may have become due. Returns when what is due is under way or has to wait; never waits for the network.
    func checkQueue() async {
        await rereadQueue()
        await commitBatches()
    }

    private func rereadQueue() async {
        do {
            isPaused = try await store.pausedRoutes(of: submissions.school)[channel.kind] != nil
            noteRouteStop(try await store.routeStops(of: submissions.school).first { $0.channel == channel.kind })
            scheduler.rewind(schools: try await store.schoolsWaiting(on: channel.kind, at: clock.now))
        } catch {
            readAgainLater(error)
        }
    }

    private func readAgainLater(_ error: any Error) {
        // Cancelled because the daemon stops: what is due is still due when it starts again.
        guard !(error is CancellationError) else { return }
        log.queueIsUnreadable(error)
        // Nothing else would make the worker read the queue again.
        Task { [wake] in
            await pause()
            wake()
        }
    }

    private func commitBatches() async {
        guard !isCommitting else {
            commitAgain = true
            return
        }
        isCommitting = true
        repeat {
            commitAgain = false
            await commitBatch()
        } while commitAgain
        isCommitting = false
        setTimer()
        guard scheduler.isIdle else { return }
        for continuation in draining { continuation.resume() }
        draining = []
    }

    private var mayBegin: Bool { !isStopping && !isPaused && (routeStop.map { clock.now >= $0.nextTry } ?? true) }
    private var most: Int { routeStop == nil ? .max : 1 }

    /// Takes over the state of the route that the store has.
    private func noteRouteStop(_ now: RouteStop?) {
        let before = routeStop
        routeStop = now
        if let now, before == nil {
            log.isStopped(now)
        } else if now == nil, before != nil {
            log.isOpenAgain()
            scheduler.forgive()
            logTrouble()
        }
        // Urgent messages take another channel now, or what waited goes.
        if (before == nil) != (now == nil) { wake() }
    }

    /// The deliveries that may go now, and the time when that was decided.
    private func takeNext() async -> (next: [WaitingDelivery], at: Date) {
        if mayBegin, scheduler.free > 0 { await readPages() }
        let now = clock.now
        let onlyNotices = store.isShortOfRoom
        let next = mayBegin ? scheduler.take(at: now, atMost: most, onlyNotices: onlyNotices) : []
        guard next.isEmpty, mayBegin, scheduler.free > 0, !scheduler.pagesWanted().isEmpty else { return (next, now) }
        // Only now it is known that everything in the window waits for destinations in trouble.
        await readPages()
        let later = clock.now
        return (mayBegin ? scheduler.take(at: later, atMost: most, onlyNotices: onlyNotices) : [], later)
    }

    private func commitBatch() async {
        let (next, now) = await takeNext()
        let answered = results
        results = []
        guard !next.isEmpty || !answered.isEmpty else { return }
        // Results that come while this batch is written are taken by the next commit.
        do {
            let batch = CommitBatch(
                channel: channel.kind, results: answered, waiting: next, lease: lease, receipts: channel.abilities.givesReceipts,
                hours: submissions.hours)
            let committed = try await store.commit(batch, at: now)
            release(answered, committed.lives)
            noteRouteStop(committed.stop)
            begin(committed.begun, of: next, at: now)
            commitAgain = true
        } catch {
            log.journalIsUnwritable(error)
            for delivery in next { scheduler.leave(delivery.number, at: clock.now) }
            await rereadQueue()
            // A result of the channel is kept until it is on disk, however long that takes, since otherwise the outcome would be unknown. While the
            // daemon stops the worker cannot wait for room on the disk: the next run finds the intent, and records the outcome as uncertain.
            if isStopping {
                for result in answered { scheduler.leave(result.delivery.number, at: clock.now) }
            } else {
                results = answered + results
            }
            await pause()
            commitAgain = true
        }
    }

    private func release(_ answered: [AttemptResult], _ lives: [DeliveryStateMachine?]) {
        for (result, life) in zip(answered, lives) {
            scheduler.release(result.delivery.number, result.outcome, at: result.ended)
            if life == nil { logger.warning("an answer came too late", metadata: ["delivery": "\(result.delivery.id)"]) }
        }
        logTrouble()
        // A family whose delivery failed or arrived is evaluated by the dispatcher, and a retry has its time.
        if lives.contains(where: { $0?.state != .accepted }) { wake() }
    }

    private func logTrouble() { log.note(trouble(), at: clock.now) }

    private func begin(_ begun: [QueuedDelivery], of asked: [WaitingDelivery], at now: Date) {
        for delivery in begun {
            let slot = scheduler.slot(of: delivery.number)
            Task { await self.attempt(delivery, slot: slot, began: now) }
        }
        guard begun.count < asked.count else { return }
        let numbers = Set(begun.map(\.number))
        for delivery in asked where !numbers.contains(delivery.number) { scheduler.leave(delivery.number, at: now) }
        wake()
    }

    private func readPages() async {
        do {
            // While a destination in trouble is ahead of others in the queue, page after page is read.
            repeat {
                let wanted = scheduler.pagesWanted()
                guard !wanted.isEmpty else { return }
                let beginning = scheduler.beginning
                for (partition, after) in wanted {
                    let page = try await store.waiting(
                        on: channel.kind, of: partition.school, priority: partition.priority, at: clock.now, after: after,
                        limit: PrefetchBuffer.page)
                    scheduler.add(page: page, of: partition, since: beginning)
                }
                // Results that came meanwhile go to disk first.
            } while results.isEmpty
        } catch {
            readAgainLater(error)
        }
    }

    /// Sets the timer for what waits for time alone: for a rate, or for a route that failed.
    private func setTimer() {
        let now = clock.now
        let opens = mayBegin ? scheduler.opens(at: now) : isStopping || isPaused ? nil : routeStop?.nextTry
        timer.set(to: opens, at: now) { [weak self] in await self?.timerFired() }
    }

    private func timerFired() async {
        timer.hasFired()
        await commitBatches()
    }

    func opening() -> RouteOpening {
        let now = clock.now
        return isPaused ? .whenResumed : RouteOpening(stop: routeStop, opens: scheduler.opens(at: now), at: now)
    }

    /// The parts of this route that are closed because they failed.
    func trouble() -> RouteTrouble { scheduler.trouble(at: clock.now) }

    /// Begins no delivery any more. What is left stays in the queue for the next run.
    func stop() {
        isStopping = true
        timer.cancel()
    }

    /// Waits until nothing is in flight, and every outcome is on disk.
    func drain() async {
        guard isCommitting || !scheduler.isIdle else { return }
        await withCheckedContinuation { draining.append($0) }
    }

    private func attempt(_ delivery: QueuedDelivery, slot: Int?, began: Date) async {
        let outcome = await attempts.submit(delivery, slot: slot) { await self.charge($0) }
        results.append(AttemptResult(delivery: delivery, outcome: outcome, started: began, ended: clock.now))
        await commitBatches()
    }

    private func charge(_ units: Int) { scheduler.charge(furtherUnits: units, at: clock.now) }

    private func pause() async {
        // Cancellation ends the pause early; the caller checks again whether there is room.
        try? await Task.sleep(for: .seconds(1))
    }

    /// Records the outcome of a delivery that an earlier run left in flight.
    nonisolated func settle(_ delivery: QueuedDelivery) async throws {
        try await store.settle(
            delivery, found: await attempts.lookUp(delivery), at: clock.now,
            quiet: submissions.hours.quiet(for: delivery, at: clock.now))
    }
}
