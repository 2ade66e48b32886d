internal import Channels
internal import Foundation
internal import GRDB

/// What the notice policy needs to see of the store.
struct NoticeSnapshot: Sendable {
    var open: [NoticeCase]
    /// Emergencies that have not reached everyone who is to be told after the time that they are given.
    var facts: [NoticeFact]
    /// When the next emergency's time is over; nil for none.
    var nextEmergency: Date?
    var paused: Set<ChannelKind>
    /// Routes that the far side refuses.
    var stops: [RouteStop]
    /// Keys of staff's addresses to which nothing may go.
    var closedAddresses: Set<String>
}

/// Notices to staff: read as a snapshot, decided by a rule, written with the deliveries that tell them, all in one commit.
extension Store {
    func noticeSnapshot(_ query: NoticeQuery, at now: Date) async throws -> NoticeSnapshot {
        try await read { tx in try tx.of(query.school).notices.noticeSnapshot(query, at: now) }
    }

    /// Decides on a fresh snapshot and writes what follows. On a full disk it uses the room that was reserved for this.
    ///
    /// - Parameters:
    ///   - decide: may run twice.
    ///   - delivery: what tells one person; `left` counts the families that an emergency which is over did not reach.
    /// - Returns: how many deliveries were queued.
    func stepNotices(
        _ query: NoticeQuery, at now: Date, decide: @escaping @Sendable (NoticeSnapshot) -> [NoticePolicy.Effect],
        delivery: @escaping @Sendable (NoticeFact, NoticePolicy.Telling, NoticeWords.Occasion) -> NewDelivery?
    ) async throws -> Int {
        try await write(reserved: true) { tx in
            var writer = NoticeWriter(tx: tx.of(query.school, at: now), query: query, now: now, delivery: delivery)
            for effect in decide(try tx.of(query.school).notices.noticeSnapshot(query, at: now)) { try writer.apply(effect) }
            return writer.queued
        }
    }

    // MARK: People

    /// Newest first; those that are closed too where `closed`.
    func notices(of school: SchoolID, closed: Bool) async throws -> [StaffNotice] {
        try await read(school) { tx in
            try tx.db.rows(
                sql: "SELECT * FROM notice WHERE school = ? AND (closed IS NULL OR ?) ORDER BY id DESC LIMIT 500",
                arguments: [school.rawValue, closed]
            ).map { row in
                var view = StaffNotice(
                    id: row["id"], cause: try row.choice("cause"), channel: nil,
                    reason: (row["reason"] as String?).flatMap(ReasonCode.init), message: nil, name: row["name"],
                    families: row["families"], opened: Date(milliseconds: row["opened"]),
                    told: try tx.notices.told(of: row["id"]).map(\.told), acknowledged: nil, cleared: row.date("cleared"),
                    closed: row.date("closed"))
                switch NoticeCause(view.cause, subject: row["subject"]) {
                case .routeStopped(let channel), .noCredit(let channel): view.channel = channel
                case .emergencyUnreached(let message): view.message = message.rawValue
                case .diskFull, nil: break
                }
                if let at = row.date("acknowledged") {
                    view.acknowledged = .init(by: row["acknowledged_by"], at: at, way: try row.choice("acknowledged_way"))
                }
                return view
            }
        }
    }

    /// That a person sees to open notices: to one of them, or to all. Answers how many were not acknowledged before.
    func acknowledgeNotices(_ id: Int64?, by person: String, school: SchoolID, at now: Date) async throws -> Int {
        try await write(school, at: now, reserved: true) { tx in
            try tx.notices.acknowledge(
                "(? IS NULL OR id = ?)", [id, id], by: person, way: .command, at: now)
        }
    }

    /// The same by a text from a number that was told of them; false where none of its notices waits for that, and then the text is not
    /// kept here.
    func acknowledgeNotices(by reply: StoredReply, person: String, school: SchoolID, at now: Date) async throws -> Bool {
        try await write(school, at: now, reserved: true) { tx in
            guard try !tx.replies.isKnown(reply.reference, from: reply.sender) else { return false }
            let acknowledged = try tx.notices.acknowledge(
                "id IN (SELECT notice FROM notice_told WHERE address_key = ?)", [reply.sender], by: person, way: .text, at: now)
            guard acknowledged > 0 else { return false }
            return try tx.replies.keep(reply, at: now) != nil
        }
    }
}

/// What decides a notice beside the store.
struct NoticeQuery: Sendable {
    var school: SchoolID
    /// Of staff.
    var addresses: [RouteAddress]
    /// Channels whose receipts say what arrived; by the others *accepted* is all that is known.
    var receipts: Set<ChannelKind>
    /// Seconds after which an emergency must have reached everyone who is to be told.
    var patience: TimeInterval
    /// Whom of a family a message is to reach.
    var reach: @Sendable (StoredMessage) -> ReachPolicy
}

