internal import Templates
public import Channels
public import Foundation
internal import GRDB

/// One family's turn with one message, as the rules need to see it.
public struct FamilySnapshot: Sendable {
    public var school: SchoolID
    public var message: MessageID
    public var family: Family
    public var closed: SuppressionList
    public var tried: [Delivery]
    public var answered: Bool
    /// A member of staff spoke with the family about it.
    public var spoken: Bool
    /// Whether the school stopped the message: then nothing of it begins any more.
    public var isStopped = false
    /// What the family was sent of the message that this one corrects; nil for one that corrects none.
    public var original: [Delivery]?
    /// Whom of the family the message leaves out, and why: a reminder and a follow-up go by who answered.
    public var leftOut: [ContactID: NotSent] = [:]
    /// Channels whose route is paused or stopped.
    public var closedRoutes: Set<ChannelKind> = []
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
    /// What an officer is to decide about an address first, and by when; nil for nothing.
    public var sharedAddress: (task: SharedAddressTask, due: Date)?

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
    /// Families whose turn it is, those of the most urgent messages first.
    public func familiesDue(at now: Date, limit: Int) async throws -> [FamilyDue] {
        try await read { tx in
            var found: [FamilyDue] = []
            for priority in Priority.allCases where found.count < limit {
                found += try tx.db.map(
                    sql: """
                        SELECT school, message, family, looks FROM recipient_family WHERE priority = ? AND look_again <= ?
                        ORDER BY look_again, school, message, family LIMIT ?
                        """, arguments: [priority.rawValue, now.milliseconds, limit - found.count]
                ) { row in
                    FamilyDue(
                        school: try row.identifier(), message: try row.identifier(), family: try row.identifier(),
                        isFirstLook: try row.whole() == 0)
                }
            }
            return found
        }
    }

    /// Looks at some families in one commit: what is read, what is decided and what is written cannot drift apart.
    ///
    /// - Parameters:
    ///   - limited: the messages for which it matters what else a family had this week.
    ///   - followUps: those that go by who answered.
    /// - Returns: families for which that failed. They are set aside for a quarter of an hour, so that one that cannot be read does not hold
    ///   up all the others.
    @discardableResult
    public func step(
        _ families: [FamilyDue], at now: Date, limited: Set<MessageID> = [], followUps: Set<MessageID> = [],
        decide: @escaping @Sendable (FamilySnapshot) throws -> FamilyStep
    ) async throws -> [FamilyDue] {
        try await write { tx in
            var closed: [SchoolID: SuppressionList] = [:]
            var closedRoutes: [SchoolID: Set<ChannelKind>] = [:]
            for school in Set(families.map(\.school)) {
                closed[school] = try tx.of(school).families.closedAddresses()
                closedRoutes[school] = try tx.of(school).routes.closedRoutes()
            }
            var purposes: [MessageID: MessagePurpose] = [:]
            for due in families where purposes[due.message] == nil {
                purposes[due.message] = try tx.of(due.school).messages.purpose(of: due.message)
            }
            func step(_ due: FamilyDue) throws {
                try tx.of(due.school).deliveries.step(
                    due, closed: closed[due.school] ?? SuppressionList(), closedRoutes: closedRoutes[due.school] ?? [],
                    purpose: purposes[due.message] ?? MessagePurpose(),
                    at: now, isLimited: limited.contains(due.message), isFollowUp: followUps.contains(due.message),
                    decide: decide)
            }
            do {
                try tx.db.inSavepoint {
                    for due in families { try step(due) }
                    return .commit
                }
                return []
            } catch let error as DatabaseError {
                throw error
            } catch {
                // One of them cannot be looked at: all again, each behind a savepoint of its own.
                return try families.filter { due in
                    do {
                        try tx.db.inSavepoint {
                            try step(due)
                            return .commit
                        }
                        return false
                    } catch let error as DatabaseError {
                        throw error
                    } catch {
                        try tx.of(due.school).deliveries.setAside(due, until: now.addingTimeInterval(900))
                        return true
                    }
                }
            }
        }
    }

    /// With what `delivery` reads of a row beside the delivery itself: what is on record of it, and whether its address was opened.
    static let deliveryColumns = """
        \(StoredDelivery.columns), (SELECT group_concat(DISTINCT kind) FROM evidence WHERE evidence.delivery = delivery.id),
        CASE channel WHEN 'letter' THEN \(lastSaidOfPosting) END, \(wasOpened)
        """

