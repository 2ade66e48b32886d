internal import Channels
internal import Foundation

/// Decides which delivery goes next on one route: a value without clock or disk.
///
/// The most urgent first, with a share for replies; schools in turn, and within a school destinations in turn, so that neither a large school nor a
/// destination that does not answer holds up the others. It keeps a small window of what is due; the queue on disk behind it has no bound.
struct DeliveryScheduler {
    /// One school's deliveries of one priority.
    struct Partition: Hashable {
        let school: SchoolID
        let priority: Priority
    }

    private struct InFlight {
        let destination: String
        let since: Date
        let slot: Int
    }

    /// How many deliveries may be under way at once on the route.
    let slots: Int
    /// Whether each destination has a circuit breaker of its own: a mail relay delivers to the servers of many destinations.
    private let hasDestinations: Bool
    private var window = PrefetchBuffer()
    private var inFlight: [Int64: InFlight] = [:]
    /// Free slots; the last that became free is the first to be given, so that its open connection is used again and others may become idle.
    private var freeSlots: [Int]
    private var destinations: [String: Destination] = [:]
    private var breaker = CircuitBreaker()
    private var bucket: Rate.Bucket?
    private var lastFailing: String?
    /// Why the last attempt failed that counted against the route.
    private var lastReason: ReasonCode?
    /// The failure of the last attempt, where it failed and says something about the route.
    private var failure: RouteFailure?
    private var picks = 0

    /// One of this many picks is for a reply, however urgent the rest is.
    private static let replyShare = 8

    init(slots: Int, hasDestinations: Bool, rate: Rate?, at now: Date) {
        self.slots = max(1, slots)
        freeSlots = (0..<max(1, slots)).reversed()
        self.hasDestinations = hasDestinations
        bucket = rate.map { Rate.Bucket($0, at: now) }
    }

    var isIdle: Bool { inFlight.isEmpty }
    var free: Int { slots - inFlight.count }
    /// Number of attempts under way.
    var underWay: Int { inFlight.count }

    /// What is closed because it failed. A destination whose pause is over is left out until a delivery waits for it again.
    func trouble(at now: Date) -> RouteTrouble {
        RouteTrouble(
            closedUntil: breaker.closedUntil,
            closedDestinations: destinations.compactMapValues { $0.breaker.allows(at: now) ? nil : $0.breaker.closedUntil },
            reason: breaker.closedUntil == nil ? nil : lastReason, failure: failure)
    }

    // MARK: What is due

    /// Something may have become due: the pages of the queue are read again from their beginning.
    mutating func rewind(schools: [SchoolID]) { window.rewind(schools: schools) }

    /// The pages to be read now: the partition, and the delivery after which the page begins, nil for the first page.
    func pagesWanted() -> [(partition: Partition, after: WaitingDelivery?)] { window.pagesWanted(fewerThan: slots) }

    /// The number of the current reading of the pages.
    var beginning: Int { window.beginning }

    mutating func add(page: [WaitingDelivery], of partition: Partition, since beginning: Int) {
        window.add(
            page: page.filter { inFlight[$0.number] == nil }, of: partition, last: page.last,
            isLast: page.count < PrefetchBuffer.page, since: beginning)
    }

    // MARK: Who goes next

    /// Takes as many as may go now; each has a slot until it is released.
    ///
    /// - Parameters:
    ///   - most: how many at most.
    ///   - onlyNotices: only notices to staff may begin.
    mutating func take(at now: Date, atMost most: Int = .max, onlyNotices: Bool = false) -> [WaitingDelivery] {
        var taken: [WaitingDelivery] = []
        while taken.count < most, let slot = freeSlots.last, breaker.allows(at: now), bucket?.isOpen(at: now) ?? true {
            picks += 1
            guard let next = next(at: now, onlyNotices: onlyNotices) else { break }
            freeSlots.removeLast()
            inFlight[next.number] = InFlight(destination: next.destination, since: now, slot: slot)
            destinations[next.destination, default: Destination()].begin(at: now)
            breaker.begin()
            bucket?.spend(1, at: now)
            taken.append(next)
        }
        return taken
    }

    private mutating func next(at now: Date, onlyNotices: Bool) -> WaitingDelivery? {
        let order =
            onlyNotices ? [Priority.notice] : picks % Self.replyShare == 0 ? [.reply] + Priority.allCases : Priority.allCases
        let others = hasDestinations && window.hasSeveralDestinations
        for priority in order {
            let found = window.next(priority) { [self] destination in room(destination, others: others, at: now) }
            if let found { return found }
        }
        return nil
    }

    private func room(_ destination: String, others: Bool, at now: Date) -> PrefetchBuffer.Room {
        guard hasDestinations, let known = destinations[destination] else { return .free }
        return known.room(slots: slots, others: others, at: now)
    }

    func slot(of number: Int64) -> Int? { inFlight[number]?.slot }

    /// A text has as many units as parts, which are known only when it is made.
    mutating func charge(furtherUnits: Int, at now: Date) { bucket?.spend(furtherUnits, at: now) }

    /// A delivery that was taken does not go out after all: it was changed, or its time is over.
    mutating func leave(_ number: Int64, at now: Date) {
        // Otherwise a message that is called back would cost a rated route as much time as if it had gone out.
        if inFlight[number] != nil { bucket?.giveBack(1) }
        release(number, health: .nothing, saysNothingOfDestination: true, at: now)
    }

