internal import Channels
internal import Foundation
internal import GRDB

/// Notices to staff, as staff read and acknowledge them.
extension Store {
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
}

/// Notices to staff, whom they told, and who acknowledged them.
struct NoticeRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    func openNotices() throws -> [NoticeCase] {
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

    /// Keys of those of these addresses to which nothing may go.
    func closedKeys(of addresses: [RouteAddress]) throws -> Set<String> {
        var closed: Set<String> = []
        for address in addresses {
            let isClosed = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM closed_address WHERE school = ? AND channel = ? AND key = ?)",
                arguments: [school.rawValue, address.channel.rawValue, address.key])
            if isClosed == true { closed.insert(address.key) }
        }
        return closed
    }

    /// Emergencies whose deadline has not passed and that the school did not stop. All families of a message have its priority, so that one row
    /// tells it.
    func liveEmergencies(at now: Date) throws -> [StoredMessage] {
        try db.rows(
            sql: """
                SELECT * FROM message WHERE over IS NULL AND school = ? AND deadline > ? AND stopped IS NULL
                    AND (SELECT priority FROM recipient_family WHERE recipient_family.school = message.school
                        AND recipient_family.message = message.id LIMIT 1) = ?
                ORDER BY created, id
                """, arguments: [school.rawValue, now.milliseconds, Priority.emergency.rawValue]
        ).map(Store.message)
    }

    /// The families that a message is for, with the facts that tell which of their contacts it has reached.
    func recipients(of message: StoredMessage) throws -> [EmergencyReach.Recipient] {
        let key: StatementArguments = [school.rawValue, message.id.rawValue]
        let progress = try messages.reach(of: message)
        let households = try families.households(
            "family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?)", key)
        let spoken = try messages.spokenTo(about: message.id)
        var notSent: [FamilyID: [ContactID: NotSent]] = [:]
        for row in try db.rows(
            sql: "SELECT family, contact, reason FROM not_sent WHERE school = ? AND message = ?", arguments: key)
        {
            notSent[try row.identifier("family"), default: [:]][try row.identifier("contact")] = try row.choice("reason")
        }
        return progress.map { id, progress in
            var family = EmergencyReach.Recipient(households: households.of(id), deliveries: progress.deliveries)
            family.notSent = notSent[id] ?? [:]
            family.spoken = spoken.contains(id)
            family.answered = progress.reach == .answered
            family.isReached = progress.isReached
            family.reason = progress.reason.flatMap(NotSent.init)
            return family
        }
    }

    // MARK: What follows

    /// Answers the row of the new notice.
    func insert(_ fact: NoticeFact, at now: Date) throws -> Int64 {
        try db.run(
            sql: "INSERT INTO notice (school, cause, subject, reason, name, families, opened) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                school.rawValue, fact.cause.kind.rawValue, fact.cause.subject, fact.reason?.rawValue, fact.name, fact.families,
                now.milliseconds,
            ])
        return db.lastInsertedRowID
    }

    func update(_ notice: Int64, _ fact: NoticeFact) throws {
        try db.run(
            sql: "UPDATE notice SET reason = ?, families = ? WHERE id = ?",
            arguments: [fact.reason?.rawValue, fact.families, notice])
    }

    /// Sets since when the cause of a notice is gone; nil while it is there.
    func setCleared(_ notice: Int64, at time: Date?) throws {
        try db.run(sql: "UPDATE notice SET cleared = ? WHERE id = ?", arguments: [time?.milliseconds, notice])
    }

    func close(_ notice: Int64, families: Int, at now: Date) throws {
        try db.run(
            sql: "UPDATE notice SET closed = ?, families = ? WHERE id = ?", arguments: [now.milliseconds, families, notice])
    }

    /// - Parameter isOver: whether it says that the cause is gone.
    func insert(
        _ telling: NoticePolicy.Telling, of notice: Int64, by delivery: NewDelivery, isOver: Bool, at now: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO notice_told (notice, step, person, channel, address_key, delivery, is_over, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                notice, telling.step, telling.person.name, telling.channel.rawValue, delivery.route.address.key,
                delivery.id.rawValue, isOver, now.milliseconds,
            ])
    }

    /// The deliveries of a notice that have not left: of one step, or of all; without those that say that the cause is gone.
    func waiting(of notice: Int64, step: Int?) throws -> [StoredDelivery] {
        try deliveries.storedDeliveries(
            """
            WHERE due IS NOT NULL AND id IN
                (SELECT delivery FROM notice_told WHERE notice = ? AND is_over = 0 AND (? IS NULL OR step = ?))
            """, [notice, step, step])
    }

    /// Notes that a person acknowledges one open notice, or all. Answers how many were not acknowledged before.
    func acknowledge(_ notice: Int64?, _ acknowledgement: StaffNotice.Acknowledgement) throws -> Int {
        try acknowledge("(? IS NULL OR id = ?)", [notice, notice], acknowledgement)
    }

    /// The same for notices of which a delivery told this address.
    func acknowledge(toldAt address: String, _ acknowledgement: StaffNotice.Acknowledgement) throws -> Int {
        try acknowledge("id IN (SELECT notice FROM notice_told WHERE address_key = ?)", [address], acknowledgement)
    }

    private func acknowledge(
        _ condition: String, _ arguments: StatementArguments, _ acknowledgement: StaffNotice.Acknowledgement
    ) throws -> Int {
        try db.run(
            sql: """
                UPDATE notice SET acknowledged = ?, acknowledged_by = ?, acknowledged_way = ?
                WHERE school = ? AND closed IS NULL AND acknowledged IS NULL AND \(condition)
                """,
            arguments: [acknowledgement.at.milliseconds, acknowledgement.by, acknowledgement.way.rawValue, school.rawValue]
                + arguments)
        return db.changesCount
    }
}

private struct ToldRow {
    var step: Int
    var told: StaffNotice.Told
    var isOver: Bool { told.isOver }
}
