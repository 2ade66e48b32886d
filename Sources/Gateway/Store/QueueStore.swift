public import Channels
public import Foundation
internal import GRDB

/// The queue: what is due, and the commit between one attempt and the next.
extension Store {
    /// The schools that have anything due on a channel.
    public func schoolsWaiting(on channel: ChannelKind, at now: Date) async throws -> [SchoolID] {
        try await read { tx in
            try tx.schoolsWaiting(on: channel).filter { school in
                // By priority, each a look into the index: a night's worth of what is held is not gone through.
                try Priority.allCases.contains { priority in
                    try tx.db.value(
                        Bool.self,
                        sql:
                            "SELECT EXISTS (SELECT 1 FROM delivery WHERE channel = ? AND school = ? AND priority = ? AND due <= ?)",
                        arguments: [channel.rawValue, school, priority.rawValue, now.milliseconds]) ?? false
                }
            }.map(SchoolID.init(stored:))
        }
    }

    /// What is due, the oldest first; `after` is the last one of the page before.
    public func waiting(
        on channel: ChannelKind, of school: SchoolID, priority: Priority, at now: Date, after: WaitingDelivery? = nil, limit: Int
    ) async throws -> [WaitingDelivery] {
        try await read(school) { tx in
            try tx.db.map(
                sql: """
                    SELECT number, destination, due FROM delivery
                    WHERE channel = ? AND school = ? AND priority = ? AND (due, number) > (?, ?) AND due <= ?
                    ORDER BY due, number LIMIT ?
                    """,
                arguments: [
                    channel.rawValue, school.rawValue, priority.rawValue, after?.due.milliseconds ?? .min, after?.number ?? 0,
                    now.milliseconds, limit,
                ]
            ) { row in
                WaitingDelivery(
                    number: try row.whole(), school: school, priority: priority, destination: try row.text(),
                    due: try row.date())
            }
        }
    }

    /// When the queue of these channels or a family next wants attention; nil for never. With `after`, deliveries that were due by then
    /// are left out: they are in hand already, or wait for a free place.
    public func nextDue(on channels: [ChannelKind] = ChannelKind.allCases, after: Date? = nil) async throws -> Date? {
        try await read { tx in
            var times: [Int64] = []
            for channel in channels {
                for school in try tx.schoolsWaiting(on: channel) {
                    for priority in Priority.allCases {
                        let next = try tx.db.value(
                            Int64.self,
                            sql: "SELECT min(due) FROM delivery WHERE channel = ? AND school = ? AND priority = ? AND due > ?",
                            arguments: [channel.rawValue, school, priority.rawValue, after?.milliseconds ?? .min])
                        if let next { times.append(next) }
                    }
                }
            }
            for priority in Priority.allCases {
                let next = try tx.db.value(
                    Int64.self, sql: "SELECT min(look_again) FROM recipient_family WHERE priority = ? AND look_again IS NOT NULL",
                    arguments: [priority.rawValue])
                if let next { times.append(next) }
            }
            let end = try tx.db.value(Int64.self, sql: "SELECT min(deadline) FROM message WHERE over IS NULL")
            if let end { times.append(end) }
            return times.min().map(Date.init(milliseconds:))
        }
    }

    /// What became of some attempts, and the intent of the next ones, in one commit.
    ///
    /// - Parameters:
    ///   - results: each is kept only where the delivery still stands as this run began it: otherwise the attempt is somebody else's by now,
    ///     and what it says is discarded.
    ///   - lease: of this run.
    ///   - receipts: whether receipts may have come before these answers.
    ///   - quiet: the hours that an attempt at a delivery must keep; nil for none.
    /// - Returns: the lives after the results, nil where one was discarded, in their order; and what has begun and may go out now. What is
    ///   asked for and missing there was changed by somebody meanwhile, is too late, stopped, put off, or waits for a route that is closed.
    ///   On a route that is stopped one begins when its time has come, to see. Last, how the route stands now.
    public func turn(
        on channel: ChannelKind, results: [AttemptResult] = [], begin waiting: [WaitingDelivery] = [], lease: String,
        receipts: Bool, at now: Date,
        quiet: @escaping @Sendable (QueuedDelivery) -> QuietHours?
    ) async throws -> (lives: [DeliveryStateMachine?], begun: [QueuedDelivery], stop: RouteStop?) {
        // On a full disk what the far side said is kept by the reserve, and nothing but notices begins (`ChannelWorker`).
        try await write(reserved: isShortOfRoom) { tx in
            let lives = try results.map { result in
                try tx.of(result.delivery.school).deliveries.record(
                    result, lease: lease, receipts: receipts, quiet: quiet(result.delivery))
            }
            let begun = try Dictionary(grouping: waiting, by: \.school).flatMap { school, waiting in
                try tx.of(school).deliveries.begin(waiting, on: channel, of: school, lease: lease, at: now, quiet: quiet)
            }
            let school = results.first?.delivery.school ?? waiting.first?.school
            return (lives, begun, try school.flatMap { try tx.of($0).routes.routeStop(channel) })
        }
    }

