internal import Templates
internal import Channels
public import Foundation
internal import GRDB

/// One family's turn with one message, as the rules need to see it.
public struct FamilyCase: Sendable {
    public var school: SchoolID
    public var message: MessageID
    public var family: Family
    public var closed: ClosedAddresses
    public var tried: [Delivery]
    public var answered: Bool
    /// A member of staff spoke with the family about it.
    public var spoken: Bool
    /// The family's other messages; empty where no limit applies.
    public var week = MessagesThisWeek()
}

/// What the rules decided for a family, with the words that new deliveries carry.
public struct FamilyStep: Sendable {
    public var decision: Escalation.Decision
    public var notSent: [ContactID: NotSent]
    public var deliveries: [NewDelivery]
    /// The language tag of an interpreter whom a task should name; nil for none.
    public var interpreter: String?

    public init(
        decision: Escalation.Decision, notSent: [ContactID: NotSent], deliveries: [NewDelivery], interpreter: String?
    ) {
        self.decision = decision
        self.notSent = notSent
        self.deliveries = deliveries
        self.interpreter = interpreter
    }
}

/// Escalation on disk: which families want a look, and what was decided for each.
extension Store {
    public struct FamilyDue: Sendable, Equatable {
        public var school: SchoolID
        public var message: MessageID
        public var family: FamilyID
    }

    public func familiesDue(at now: Date, limit: Int) async throws -> [FamilyDue] {
        try await read { db in
            try db.rows(
                sql: """
                    SELECT school, message, family FROM recipient_family WHERE look_again <= ?
                    ORDER BY look_again, school, message, family LIMIT ?
                    """, arguments: [now.milliseconds, limit]
            ).map { row in
                FamilyDue(
                    school: try row.identifier("school"), message: try row.identifier("message"),
                    family: try row.identifier("family"))
            }
        }
    }

    /// Looks at some families in one commit: what is read, what is decided and what is written cannot drift apart.
    ///
    /// - Parameter limited: the messages for which it matters what else a family had this week.
    /// - Returns: families for which that failed. They are set aside for a quarter of an hour, so that one that cannot be read does not hold
    ///   up all the others.
    @discardableResult
    public func step(
        _ families: [FamilyDue], at now: Date, limited: Set<MessageID> = [],
        decide: @escaping @Sendable (FamilyCase) throws -> FamilyStep
    ) async throws -> [FamilyDue] {
        try await write { db in
            var closed: [SchoolID: ClosedAddresses] = [:]
            var stuck: [FamilyDue] = []
            for due in families {
                let known = try closed[due.school] ?? Self.closedAddresses(db, school: due.school.rawValue)
                closed[due.school] = known
                do {
                    try db.inSavepoint {
                        try Self.step(db, due, closed: known, at: now, isLimited: limited.contains(due.message), decide: decide)
                        return .commit
                    }
                } catch let error as DatabaseError {
                    throw error
                } catch {
                    stuck.append(due)
                    try Self.setAside(db, due, until: now.addingTimeInterval(900))
                }
            }
            return stuck
        }
    }

    private static func step(
        _ db: Database, _ due: FamilyDue, closed: ClosedAddresses, at now: Date, isLimited: Bool,
        decide: (FamilyCase) throws -> FamilyStep
    ) throws {
        let tried = try deliveries(db, school: due.school, message: due.message, family: due.family)
        guard let family = try family(db, school: due.school.rawValue, id: due.family.rawValue), try !hasLeft(db, due) else {
            // A family that left is nobody's to reach: what still waits for it is called back.
            for delivery in tried where delivery.life.due != nil { try advance(db, delivery.id, .cancel, at: now) }
            return try setAside(db, due, until: nil)
        }
        let familyCase = FamilyCase(
            school: due.school, message: due.message, family: family, closed: closed, tried: tried,
            answered: try hasAnswered(db, due), spoken: try wasSpokenTo(db, due),
            week: isLimited && !tried.contains(where: \.countsAsTry) ? try week(db, due, at: now) : MessagesThisWeek())
        try apply(db, try decide(familyCase), to: due, at: now)
    }

    private static func setAside(_ db: Database, _ due: FamilyDue, until: Date?) throws {
        try db.run(
            sql: "UPDATE recipient_family SET look_again = ? WHERE school = ? AND message = ? AND family = ?",
            arguments: [until?.milliseconds, due.school.rawValue, due.message.rawValue, due.family.rawValue])
    }

