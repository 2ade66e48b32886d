public import Channels
public import Foundation
public import Logging

/// What runs: evaluates families that are due, and hands what is due to the channels. Everything it knows is on disk; it can be
/// killed at any moment and started again.
///
/// It wakes by signal (`wake()`) or when the next thing is due, and sleeps otherwise.
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
    /// Before then parts of texts are not given to a person: the store refused it.
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
        // One lease a run: whoever holds another one is a run that is over.
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

    /// What is closed because it failed, by route; those that work are not among them. It begins empty with each run, and costs no look
    /// at the store.
    public func troubles() async -> [ChannelKind: RouteTrouble] {
        var found: [ChannelKind: RouteTrouble] = [:]
        for worker in workers {
            let trouble = await worker.trouble()
            if !trouble.isNone { found[worker.channel.kind] = trouble }
        }
        return found
    }

    /// Settles what an earlier run left without an answer. Before anything else.
    public func recover() async throws {
        notices.prepare()
        for delivery in try await store.leftSubmitting(except: lease) {
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
            // A minute at most, so that a clock that is set forward (a machine that slept, a time server) makes nobody wait for long.
            await signal.wait(seconds: next.map { min($0.timeIntervalSince(clock.now), 60) })
        }
        // Every worker is told before one is waited for, so that none goes on sending while another waits for its channel.
        await beginNothingNew()
        for worker in workers { await worker.drain() }
        for worker in workers { await worker.channel.close() }
    }

    /// From here on no delivery goes out that is not in flight already.
    public func beginNothingNew() async {
        for worker in workers { await worker.stop() }
    }

    /// Does all that is due by the clock as it stands, and returns when nothing is in flight and nothing is due: for clocks that stand
    /// still meanwhile.
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
            // What is due and waits for its route is not due before that opens.
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

    /// Does everything that is due. Answers when the next tick is, at the latest.
    private func tick() async -> Date? {
        let next = await work()
        // Also where the store takes nothing more: that is what staff are to hear of.
        if await notices.evaluate(at: clock.now, troubles: await troubles()) || store.isShortOfRoom {
            for worker in workers { Task { await worker.checkQueue() } }
        }
        return [next, await notices.nextDue].compactMap(\.self).min()
    }

    /// Gives parts of texts that waited long enough to a person. Where that fails, all else goes on.
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
                // What one batch queued goes out while the next is planned, by the clock as it is then.
                now = clock.now
                moreFamilies = try await recipientProcessor.runBatch(at: now, failing: await failing())
                for worker in workers { Task { await worker.checkQueue() } }
            } while moreFamilies && !Task.isCancelled
            // A worker takes the next as soon as it has a free slot; to wake it sooner would only keep the disk busy.
            let queued = try await store.nextDue(on: workers.map(\.channel.kind), after: now)
            return [queued, try await reminders.nextDue(), try await nextPart()].compactMap(\.self).min()
        } catch is CancellationError {
            return nil
        } catch {
            // A full disk, most likely: nothing is sent without its row, and it is tried again until there is room.
            logger.error("nothing can be sent now", metadata: ["error": "\(error)"])
            return clock.now.addingTimeInterval(5)
        }
    }
}