    /// What the last run left in flight without an answer, to be asked about or declared uncertain.
    public func leftSubmitting(except lease: String) async throws -> [QueuedDelivery] {
        try await write { tx in
            // One that another family's delivery covers is settled with that one.
            try tx.db.map(
                """
                SELECT number FROM delivery WHERE lease IS NOT NULL AND lease <> ? AND (covered_by IS NULL OR NOT EXISTS
                    (SELECT 1 FROM delivery AS lead WHERE lead.id = delivery.covered_by AND lead.state = 'submitting'))
                """, lease
            ) { try $0.whole() }.compactMap { number in
                do {
                    return try tx.stored(number: number)?.queued
                } catch StoreError.unreadable {
                    // It may have arrived, and nobody can say more of it: it keeps no daemon from starting.
                    try tx.db.run(
                        "UPDATE delivery SET state = 'uncertain', lease = NULL, reason = ? WHERE number = ?",
                        ReasonCode.interrupted.rawValue, number)
                    return nil
                }
            }
        }
    }

    /// Settles what the last run left: as the channel answered, or by the rule for what cannot be known.
    public func settle(
        _ delivery: QueuedDelivery, found: DeliveryStateMachine.Event, at now: Date, quiet: QuietHours? = nil
    ) async throws {
        try await write { tx in
            guard let stored = try tx.stored(delivery.id), stored.life.attempt == delivery.life.attempt,
                try tx.of(delivery.school).deliveries.change(stored, found, at: now, quiet: quiet) != nil
            else { return }
            var outcome = Outcome.uncertain(Reason(.interrupted))
            if case .answered(let known) = found { outcome = known }
            if case .neverArrived = found { outcome = .rejected(.temporary(retryAfter: nil), Reason(.interrupted)) }
            try tx.of(delivery.school).deliveries.append(outcome, delivery, started: stored.changed, ended: now)
            _ = try tx.of(delivery.school).deliveries.keep(
                outcome, channel: delivery.route.channel.rawValue, of: delivery.id, at: now)
        }
    }
}

extension StoredDelivery {
    var queued: QueuedDelivery {
        QueuedDelivery(
            number: number, id: id, school: school, message: message, family: family, route: route, words: words,
            category: category, life: life,
            created: created, deadline: deadline, sameWords: sameWords)
    }
}

extension Outcome {
    var reason: Reason? {
        switch self {
        case .accepted: nil
        case .rejected(_, let reason), .uncertain(let reason): reason
        }
    }

    /// As it stands in the `attempt` table.
    var code: String {
        switch self {
        case .accepted: "accepted"
        case .rejected(.permanent, _): "rejected-permanent"
        case .rejected(.temporary, _): "rejected-temporary"
        case .uncertain: "uncertain"
        }
    }
}

extension DeliveryRepository {
    func begin(
        _ waiting: [WaitingDelivery], on channel: ChannelKind, of school: SchoolID, lease: String, at now: Date,
        quiet: (QueuedDelivery) -> QuietHours?
    ) throws -> [QueuedDelivery] {
        // A pause that was answered holds from then on, whatever was read before.
        if try routes.isPaused(channel) { return [] }
        guard let stop = try routes.routeStop(channel) else {
            return try waiting.compactMap { try begin($0, lease: lease, at: now, quiet: quiet) }
        }
        guard now >= stop.nextTry else { return [] }
        for next in waiting {
            guard let begun = try begin(next, lease: lease, at: now, quiet: quiet) else { continue }
            try routes.tries(stop, begun.number, at: now)
            return [begun]
        }
        return []
    }

    func begin(
        _ waiting: WaitingDelivery, lease: String, at now: Date, quiet: (QueuedDelivery) -> QuietHours?
    ) throws -> QueuedDelivery? {
        let delivery: StoredDelivery
        do {
            guard let found = try stored(number: waiting.number) else { return nil }
            delivery = found
        } catch StoreError.unreadable {
            try setAside(waiting.number, at: now)
            return nil
        }
        guard let due = delivery.life.due, due <= now else { return nil }
        if now >= delivery.deadline {
            try change(delivery, .deadlinePassed, at: now)
            return nil
        }
        if let reason = try closed(delivery, at: now) {
            try change(delivery, .addressClosed(reason), at: now)
            return nil
        }
        if let hours = quiet(delivery.queued), hours.isQuiet(at: now) {
            try change(delivery, .postponed(until: hours.firstAllowed(from: now)), at: now)
            return nil
        }
        if let lead = try lead(of: delivery) {
            try cover(delivery, by: lead, lease: lease, at: now)
            return nil
        }
        guard let life = try change(delivery, .begin, at: now, lease: lease) else { return nil }
        try uncover(delivery)
        var begun = delivery.queued
        begun.life = life
        return begun
    }

