internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// What staff are shown of a message, each view read in one snapshot.
extension Store {
    /// What is on record of a message, its families and its deliveries.
    func statusRecord(of message: StoredMessage, school: SchoolID) async throws -> MessageStatus.Record {
        try await read(school) { tx in
            let arguments: StatementArguments = [school.rawValue, message.id.rawValue]
            let progress = try tx.messages.reach(of: message)
            let states = try tx.db.rows(
                sql: "SELECT state AS code, count(*) AS n FROM delivery WHERE school = ? AND message = ? GROUP BY state",
                arguments: arguments)
            let reasons = try tx.db.rows(
                sql: "SELECT reason AS code, count(*) AS n FROM not_sent WHERE school = ? AND message = ? GROUP BY reason",
                arguments: arguments)
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
            return MessageStatus.Record(
                progress: Array(progress.values), contacts: contacts ?? 0, deliveries: Self.counts(states),
                notSent: Self.counts(reasons), answers: try tx.messages.answerCount(of: message.id), tasks: tasks ?? 0,
                inbox: inbox ?? 0)
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

/// What is on record of the families of a message, for the report on those whom it has not reached.
extension Store {
    func undeliveredRecord(of message: StoredMessage, school: SchoolID, at now: Date) async throws -> UndeliveredRecord {
        try await read(school) { tx in
            let progress = try tx.messages.reach(of: message)
            let notSent = try tx.messages.notSent(message: message.id)
            var closed = try tx.families.closedAddresses()
            closed.shared = try tx.families.sharedAddresses(ofAll: school, at: now)
            let tasks = try tx.db.rows(
                sql: "SELECT family, id FROM task WHERE school = ? AND message = ?",
                arguments: [school.rawValue, message.id.rawValue])
            return UndeliveredRecord(
                families: try tx.families.families(), progress: progress, notSent: notSent, closed: closed,
                tasks: Dictionary(uniqueKeysWithValues: tasks.map { ($0["family"] as String, $0["id"] as Int64) }),
                weeks: try tx.deliveries.weeks(at: now))
        }
    }
}

/// What is on record of the families of a message, at one moment.
struct UndeliveredRecord: Sendable {
    /// Those of the school; `progress` has only those that the message is for.
    var families: [Family]
    var progress: [FamilyID: FamilyProgress]
    /// Why contacts are sent nothing.
    var notSent: [ContactID: String]
    var closed: SuppressionList
    /// The officer's task, by family.
    var tasks: [String: Int64]
    var weeks: [FamilyID: MessagesThisWeek]
}

extension MessageRepository {
    func notSent(message: MessageID) throws -> [ContactID: String] {
        let rows = try db.rows(
            sql: "SELECT contact, reason FROM not_sent WHERE school = ? AND message = ?",
            arguments: [school.rawValue, message.rawValue])
        return try rows.reduce(into: [:]) { $0[try $1.identifier("contact")] = $1["reason"] as String }
    }
}
