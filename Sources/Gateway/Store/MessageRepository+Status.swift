internal import Channels
public import Foundation
internal import GRDB
public import Templates

/// What staff are shown of a message, each view read in one snapshot.
extension Store {
    /// - Parameters:
    ///   - waits: says why a delivery that has not left yet does not leave now.
    ///   - meetsGoal: whether a delivery is all that the message wants of one.
    public func status(
        of message: StoredMessage, title: Bilingual<String>, school: SchoolID,
        waits: @escaping @Sendable (Delivery) -> NotSent?, meetsGoal: @escaping @Sendable (Delivery) -> Bool
    ) async throws -> MessageStatus {
        try await read(school) { tx in
            let arguments: StatementArguments = [school.rawValue, message.id.rawValue]
            var reach: [String: Int] = Dictionary(uniqueKeysWithValues: Reach.allCases.map { ($0.rawValue, 0) })
            let progress = try tx.messages.reach(of: message)
            for family in progress.values { reach[family.reach.rawValue, default: 0] += 1 }
            let states = try tx.db.rows(
                sql: "SELECT state AS code, count(*) AS n FROM delivery WHERE school = ? AND message = ? GROUP BY state",
                arguments: arguments)
            let reasons = try tx.db.rows(
                sql: "SELECT reason AS code, count(*) AS n FROM not_sent WHERE school = ? AND message = ? GROUP BY reason",
                arguments: arguments)
            let waiting = progress.values.flatMap { $0.waiting(waits).values }
            let contacts = try tx.db.value(
                Int.self,
                sql: """
                    SELECT count(*) FROM contact JOIN recipient_family
                        ON recipient_family.school = contact.school AND recipient_family.family = contact.family
                    WHERE contact.school = ? AND recipient_family.message = ? AND contact.left IS NULL
                    """, arguments: arguments)
            let tasks = try tx.db.value(
                Int.self, sql: "SELECT count(*) FROM task WHERE school = ? AND message = ? AND state <> 'closed'",
                arguments: arguments)
            let inbox = try tx.db.value(
                Int.self, sql: "SELECT count(*) FROM reply WHERE school = ? AND state IN ('waiting', 'taken')",
                arguments: [school.rawValue])
            return MessageStatus(
                message: message.id.rawValue, name: message.name, title: title, created: message.created,
                families: progress.count,
                contacts: contacts ?? 0, reach: reach,
                reached: progress.values.count { $0.isHeard || $0.deliveries.contains(where: meetsGoal) },
                deliveries: Self.counts(states),
                inPile: progress.values.reduce(0) { $0 + $1.deliveries.count { $0.state == .accepted && $0.liesInPile } },
                notSent: waiting.reduce(into: Self.counts(reasons)) { $0[$1.rawValue, default: 0] += 1 },
                answers: try tx.messages.answerCount(of: message.id), tasks: tasks ?? 0,
                inbox: inbox ?? 0, stop: message.stop, corrects: message.corrects?.rawValue)
        }
    }

    static func counts(_ rows: [Row]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: rows.map { ($0["code"], $0["n"]) })
    }

    /// The newest of a family, whichever of its households gave it.
    public func answer(of family: FamilyID, to message: MessageID, school: SchoolID) async throws -> Answer? {
        try await read(school) { tx in
            try tx.db.row(
                sql: """
                    SELECT choice, places, at FROM answer WHERE school = ? AND message = ? AND family = ? ORDER BY id DESC LIMIT 1
                    """, arguments: [school.rawValue, message.rawValue, family.rawValue]
            ).map { Answer(choice: try $0.choice("choice"), places: $0["places"], at: Date(milliseconds: $0["at"])) }
        }
    }
}

extension MessageRepository {
    func answerCount(of message: MessageID) throws -> AnswerCount {
        if let event = try events.event(of: message) {
            return AnswerCount(try events.guests(of: event))
        }
        return AnswerCount(try answersByHome(to: events.thread(of: message)).values)
    }

