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
    private let abilities: ChannelAbilities
    private let rate: Rate?

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
    private var failures = RouteFailureReporter()
    private var timer: Task<Void, Never>?
    private var timerFires: Date?
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
        self.rate = rate
        abilities = channel.abilities
        scheduler = DeliveryScheduler(
            slots: abilities.concurrency, hasDestinations: channel.kind == .email, rate: rate, at: clock.now)
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
        } catch is CancellationError {
            // The daemon stops: what is due is still due when it starts again.
        } catch {
            logger.error("the queue cannot be read", metadata: ["channel": "\(channel.kind.rawValue)", "error": "\(error)"])
            // Nothing else would make the worker read the queue again.
            Task { [wake] in
                await pause()
                wake()
            }
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
            logger.error(
                "the route is stopped: the far side refuses the school",
                metadata: ["channel": "\(channel.kind.rawValue)", "code": "\(now.code.rawValue)", "detail": "\(now.detail)"])
        } else if now == nil, before != nil {
            logger.notice("the route is open again", metadata: ["channel": "\(channel.kind.rawValue)"])
            scheduler.forgive()
            logFailures()
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
                channel: channel.kind, results: answered, waiting: next, lease: lease, receipts: abilities.givesReceipts,
                hours: submissions.hours)
            let committed = try await store.commit(batch, at: now)
            release(answered, committed.lives)
            noteRouteStop(committed.stop)
            begin(committed.begun, of: next, at: now)
            commitAgain = true
        } catch {
            logger.error(
                "the journal cannot be written: nothing is sent",
                metadata: ["channel": "\(channel.kind.rawValue)", "error": "\(error)"])
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
        logFailures()
        // A family whose delivery failed or arrived is evaluated by the dispatcher, and a retry has its time.
        if lives.contains(where: { $0?.state != .accepted }) { wake() }
    }

    private func logFailures() {
        let now = clock.now
        let name = channel.kind.rawValue
        for item in failures.items(scheduler.trouble(at: now), at: now) {
            switch item {
            case .fails(let failure):
                logger.warning(
                    "a try on the route failed",
                    metadata: ["channel": "\(name)", "code": "\(failure.code.rawValue)", "detail": "\(failure.detail)"])
            case .isClosed(let until):
                logger.warning(
                    "the route is out of order: what is due waits",
                    metadata: ["channel": "\(name)", "until": "\(Self.time(until))"])
            case .worksAgain: logger.notice("the route works again", metadata: ["channel": "\(name)"])
            }
        }
    }

    private static func time(_ date: Date) -> String { date.formatted(.iso8601) }

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
        } catch is CancellationError {
            // The daemon stops: what is due is still due when it starts again.
        } catch {
            logger.error("the queue cannot be read", metadata: ["channel": "\(channel.kind.rawValue)", "error": "\(error)"])
            Task { [wake] in
                await pause()
                wake()
            }
        }
    }

    /// Sets the timer for what waits for time alone: for a rate, or for a route that failed.
    private func setTimer() {
        let now = clock.now
        let opens = mayBegin ? scheduler.opens(at: now) : isStopping || isPaused ? nil : routeStop?.nextTry
        // A timer that fires sooner is kept; when it fires it is set anew.
        if let opens, let timerFires, timerFires > now, timerFires <= opens { return }
        timer?.cancel()
        timer = nil
        timerFires = opens
        guard let opens else { return }
        let seconds = max(0.001, opens.timeIntervalSince(now))
        timer = Task { [weak self] in
            do {
                try await Task.sleep(for: .seconds(min(seconds, 60)))
            } catch {
                return
            }
            await self?.timerFired()
        }
    }

    private func timerFired() async {
        timerFires = nil
        await commitBatches()
    }

    /// When what is due and has to wait may go: at once, when the route works again or its rate allows it, or only when a person resumes it.
    enum Opening: Sendable { case atOnce, at(Date), afterStop(Date), whenResumed }

    func opening() -> Opening {
        if isPaused { return .whenResumed }
        let now = clock.now
        if let routeStop {
            let tried = max(routeStop.nextTry, scheduler.opens(at: now) ?? now)
            if tried > now { return .afterStop(tried) }
        }
        return scheduler.opens(at: clock.now).map(Opening.at) ?? .atOnce
    }

    /// The parts of this route that are closed because they failed.
    func trouble() -> RouteTrouble { scheduler.trouble(at: clock.now) }

    /// Begins no delivery any more. What is left stays in the queue for the next run.
    func stop() {
        isStopping = true
        timer?.cancel()
    }

    /// Waits until nothing is in flight, and every outcome is on disk.
    func drain() async {
        guard isCommitting || !scheduler.isIdle else { return }
        await withCheckedContinuation { draining.append($0) }
    }

    private func attempt(_ delivery: QueuedDelivery, slot: Int?, began: Date) async {
        let outcome = await submit(delivery, slot: slot)
        results.append(AttemptResult(delivery: delivery, outcome: outcome, started: began, ended: clock.now))
        await commitBatches()
    }

    private nonisolated func submit(_ delivery: QueuedDelivery, slot: Int?) async -> Outcome {
        do {
            var submission = try await submissions.submission(for: delivery)
            submission.place = slot
            if rate != nil, submission.units > 1 { await charge(submission.units - 1) }
            return await channel.submit(submission)
        } catch {
            // Only the type of the error: its description could quote a value of the message.
            logger.error("a delivery cannot be made up", metadata: ["delivery": "\(delivery.id)", "error": "\(type(of: error))"])
            return error is StoreError || error is CompositionError
                ? .notComposed(.storageFailed) : .notComposed(.layoutFailed, detail: "\(type(of: error))")
        }
    }

    private func charge(_ units: Int) { scheduler.charge(furtherUnits: units, at: clock.now) }

    private func pause() async {
        // Cancellation ends the pause early; the caller checks again whether there is room.
        try? await Task.sleep(for: .seconds(1))
    }

    /// Records the outcome of a delivery that an earlier run left in flight.
    nonisolated func settle(_ delivery: QueuedDelivery) async throws {
        try await store.settle(
            delivery, found: await found(delivery), at: clock.now, quiet: submissions.hours.quiet(for: delivery, at: clock.now))
    }

    private nonisolated func found(_ delivery: QueuedDelivery) async -> DeliveryStateMachine.Event {
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