    static func delivery(
        _ row: inout ColumnReader, respondents: (MessageID) -> Set<ContactID>
    ) throws -> (message: MessageID, delivery: Delivery) {
        let stored = try StoredDelivery(&row)
        let kinds = row.textIfAny() ?? ""
        let posting = row.textIfAny().flatMap(EvidenceKind.init)
        let wasOpened = try row.whole() == 1
        guard let message = stored.message, let family = stored.family, let contact = stored.contact else {
            throw StoreError.unreadable
        }
        var evidence = Set(
            of: kinds.split(separator: ",").compactMap { EvidenceKind(rawValue: String($0)) }, posting: posting)
        if stored.covers.contains(where: respondents(message).contains), stored.life.attempt > 0 { evidence.insert(.replied) }
        var delivery = Delivery(
            id: stored.id, family: family, contact: contact, covers: stored.covers, route: stored.route, life: stored.life,
            created: stored.created, accepted: stored.accepted, evidence: evidence)
        delivery.wasOpened = wasOpened
        delivery.names = stored.words.names
        return (message, delivery)
    }
}

public struct FamilyDue: Sendable, Equatable {
    public var school: SchoolID
    public var message: MessageID
    public var family: FamilyID
    /// Nothing was looked at, queued or answered yet.
    public var isFirstLook = false
}

extension DeliveryRepository {
    fileprivate func step(
        _ due: FamilyDue, closed: SuppressionList, closedRoutes: Set<ChannelKind>, purpose: MessagePurpose,
        at now: Date, isLimited: Bool, isFollowUp: Bool,
        decide: (FamilySnapshot) throws -> FamilyStep
    ) throws {
        let tried =
            due.isFirstLook ? [] : try of(due.school).deliveries.deliveries(message: due.message, family: due.family)
        guard let family = try of(due.school).families.family(id: due.family.rawValue, withLeft: false) else {
            // A family that left is nobody's to reach: what still waits for it is called back.
            for delivery in tried where delivery.life.due != nil { try advance(delivery.id, .cancel, at: now) }
            return try setAside(due, until: nil)
        }
        var closed = closed
        closed.shared = try of(due.school).families.sharedAddresses(of: family.contacts, at: now)
        var leftOut = try of(due.school).deliveries.leftOut(of: family, from: due.message, purpose: purpose, closed: closed)
        let goesByAnswers = purpose.reminds != nil || isFollowUp
        let told = goesByAnswers ? try of(due.school).families.told(family, leavingOut: &leftOut) : family
        let original =
            purpose.corrects == nil
            ? nil : try purpose.chain.flatMap { try of(due.school).deliveries.deliveries(message: $0, family: due.family) }
        let familyCase = FamilySnapshot(
            school: due.school, message: due.message, family: told, closed: closed, tried: tried,
            answered: try !due.isFirstLook && hasAnswered(due), spoken: try !due.isFirstLook && wasSpokenTo(due),
            isStopped: purpose.isStopped, original: original, leftOut: leftOut, closedRoutes: closedRoutes,
            week: isLimited && MessagesThisWeek.mayKeepBack(tried: tried, correcting: original)
                ? try week(due, besides: [due.message] + purpose.chain, at: now) : MessagesThisWeek())
        var step = try decide(familyCase)
        for (index, delivery) in step.deliveries.enumerated() {
            let readers = try of(due.school).families.readers(
                at: delivery.route.address, covering: delivery.covers, of: family)
            step.deliveries[index].words = delivery.words.greeting(delivery.covers, readBy: readers)
        }
        try apply(step, to: due, at: now)
    }

    private func leftOut(
        of family: Family, from message: MessageID, purpose: MessagePurpose, closed: SuppressionList
    ) throws -> [ContactID: NotSent] {
        if let reminding = purpose.reminds {
            return try events.leftOut(of: family, reminding: reminding, closed: closed)
        }
        return purpose.leavesOut ? try events.leftOut(of: family.id, from: message) : [:]
    }

    func setAside(_ due: FamilyDue, until: Date?) throws {
        try db.run(
            sql: "UPDATE recipient_family SET look_again = ?, looks = looks + 1 WHERE school = ? AND message = ? AND family = ?",
            arguments: [until?.milliseconds, due.school.rawValue, due.message.rawValue, due.family.rawValue])
    }