    /// The outcome of a delivery is on disk, and its slot is free.
    mutating func release(_ number: Int64, _ outcome: Outcome, at now: Date) {
        note(outcome, at: now)
        release(
            number, health: outcome.health, saysNothingOfDestination: outcome.failedBeforeRecipient,
            saysNothingOfRoute: hasDestinations && outcome.concernsDestinationAlone, at: now)
    }

    /// What an outcome says about the route as a whole. Behind a mail relay many servers answer, and only a connection that the relay itself did
    /// not accept counts against the route the first time; a text provider is one server.
    private mutating func note(_ outcome: Outcome, at now: Date) {
        switch outcome.health {
        case .works: failure = nil
        case .fails:
            lastReason = outcome.reason?.code
            guard let reason = outcome.reason, !hasDestinations || outcome.failedToConnect else { return }
            failure = RouteFailure(reason, since: failure?.since ?? now, last: now)
        case .nothing: break
        }
    }

    /// A person says that the route works again or has been repaired: earlier failures count no more.
    mutating func forgive() {
        breaker = CircuitBreaker()
        lastFailing = nil
        failure = nil
        for name in destinations.keys { destinations[name]?.forgive() }
    }

    private mutating func release(
        _ number: Int64, health: CircuitBreaker.Health, saysNothingOfDestination: Bool, saysNothingOfRoute: Bool = false,
        at now: Date
    ) {
        guard let mine = inFlight.removeValue(forKey: number) else { return }
        freeSlots.append(mine.slot)
        destinations[mine.destination, default: Destination()].end(
            saysNothingOfDestination ? .nothing : health, since: mine.since, at: now)
        switch health {
        case .works:
            breaker.succeeded()
            lastFailing = nil
        case .fails where saysNothingOfRoute: breaker.undecided(at: now)
        case .fails(let retryAfter):
            // One destination that fails repeatedly says nothing about the route; two in turn do, with no success between them.
            if !hasDestinations || saysNothingOfDestination || lastFailing != mine.destination {
                breaker.failed(at: now, retryAfter: hasDestinations && !saysNothingOfDestination ? nil : retryAfter)
            } else {
                // This delivery may have been the one let through to test the route: then another has to be.
                breaker.undecided(at: now)
            }
            lastFailing = mine.destination
        case .nothing: breaker.undecided(at: now)
        }
        if destinations.count > 1000 { destinations = destinations.filter { !$0.value.isForgettable } }
    }

    /// When to look again at what waits only for time; nil where nothing does, or where it waits for an answer first.
    mutating func opens(at now: Date) -> Date? {
        guard !window.isEmpty, free > 0 else { return nil }
        // Both must be open: the route, and its rate.
        let route = [breaker.opens, bucket?.opens(at: now)].compactMap(\.self).filter { $0 > now }.max()
        if let route { return route }
        guard hasDestinations, breaker.allows(at: now) else { return nil }
        return window.destinations.compactMap { destinations[$0]?.changes(at: now) }.min()
    }
}

/// The state of the servers of one destination.
private struct Destination {
    private(set) var breaker = CircuitBreaker()
    /// How many may be under way there: one more with each success, half as many after a failure. It begins low, since it is not known whether the
    /// destination answers at all.
    private var allowed = 2
    private var begun: [Date] = []

    /// Seconds after which an answer is late: until it comes no more are sent there.
    private static let late: TimeInterval = 2

    func room(slots: Int, others: Bool, at now: Date) -> PrefetchBuffer.Room {
        guard breaker.allows(at: now) else { return .troubled }
        if let oldest = begun.first, now.timeIntervalSince(oldest) >= Self.late { return .troubled }
        // Some of the slots stay free for other destinations, whether or not these have anything waiting.
        let most = max(1, others ? slots / 2 : (slots * 3 + 3) / 4)
        return begun.count < min(allowed, most) ? .free : .busy
    }

    /// When the room for deliveries changes by time alone: the destination's pause is over, or what is under way there becomes late.
    func changes(at now: Date) -> Date? {
        let late = begun.first.map { $0.addingTimeInterval(Self.late) }
        return [breaker.opens, late].compactMap(\.self).filter { $0 > now }.min()
    }

    mutating func begin(at now: Date) {
        begun.append(now)
        breaker.begin()
    }

    mutating func end(_ health: CircuitBreaker.Health, since: Date, at now: Date) {
        if let index = begun.firstIndex(of: since) { begun.remove(at: index) }
        switch health {
        case .works:
            breaker.succeeded()
            allowed = now.timeIntervalSince(since) < Self.late ? min(allowed + 1, 1000) : max(1, allowed / 2)
        case .fails(let retryAfter):
            breaker.failed(at: now, retryAfter: retryAfter)
            allowed = max(1, allowed / 2)
        case .nothing:
            breaker.undecided(at: now)
            if now.timeIntervalSince(since) >= Self.late { allowed = max(1, allowed / 2) }
        }
    }

    mutating func forgive() { breaker = CircuitBreaker() }

    var isForgettable: Bool { begun.isEmpty && breaker == CircuitBreaker() }
}