    /// A row that cannot be read holds up nobody: it goes nowhere, and its family goes on by the next route.
    func setAside(_ number: Int64, at now: Date) throws {
        try db.run(
            sql: """
                UPDATE delivery SET state = CASE state WHEN 'uncertain' THEN state ELSE 'suppressed' END, due = NULL, lease = NULL,
                    reason = ?, changed = ? WHERE number = ?
                """, arguments: [ReasonCode.storageFailed.rawValue, now.milliseconds, number])
        let keys = try db.row(sql: "SELECT school, message, family FROM delivery WHERE number = ?", arguments: [number])
        if let keys {
            try of(try keys.identifier("school")).deliveries.lookAgain(message: keys["message"], family: keys["family"], at: now)
        }
    }

    /// Why its address is closed by now; nil where it is open. An answer of ours to a STOP is the last that goes to that number: what was
    /// written outside any message yields to what was closed after it was written.
    private func closed(_ delivery: StoredDelivery, at now: Date) throws -> Reason? {
        let isAnswer = delivery.message == nil
        let found = try db.map(
            "SELECT cause FROM closed_address WHERE school = ? AND channel = ? AND key = ? AND at > ?", delivery.school.rawValue,
            delivery.route.channel.rawValue, delivery.route.address.key,
            isAnswer ? delivery.created.milliseconds : Int64.min
        ) { row -> Reason in
            let cause: SuppressionCause = try row.choice()
            return switch cause {
            case .stopped: Reason(.stopped)
            case .carrierStop: Reason(.carrierStop)
            case .dead: Reason(.addressUnknown)
            }
        }.first
        if let found { return found }
        return try families.barred(delivery, at: now)
    }

    func record(
        _ result: AttemptResult, lease: String, receipts: Bool, quiet: QuietHours?
    ) throws -> DeliveryStateMachine? {
        let delivery = result.delivery
        let outcome = try routes.judgeRoute(result)
        let jitter = RetrySchedule.jitter(delivery.id, attempt: delivery.life.attempt)
        let stored = StoredDelivery(begun: delivery, lease: lease)
        guard
            let life = try change(stored, .answered(outcome), at: result.ended, jitter: jitter, quiet: quiet)
        else { return nil }
        try append(result.outcome, delivery, started: result.started, ended: result.ended)
        guard receipts else { return life }
        return try keep(result.outcome, channel: delivery.route.channel.rawValue, of: delivery.id, at: result.ended) ?? life
    }

    /// What an attempt came to.
    func append(
        _ outcome: Outcome, _ delivery: QueuedDelivery, started: Date, ended: Date
    ) throws {
        var references: [String] = []
        if case .accepted(let given) = outcome { references = given }
        try db.run(
            """
            INSERT INTO attempt (delivery, number, started, ended, outcome, reference, reason, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, delivery.number, delivery.life.attempt, started.milliseconds, ended.milliseconds, outcome.code,
            references.isEmpty ? nil : Joined.names(references), outcome.reason?.code.rawValue, outcome.reason?.detail)
    }

    /// Keeps what the far side calls the delivery, and lets the receipts speak that were there before the answer. Whatever the outcome:
    /// a time-out may have been overtaken by a receipt. Answers the life where a receipt changed it.
    fileprivate func keep(
        _ outcome: Outcome, channel: String, of delivery: DeliveryID, at now: Date
    ) throws -> DeliveryStateMachine? {
        var references: [String] = []
        if case .accepted(let given) = outcome {
            references = given
            try keep(references, channel: channel, of: delivery)
        }
        return try matchEarlyReceipts(references, channel: channel, of: delivery, at: now)
    }
}

extension AllSchools {
    /// From one school to the next in the index, however many deliveries each has.
    func schoolsWaiting(on channel: ChannelKind) throws -> [String] {
        var schools: [String] = []
        while let next = try db.value(
            String.self, sql: "SELECT min(school) FROM delivery WHERE channel = ? AND school > ? AND due IS NOT NULL",
            arguments: [channel.rawValue, schools.last ?? ""])
        { schools.append(next) }
        return schools
    }
}
