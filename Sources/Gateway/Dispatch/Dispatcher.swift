public import Channels
public import Foundation
public import Logging

/// The main loop: evaluates families that are due, and hands what is due to the channels. All of its state that matters is on disk; it can be
/// killed at any moment and started again.
///
/// It runs on a signal (`wake()`) or when the next thing is due, and waits otherwise.
public actor Dispatcher {
    private let store: Store
    private let recipientProcessor: RecipientProcessor
    private let reminders: EventReminders
    private let notices: NoticeWatcher
    private let workers: [ChannelWorker]
    private let clock: any WallClock
    private let signal: Signal
    private let logger: Logger
    private let lease: String
    /// Until then parts of texts are not given to a person, since the store refused it.
    private var partsHeldUntil = Date.distantPast

    public init(
        store: Store, channels: [any Channel], rates: [ChannelKind: Rate] = [:], recipientProcessor: RecipientProcessor,
        submissions: SubmissionBuilder, staff: [StaffMember] = [], clock: any WallClock, idGenerator: IDGenerator, logger: Logger
    ) {
        self.store = store
        self.recipientProcessor = recipientProcessor
        reminders = EventReminders(store: store, submissions: submissions, idGenerator: idGenerator, logger: logger)
        notices = NoticeWatcher(
            store: store, staff: staff, submissions: submissions, channels: channels, idGenerator: idGenerator, logger: logger)
        self.clock = clock
        self.logger = logger
        // A new lease for each run: another lease found on a delivery is that of an earlier run.
        let lease = idGenerator.hexID()
        let signal = Signal()
        workers = channels.map { channel in
            ChannelWorker(
                channel: channel, rate: rates[channel.kind], store: store, submissions: submissions, lease: lease, clock: clock,
                logger: logger, wake: signal.raise)
        }
        self.lease = lease
        self.signal = signal
    }

    /// Something may have become due.
    public nonisolated func wake() { signal.raise() }

    /// What is closed because it failed, by route; routes that work are left out. It is empty at the start of each run, and does not read the
    /// store.
    public func troubles() async -> [ChannelKind: RouteTrouble] {
        var found: [ChannelKind: RouteTrouble] = [:]
        for worker in workers {
            let trouble = await worker.trouble()
            if !trouble.isNone { found[worker.channel.kind] = trouble }
        }
        return found
    }

    /// Settles the deliveries whose outcome an earlier run did not record. Called before anything else.
    public func recover() async throws {
        notices.prepare()
        for delivery in try await store.leftSubmitting(except: lease, at: clock.now) {
            if let worker = workers.first(where: { $0.channel.kind == delivery.route.channel }) {
                try await worker.settle(delivery)
            } else {
                try await store.settle(delivery, found: .interrupted, at: clock.now)
            }
        }
    }

    /// Runs until it is cancelled, then begins nothing more and waits for what is in flight.
    public func run() async {
        while !Task.isCancelled {
            let next = await tick()
            // A minute at most, so that after a change of the clock (a machine that was suspended, a time server) nothing that is due waits for
            // long.
            await signal.wait(seconds: next.map { min($0.timeIntervalSince(clock.now), 60) })
        }
        // Every worker is told to stop before one is waited for, so that none goes on sending while another waits for its channel.
        await beginNothingNew()
        for worker in workers { await worker.drain() }
        for worker in workers { await worker.channel.close() }
    }

    /// From here on no delivery goes out that is not in flight already.
    public func beginNothingNew() async {
        for worker in workers { await worker.stop() }
    }

    /// Does all that is due by the clock as it stands, and returns when nothing is in flight and nothing is due: for test clocks, which do not
    /// advance meanwhile.
    public func runUntilIdle() async {
        repeat {
            _ = await tick()
            for worker in workers {
                await worker.checkQueue()
                await worker.drain()
            }
        } while await isDue()
    }

    /// When something is due next; nil for never.
    public func nextDue() async throws -> Date? {
        let now = clock.now
        var times = [
            try await store.nextDue(on: [], after: nil), try await reminders.nextDue(), await notices.nextDue,
            try await nextPart(),
        ]
        for worker in workers {
            // What waits for its route is not due before the route opens.
            let queue = { after in try await self.store.nextDue(on: [worker.channel.kind], after: after) }
            switch await worker.opening() {
            case .atOnce: times.append(try await queue(nil))
            case .at(let opens): times += [opens, try await queue(now)]
            case .afterStop(let tried):
                if let due = try await queue(nil) { times.append(max(due, tried)) }
            case .whenResumed: break
            }
        }
        return times.compactMap(\.self).min()
    }

    /// Channels whose whole route fails now.
    private func failing() async -> Set<ChannelKind> {
        Set(await troubles().filter { $0.value.closedUntil != nil }.keys)
    }

    private func isDue() async -> Bool {
        do {
            guard let next = try await nextDue() else { return false }
            return next <= clock.now
        } catch {
            logger.error("the store cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }

    /// Does everything that is due. Returns when the next tick is, at the latest.
    private func tick() async -> Date? {
        let next = await work()
        // Also where the store has no room for anything more: staff are to be told of that.
        if await notices.evaluate(at: clock.now, troubles: await troubles()) || store.isShortOfRoom {
            for worker in workers { Task { await worker.checkQueue() } }
        }
        return [next, await notices.nextDue].compactMap(\.self).min()
    }

    /// Gives parts of texts that waited long enough to a person. Where that fails, everything else goes on.
    private func releaseParts() async throws {
        guard clock.now >= partsHeldUntil else { return }
        do {
            var released: ReleasedParts
            repeat {
                released = try await store.releaseParts(at: clock.now)
                if released.setAside > 0 {
                    logger.error(
                        "parts of texts could not be given to a person and were set aside",
                        metadata: ["texts": "\(released.setAside)"])
                }
            } while released.isMore && !Task.isCancelled
        } catch let error as CancellationError {
            throw error
        } catch {
            logger.error("parts of texts cannot be given to a person now", metadata: ["error": "\(error)"])
            partsHeldUntil = clock.now.addingTimeInterval(5)
        }
    }

    private func nextPart() async throws -> Date? {
        let held = partsHeldUntil
        return try await store.nextPart().map { max($0, held) }
    }

    private func work() async -> Date? {
        do {
            try await releaseParts()
            while try await store.expire(at: clock.now, limit: 500), !Task.isCancelled {}
            try await reminders.queue(at: clock.now)
            var now: Date
            var moreFamilies: Bool
            repeat {
                // What one batch queued goes out while the next is planned, so the clock is read again.
                now = clock.now
                moreFamilies = try await recipientProcessor.runBatch(at: now, failing: await failing())
                for worker in workers { Task { await worker.checkQueue() } }
            } while moreFamilies && !Task.isCancelled
            // A worker takes the next as soon as it has a free slot; to wake it sooner would only cause more commits.
            let queued = try await store.nextDue(on: workers.map(\.channel.kind), after: now)
            return [queued, try await reminders.nextDue(), try await nextPart()].compactMap(\.self).min()
        } catch is CancellationError {
            return nil
        } catch {
            // Most likely a full disk: nothing is sent without its row, and it is tried again until there is room.
            logger.error("nothing can be sent now", metadata: ["error": "\(error)"])
            return clock.now.addingTimeInterval(5)
        }
    }
}