    /// What each household answered to these messages.
    func answersByHome(to thread: [MessageID]) throws -> [Home: Answer] {
        try events.bookings(to: thread).answers(in: events.answeringHouseholds(to: thread))
    }

    /// Every family that the message is for, and how far it got with each.
    func reach(of message: StoredMessage) throws -> [FamilyID: FamilyProgress] {
        let key: StatementArguments = [school.rawValue, message.id.rawValue]
        let deliveries = Dictionary(grouping: try deliveries.deliveries(message: message.id), by: \.family)
        let answered = Set(try answersByHome(to: [message.id]).keys.map(\.family))
        let spoken = try spokenTo(about: message.id)
        let rows = try db.rows(
            sql: "SELECT family, standing, reason FROM recipient_family WHERE school = ? AND message = ?", arguments: key)
        return try rows.reduce(into: [:]) { progress, row in
            let family: FamilyID = try row.identifier("family")
            let standing: String = row["standing"]
            progress[family] = FamilyProgress(
                deliveries[family] ?? [],
                .init(
                    answered: answered.contains(family), spoken: spoken.contains(family), isExhausted: standing == "exhausted",
                    isReached: standing == "reached", reason: row["reason"], isStopped: message.stop != nil))
        }
    }

    /// Families with which a member of staff spoke about a message.
    func spokenTo(about message: MessageID) throws -> Set<FamilyID> {
        Set(
            try db.values(
                String.self, sql: "SELECT family FROM evidence WHERE school = ? AND message = ? AND kind = 'spoken'",
                arguments: [school.rawValue, message.rawValue]
            ).map(FamilyID.init(stored:)))
    }
}

/// Families and contacts whom a message has not reached, why, what was tried and what is left to try.
extension Store {
    /// Families that a message did not reach, and families of which a contact was not; the least reached first. `plan` says by which
    /// routes a family could be reached as things are now, `waits` why a delivery that has not left yet does not leave now.
    public func undelivered(
        _ message: StoredMessage, of school: SchoolID, at now: Date, waits: @escaping @Sendable (Delivery) -> NotSent?,
        plan: @escaping @Sendable (Family, SuppressionList) -> FamilyPlan
    ) async throws -> [Undelivered] {
        try await read(school) { tx in
            let rule = UndeliveredRule(message: message, waits: waits)
            let progress = try tx.messages.reach(of: message)
            let notSent = try tx.messages.notSent(message: message.id)
            var closed = try tx.families.closedAddresses()
            closed.shared = try tx.families.sharedAddresses(ofAll: school, at: now)
            let facts = closed
            let tasks = try tx.db.rows(
                sql: "SELECT family, id FROM task WHERE school = ? AND message = ?",
                arguments: [school.rawValue, message.id.rawValue])
            let taskOf = Dictionary(uniqueKeysWithValues: tasks.map { ($0["family"] as String, $0["id"] as Int64) })
            let weeks = try tx.deliveries.weeks(at: now)
            var found: [Undelivered] = []
            for family in try tx.families.families() {
                guard let progress = progress[family.id] else { continue }
                let steps = plan(family, facts).lines.flatMap(\.steps)
                let done = TriedSteps(progress.deliveries, among: steps, in: family)
                let left = Dictionary(grouping: steps.filter { !done.contains($0) }, by: \.contact)
                let ways = left.mapValues { $0.map(\.route.channel) }
                guard var missed = rule.undelivered(family, progress, notSent: notSent, left: ways) else { continue }
                missed.thisWeek = weeks[family.id]?.count(at: now) ?? 0
                missed.task = taskOf[family.id.rawValue]
                found.append(missed)
            }
            return UndeliveredRule.leastReachedFirst(found)
        }
    }
}

extension MessageRepository {
    func notSent(message: MessageID) throws -> [ContactID: String] {
        let rows = try db.rows(
            sql: "SELECT contact, reason FROM not_sent WHERE school = ? AND message = ?",
            arguments: [school.rawValue, message.rawValue])
        return try rows.reduce(into: [:]) { $0[try $1.identifier("contact")] = $1["reason"] as String }
    }
}