    func apply(_ step: FamilyStep, to due: FamilyDue, at now: Date) throws {
        let key: StatementArguments = [due.school.rawValue, due.message.rawValue, due.family.rawValue]
        for id in step.decision.cancels { try advance(id, .cancel, at: now) }
        for delivery in step.deliveries {
            try of(due.school).deliveries.insert(delivery, message: due.message, family: due.family, at: now)
        }
        if !due.isFirstLook {
            try db.run(sql: "DELETE FROM not_sent WHERE school = ? AND message = ? AND family = ?", arguments: key)
        }
        // Whoever was tried is not among those who were sent nothing, even where their last way is closed by now; what was called back
        // before it left is no try.
        let deliveries =
            step.notSent.isEmpty ? [] : try of(due.school).deliveries.deliveries(message: due.message, family: due.family)
        let tried = Set(deliveries.filter(\.countsAsTry).flatMap(\.covers))
        for (contact, reason) in step.notSent where reason == .duplicateOf || !tried.contains(contact) {
            try db.run(
                sql: "INSERT INTO not_sent (school, message, family, contact, status, reason) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: key + [contact.rawValue, reason.status.rawValue, reason.rawValue])
        }
        try askAboutSharedAddress(due, step, at: now)
        let standing: String
        var reason: String?
        switch step.decision.standing {
        case .following:
            standing = "following"
            // What left nothing to try is put right: the message is on its way again. Where nothing is left once more, the family is a
            // person's again. An address that is to be decided on stays asked about, and so does somebody else of the family.
            if !due.isFirstLook, step.sharedAddress == nil, !step.decision.hasExhaustedLine { try closeTask(due, at: now) }
        case .reached:
            standing = "reached"
            // Nobody need ring a family that was reached after all.
            try closeTask(due, at: now)
        case .exhausted(let why):
            standing = "exhausted"
            reason = why.rawValue
            if step.decision.wantsPerson, step.sharedAddress == nil {
                try openTask(due, reason: why.rawValue, interpreter: step.interpreter, at: now)
            }
        }
        try db.run(
            """
            UPDATE recipient_family SET standing = ?, reason = ?, look_again = ?, looks = looks + 1
            WHERE school = ? AND message = ? AND family = ?
            """, standing, reason, step.decision.lookAgain?.milliseconds, due.school.rawValue, due.message.rawValue,
            due.family.rawValue)
    }

    func hasAnswered(_ due: FamilyDue) throws -> Bool {
        try db.value(
            Bool.self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM answer WHERE school = ? AND message = ? AND family = ?)
                    OR EXISTS (SELECT 1 FROM questionnaire_respondent WHERE school = ? AND message = ? AND family = ?)
                """,
            arguments: [
                due.school.rawValue, due.message.rawValue, due.family.rawValue, due.school.rawValue, due.message.rawValue,
                due.family.rawValue,
            ]) ?? false
    }

    private func wasSpokenTo(_ due: FamilyDue) throws -> Bool {
        try db.value(
            Bool.self,
            sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE school = ? AND message = ? AND family = ? AND kind = 'spoken')",
            arguments: [due.school.rawValue, due.message.rawValue, due.family.rawValue]) ?? false
    }

    /// The deliveries of a message, all or to one family, in the order in which they were made.
    func deliveries(
        message: MessageID, family: FamilyID? = nil
    ) throws -> [Delivery] {
        // By way of the families, whose deliveries of a message lie together.
        let within =
            family == nil
            ? "family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?)" : "family = ?"
        let keys: StatementArguments = family.map { [$0.rawValue] } ?? [school.rawValue, message.rawValue]
        // An anonymous answer leaves no evidence, which would say when it came; only that whoever the delivery is for has answered.
        let respondents = try questionnaires.respondents(message: message, family: family)
        return try db.map(
            sql:
                "SELECT \(Store.deliveryColumns) FROM delivery WHERE school = ? AND message = ? AND \(within) ORDER BY created, id",
            arguments: [school.rawValue, message.rawValue] + keys
        ) { row in try Store.delivery(&row) { _ in respondents }.delivery }
    }

    /// The deliveries of several messages, of each in the order in which they were made.
    ///
    /// - Parameter messages: their ids, a JSON array.
    func deliveries(messages: String) throws -> [MessageID: [Delivery]] {
        let answered = try db.map(
            sql:
                "SELECT message, contact FROM questionnaire_respondent WHERE school = ? AND message IN (SELECT value FROM json_each(?))",
            arguments: [school.rawValue, messages]
        ) { row -> (message: MessageID, contact: ContactID) in (try row.identifier(), try row.identifier()) }
        let respondents = Dictionary(grouping: answered) { $0.message }.mapValues { Set($0.map { $0.contact }) }
        let found = try db.map(
            sql: """
                SELECT \(Store.deliveryColumns) FROM delivery WHERE school = ? AND message IN (SELECT value FROM json_each(?))
                    AND family IN (SELECT family FROM recipient_family WHERE school = ? AND message IN (SELECT value FROM json_each(?)))
                ORDER BY created, id
                """, arguments: [school.rawValue, messages, school.rawValue, messages]
        ) { row in try Store.delivery(&row) { respondents[$0] ?? [] } }
        return Dictionary(grouping: found) { $0.message }.mapValues { $0.map { $0.delivery } }
    }
}