    private static func hasLeft(_ db: Database, _ due: FamilyDue) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT left IS NOT NULL FROM family WHERE school = ? AND id = ?",
            arguments: [due.school.rawValue, due.family.rawValue]) ?? true
    }

    private static func apply(_ db: Database, _ step: FamilyStep, to due: FamilyDue, at now: Date) throws {
        let key: StatementArguments = [due.school.rawValue, due.message.rawValue, due.family.rawValue]
        for id in step.decision.cancels { try advance(db, id, .cancel, at: now) }
        for delivery in step.deliveries {
            try insert(db, delivery, school: due.school, message: due.message, family: due.family, at: now)
        }
        try db.run(sql: "DELETE FROM not_sent WHERE school = ? AND message = ? AND family = ?", arguments: key)
        // Whoever was tried is not among those who were sent nothing, even where their last way is closed by now; what was called back
        // before it left is no try.
        let deliveries =
            step.notSent.isEmpty ? [] : try deliveries(db, school: due.school, message: due.message, family: due.family)
        let tried = Set(deliveries.filter(\.countsAsTry).flatMap(\.covers))
        for (contact, reason) in step.notSent where reason == .duplicateOf || !tried.contains(contact) {
            try db.run(
                sql: "INSERT INTO not_sent (school, message, family, contact, status, reason) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: key + [contact.rawValue, reason.status.rawValue, reason.rawValue])
        }
        let standing: String
        var reason: String?
        switch step.decision.standing {
        case .following: standing = "following"
        case .reached:
            standing = "reached"
            // Nobody need ring a family that was reached after all; whoever has the task already decides for themselves.
            try db.run(
                sql:
                    "UPDATE task SET state = 'closed', closed = ? WHERE school = ? AND message = ? AND family = ? AND state = 'open'",
                arguments: [now.milliseconds] + key)
        case .exhausted(let why):
            standing = "exhausted"
            reason = why.rawValue
            if step.decision.wantsPerson { try openTask(db, due, reason: why.rawValue, interpreter: step.interpreter, at: now) }
        }
        try db.run(
            sql: """
                UPDATE recipient_family SET standing = ?, reason = ?, look_again = ? WHERE school = ? AND message = ? AND family = ?
                """,
            arguments: [standing, reason, step.decision.lookAgain?.milliseconds] + key)
    }

    static func insert(
        _ db: Database, _ delivery: NewDelivery, school: SchoolID, message: MessageID?, family: FamilyID?, at now: Date
    ) throws {
        let state: DeliveryState = delivery.due > now ? .held : .queued
        try db.run(
            sql: """
                INSERT INTO delivery (id, school, message, family, contact, covers, channel, address, address_key, form, format, words,
                    category, priority, state, attempt, repeats, due, created, deadline, changed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?)
                """,
            arguments: [
                delivery.id.rawValue, school.rawValue, message?.rawValue, family?.rawValue, delivery.contact?.rawValue,
                try JSON.text(delivery.covers), delivery.route.channel.rawValue,
                try JSON.text(StoredAddress(delivery.route.address)), delivery.route.address.key, delivery.route.form.rawValue,
                delivery.route.format.rawValue, try JSON.text(delivery.words), delivery.category.rawValue,
                delivery.priority.rawValue, state.rawValue, delivery.due.milliseconds, now.milliseconds,
                delivery.deadline.milliseconds, now.milliseconds,
            ])
    }

    /// One task a family and message; a second reason does not make a second task, and a closed one is not opened again.
    private static func openTask(_ db: Database, _ due: FamilyDue, reason: String, interpreter: String?, at now: Date) throws {
        let twoDays: TimeInterval = 2 * 86_400
        try db.run(
            sql: """
                INSERT OR IGNORE INTO task (school, family, message, reason, interpreter, state, created, due)
                VALUES (?, ?, ?, ?, ?, 'open', ?, ?)
                """,
            arguments: [
                due.school.rawValue, due.family.rawValue, due.message.rawValue, reason, interpreter, now.milliseconds,
                now.addingTimeInterval(twoDays).milliseconds,
            ])
    }

    private static func hasAnswered(_ db: Database, _ due: FamilyDue) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM answer WHERE school = ? AND message = ? AND family = ?)",
            arguments: [due.school.rawValue, due.message.rawValue, due.family.rawValue]) ?? false
    }

    private static func wasSpokenTo(_ db: Database, _ due: FamilyDue) throws -> Bool {
        try db.value(
            Bool.self,
            sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE school = ? AND message = ? AND family = ? AND kind = 'spoken')",
            arguments: [due.school.rawValue, due.message.rawValue, due.family.rawValue]) ?? false
    }

    static func deliveries(
        _ db: Database, school: SchoolID, message: MessageID, family: FamilyID? = nil
    ) throws -> [Delivery] {
        let within = family == nil ? "" : "AND delivery.family = ?"
        var arguments: StatementArguments = [school.rawValue, message.rawValue]
        if let family { arguments += [family.rawValue] }
        return try db.rows(
            sql: """
                SELECT delivery.*, (SELECT group_concat(DISTINCT kind) FROM evidence WHERE evidence.delivery = delivery.id) AS kinds
                FROM delivery WHERE delivery.school = ? AND delivery.message = ? \(within) ORDER BY delivery.created, delivery.id
                """, arguments: arguments
        ).map { row in
            let kinds: String = row["kinds"] ?? ""
            return Delivery(
                id: try row.delivery("id"), family: try row.identifier("family"), contact: try row.identifier("contact"),
                covers: try JSON.value(from: row["covers"]), route: try route(row), life: try life(row),
                created: Date(milliseconds: row["created"]), accepted: row.date("accepted"),
                evidence: Set(kinds.split(separator: ",").compactMap { EvidenceKind(rawValue: String($0)) }))
        }
    }
}