extension NoticeRepository {
    func noticeSnapshot(_ query: NoticeQuery, at now: Date) throws -> NoticeSnapshot {
        var snapshot = NoticeSnapshot(
            open: try of(query.school).notices.openNotices(), facts: [], nextEmergency: nil, paused: [],
            stops: try of(query.school).routes.routeStops(),
            closedAddresses: try closedKeys(query))
        for channel in ChannelKind.allCases where try of(query.school).routes.isPaused(channel) {
            snapshot.paused.insert(channel)
        }
        for row in try of(query.school).notices.liveEmergencies(at: now) {
            let message = try Store.message(row)
            let due = message.created.addingTimeInterval(query.patience)
            guard due <= now else {
                snapshot.nextEmergency = min(snapshot.nextEmergency ?? due, due)
                continue
            }
            let families = try unreached(by: message, query)
            guard families > 0 else { continue }
            snapshot.facts.append(NoticeFact(.emergencyUnreached(message.id), name: message.name, families: families))
        }
        return snapshot
    }

    private func openNotices() throws -> [NoticeCase] {
        try db.rows(sql: "SELECT * FROM notice WHERE school = ? AND closed IS NULL ORDER BY id", arguments: [school.rawValue])
            .map { row in
                guard let cause = NoticeCause(try row.choice("cause"), subject: row["subject"]) else {
                    throw StoreError.unreadable
                }
                let id: Int64 = row["id"]
                return NoticeCase(
                    id: id,
                    fact: NoticeFact(
                        cause, reason: (row["reason"] as String?).flatMap(ReasonCode.init), name: row["name"],
                        families: row["families"]),
                    cleared: row.date("cleared"), isAcknowledged: row.date("acknowledged") != nil,
                    told: try told(of: id).filter { !$0.isOver }.map {
                        NoticeCase.Told(
                            step: $0.step, person: $0.told.person, channel: $0.told.channel, at: $0.told.at, state: $0.told.state)
                    })
            }
    }

    fileprivate func told(of notice: Int64) throws -> [ToldRow] {
        try db.rows(
            sql: """
                SELECT notice_told.*, delivery.state FROM notice_told JOIN delivery ON delivery.id = notice_told.delivery
                WHERE notice = ? ORDER BY notice_told.id
                """, arguments: [notice]
        ).map { row in
            ToldRow(
                step: row["step"],
                told: StaffNotice.Told(
                    person: row["person"], channel: try row.choice("channel"), at: Date(milliseconds: row["at"]),
                    state: try row.choice("state"), isOver: row["is_over"]))
        }
    }

    private func closedKeys(_ query: NoticeQuery) throws -> Set<String> {
        var closed: Set<String> = []
        for address in query.addresses {
            let isClosed = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM closed_address WHERE school = ? AND channel = ? AND key = ?)",
                arguments: [query.school.rawValue, address.channel.rawValue, address.key])
            if isClosed == true { closed.insert(address.key) }
        }
        return closed
    }

    /// Emergencies whose time is not over and that the school did not stop. All families of a message have its priority, so that one row
    /// tells it.
    private func liveEmergencies(at now: Date) throws -> [Row] {
        try db.rows(
            sql: """
                SELECT * FROM message WHERE over IS NULL AND school = ? AND deadline > ? AND stopped IS NULL
                    AND (SELECT priority FROM recipient_family WHERE recipient_family.school = message.school
                        AND recipient_family.message = message.id LIMIT 1) = ?
                ORDER BY created, id
                """, arguments: [school.rawValue, now.milliseconds, Priority.emergency.rawValue])
    }

    /// Families in which somebody is to be told whom a message has not reached (`EmergencyReach`).
    func unreached(by message: StoredMessage, _ query: NoticeQuery) throws -> Int {
        let key: StatementArguments = [query.school.rawValue, message.id.rawValue]
        let rule = EmergencyReach(policy: query.reach(message), receipts: query.receipts)
        let standings = try messages.reach(of: message)
        let households = try families.households(
            "family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?)", key)
        let spoken = try messages.spokenTo(about: message.id)
        var notSent: [FamilyID: [ContactID: NotSent]] = [:]
        for row in try db.rows(
            sql: "SELECT family, contact, reason FROM not_sent WHERE school = ? AND message = ?", arguments: key)
        {
            notSent[try row.identifier("family"), default: [:]][try row.identifier("contact")] = try row.choice("reason")
        }
        return standings.count { id, standing in
            var family = EmergencyReach.Recipient(households: households.of(id), deliveries: standing.deliveries)
            family.notSent = notSent[id] ?? [:]
            family.spoken = spoken.contains(id)
            family.answered = standing.reach == .answered
            family.isReached = standing.isReached
            family.reason = standing.reason.flatMap(NotSent.init)
            return rule.misses(family)
        }
    }

    /// The same for a message by its id; none where it is not on record.
    func unreached(by message: MessageID, _ query: NoticeQuery) throws -> Int {
        let row = try db.row(
            sql: "SELECT * FROM message WHERE school = ? AND id = ?", arguments: [query.school.rawValue, message.rawValue])
        return try row.map { try unreached(by: try Store.message($0), query) } ?? 0
    }

    func acknowledge(
        _ condition: String, _ arguments: StatementArguments, by person: String,
        way: StaffNotice.Acknowledgement.Way, at now: Date
    ) throws -> Int {
        try db.run(
            sql: """
                UPDATE notice SET acknowledged = ?, acknowledged_by = ?, acknowledged_way = ?
                WHERE school = ? AND closed IS NULL AND acknowledged IS NULL AND \(condition)
                """, arguments: [now.milliseconds, person, way.rawValue, school.rawValue] + arguments)
        return db.changesCount
    }
}

private struct ToldRow {
    var step: Int
    var told: StaffNotice.Told
    var isOver: Bool { told.isOver }
}
