internal import Channels
internal import Foundation
internal import Logging

/// Tells staff what keeps the gateway from its work. The dispatcher has it evaluate with each of its ticks and wakes when something is due.
actor NoticeWatcher {
    private let store: Store
    private let staff: [StaffMember]
    private let logger: Logger
    /// The channels that are set up.
    private let channels: Set<ChannelKind>
    private let notices: StepNotices
    private let school: SchoolID

    private var routes = RouteFacts()
    private var last: (at: Date, inputs: Inputs)?
    /// When something is due by time alone, as the last evaluation found it.
    private(set) var nextDue: Date?

    /// What an evaluation depends on, besides the store.
    private struct Inputs: Equatable {
        var troubles: [ChannelKind: RouteTrouble]
        var isDiskFull: Bool
    }

    /// Least seconds between two evaluations where nothing is due: a queue that is worked off wakes the dispatcher many times a second.
    private static let pause: TimeInterval = 10
    /// Seconds between two evaluations while a notice is open or a route has failed, since no signal tells that this is over.
    private static let recheck: TimeInterval = 60
    init(
        store: Store, staff: [StaffMember], submissions: SubmissionBuilder, channels: [any Channel], idGenerator: IDGenerator,
        logger: Logger
    ) {
        let (composer, library) = (submissions.composer, submissions.library)
        self.store = store
        self.staff = staff
        school = composer.school.id
        self.logger = logger
        self.channels = Set(channels.map(\.kind))
        notices = StepNotices(
            composer: composer, library: library, idGenerator: idGenerator,
            addresses: staff.flatMap { person in StaffMember.channels.compactMap { person.address(on: $0) } },
            receipts: Set(channels.filter(\.abilities.givesReceipts).map(\.kind)), logger: logger)
    }

    /// Reserves the disk space that a notice of a full disk needs.
    nonisolated func prepare() {
        guard !staff.isEmpty, !store.keepReserve() else { return }
        logger.warning("no room could be reserved for a notice of a full disk")
    }

    /// Decides which members of staff are told of what; true where a delivery was queued.
    func evaluate(at now: Date, troubles: [ChannelKind: RouteTrouble]) async -> Bool {
        guard !staff.isEmpty else { return false }
        let inputs = Inputs(troubles: troubles, isDiskFull: store.isShortOfRoom)
        if let last, last.inputs == inputs, now >= last.at, now < last.at.addingTimeInterval(Self.pause),
            nextDue.map({ $0 > now }) ?? true
        {
            // Evaluated again soon: what changed meanwhile may have made something due.
            let soon = last.at.addingTimeInterval(Self.pause)
            nextDue = min(nextDue ?? soon, soon)
            return false
        }
        last = (now, inputs)
        routes.observe(troubles, at: now)
        do {
            return try await step(inputs, at: now)
        } catch is CancellationError {
            return false
        } catch {
            logger.error("staff cannot be told", metadata: ["error": "\(error)"])
            last = nil
            nextDue = now.addingTimeInterval(Self.pause)
            return false
        }
    }

    private func step(_ inputs: Inputs, at now: Date) async throws -> Bool {
        let conditions = NoticeConditions(
            staff: staff, channels: channels, troubles: inputs.troubles, routes: routes, isDiskFull: inputs.isDiskFull)
        var snapshot = try await snapshot(at: now)
        var queued = 0
        if !conditions.decide(snapshot, at: now).isEmpty {
            let notices = notices
            // On a full disk the write uses the space that was reserved for it.
            queued = try await store.write(school, at: now, reserved: true) { tx in try notices.run(conditions, in: tx) }
            snapshot = try await self.snapshot(at: now)
        }
        var due = [conditions.nextDue(snapshot, at: now)]
        if !snapshot.open.isEmpty || !inputs.troubles.isEmpty { due.append(now.addingTimeInterval(Self.recheck)) }
        nextDue = due.compactMap(\.self).min().map { max($0, now.addingTimeInterval(1)) }
        return queued > 0
    }

    private func snapshot(at now: Date) async throws -> NoticeSnapshot {
        let notices = notices
        return try await store.read(school) { snapshot in try notices.snapshot(in: snapshot, at: now) }
    }
}
