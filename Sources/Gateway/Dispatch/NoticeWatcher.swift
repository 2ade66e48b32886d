internal import Channels
internal import Foundation
internal import Logging

/// Tells staff what keeps the gateway from its work. The dispatcher has it evaluate with each of its ticks and wakes when something is due.
actor NoticeWatcher {
    private let store: Store
    private let staff: [StaffMember]
    private let composer: MessageComposer
    private let idGenerator: IDGenerator
    private let logger: Logger
    /// The channels that are set up.
    private let channels: Set<ChannelKind>
    private let query: NoticeQuery

    private var routes = RouteFacts()
    private var last: (at: Date, inputs: Inputs)?
    /// When something is due by time alone, as the last evaluation found it.
    private(set) var nextDue: Date?

    /// What an evaluation depends on beside the store.
    private struct Inputs: Equatable {
        var troubles: [ChannelKind: RouteTrouble]
        var isDiskFull: Bool
    }

    /// Seconds between two evaluations where nothing is due: a queue that is worked off wakes the dispatcher many times a second.
    private static let pause: TimeInterval = 10
    /// Seconds between two evaluations while a notice is open or a route is out of order, whose end no signal tells.
    private static let recheck: TimeInterval = 60
    /// A notice that is older than this says nothing that is still true.
    private static let lifetime: TimeInterval = 4 * 3600

    init(
        store: Store, staff: [StaffMember], submissions: SubmissionBuilder, channels: [any Channel], idGenerator: IDGenerator,
        logger: Logger
    ) {
        let (composer, library) = (submissions.composer, submissions.library)
        self.store = store
        self.staff = staff
        self.composer = composer
        self.idGenerator = idGenerator
        self.logger = logger
        self.channels = Set(channels.map(\.kind))
        query = NoticeQuery(
            school: composer.school.id,
            addresses: staff.flatMap { person in StaffMember.channels.compactMap { person.address(on: $0) } },
            receipts: Set(channels.filter(\.abilities.givesReceipts).map(\.kind)),
            patience: RouteFacts.patience,
            reach: { stored in
                do {
                    return try library.message(stored, school: composer.school).terms.reach
                } catch {
                    // It was whole when it was accepted, and the rules have changed since: nobody is counted as reached for another.
                    logger.error(
                        "a stored message cannot be read any more",
                        metadata: ["message": "\(stored.id)", "error": "\(type(of: error))"])
                    return .everyContact
                }
            })
    }

    /// Reserves the room that a notice of a full disk needs.
    nonisolated func prepare() {
        guard !staff.isEmpty, !store.keepReserve() else { return }
        logger.warning("no room could be reserved for a notice of a full disk")
    }

    /// Decides who is to be told of what; true where a delivery was queued.
    func evaluate(at now: Date, troubles: [ChannelKind: RouteTrouble]) async -> Bool {
        guard !staff.isEmpty else { return false }
        let inputs = Inputs(troubles: troubles, isDiskFull: store.isShortOfRoom)
        if let last, last.inputs == inputs, now >= last.at, now < last.at.addingTimeInterval(Self.pause),
            nextDue.map({ $0 > now }) ?? true
        {
            // Once more soon: what changed meanwhile may have made something due.
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
        let (routes, staff, channels) = (routes, staff, channels)
        @Sendable func facts(_ snapshot: NoticeSnapshot) -> [NoticeFact] {
            let found =
                routes.facts(
                    inputs.troubles, stops: snapshot.stops, open: Set(snapshot.open.map(\.fact.cause)), at: now) + snapshot.facts
            return inputs.isDiskFull ? [NoticeFact(.diskFull)] + found : found
        }
        @Sendable func policy(_ snapshot: NoticeSnapshot) -> NoticePolicy {
            let failing = inputs.troubles.filter { $0.value.closedUntil != nil }.keys
            let destinations = inputs.troubles.values.flatMap(\.closedDestinations.keys)
            return NoticePolicy(
                staff: staff,
                ways: NoticeWays(
                    working: channels.subtracting(failing).subtracting(snapshot.paused)
                        .subtracting(snapshot.stops.map(\.channel)),
                    closedDestinations: Set(destinations), closedAddresses: snapshot.closedAddresses))
        }
        @Sendable func decide(_ snapshot: NoticeSnapshot) -> [NoticePolicy.Effect] {
            policy(snapshot).decide(snapshot.open, facts: facts(snapshot), now: now)
        }
        var snapshot = try await store.noticeSnapshot(query, at: now)
        var queued = 0
        if !decide(snapshot).isEmpty {
            let (composer, idGenerator) = (composer, idGenerator)
            queued = try await store.stepNotices(query, at: now, decide: decide) { fact, telling, occasion in
                Self.delivery(fact, telling, occasion, composer: composer, id: idGenerator.deliveryID(at: now), at: now)
            }
            snapshot = try await store.noticeSnapshot(query, at: now)
        }
        var due = [policy(snapshot).nextDue(snapshot.open, now: now), snapshot.nextEmergency, routes.nextDue(after: now)]
        if !snapshot.open.isEmpty || !inputs.troubles.isEmpty { due.append(now.addingTimeInterval(Self.recheck)) }
        nextDue = due.compactMap(\.self).min().map { max($0, now.addingTimeInterval(1)) }
        return queued > 0
    }

    private static func delivery(
        _ fact: NoticeFact, _ telling: NoticePolicy.Telling, _ occasion: NoticeWords.Occasion, composer: MessageComposer,
        id: DeliveryID, at now: Date
    ) -> NewDelivery? {
        guard let address = telling.person.address(on: telling.channel) else { return nil }
        return NewDelivery(
            id: id, contact: nil, covers: [],
            route: Route(address: address, form: telling.person.form, format: .standard),
            words: NoticeWords(composer: composer).words(fact, occasion, to: telling.person, by: telling.channel),
            category: .emergency, priority: .notice, due: now, deadline: now.addingTimeInterval(lifetime))
    }
}
