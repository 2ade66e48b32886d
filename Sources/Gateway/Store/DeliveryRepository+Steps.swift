internal import Templates
internal import Channels
public import Foundation
internal import GRDB

/// Escalation on disk: which families are to be evaluated, and what was decided for each.
extension Store {
    /// Families that are to be evaluated by now, those of the most urgent messages first.
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
                        isFirstEvaluation: try row.whole() == 0)
                }
            }
            return found
        }
    }

    /// The columns that `delivery` reads: the delivery itself, the kinds of its evidence, and whether its address was opened.
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
    /// Nothing was evaluated, queued or answered yet.
    public var isFirstEvaluation = false
}

extension AllSchools {
    /// Runs a part of the work in a savepoint; false where it failed and was rolled back. Throws where the database itself failed.
    func succeeds(_ work: () throws -> Void) throws -> Bool {
        do {
            try db.inSavepoint {
                try work()
                return .commit
            }
            return true
        } catch let error as DatabaseError {
            throw error
        } catch {
            return false
        }
    }
}

extension DeliveryRepository {
    func setAside(_ due: FamilyDue, until: Date?) throws {
        try db.run(
            sql: "UPDATE recipient_family SET look_again = ?, looks = looks + 1 WHERE school = ? AND message = ? AND family = ?",
            arguments: [until?.milliseconds, due.school.rawValue, due.message.rawValue, due.family.rawValue])
    }

    func keepStanding(_ decision: Escalation.Decision, of due: FamilyDue) throws {
        let standing: String
        var reason: String?
        switch decision.standing {
        case .following: standing = "following"
        case .reached: standing = "reached"
        case .exhausted(let why): (standing, reason) = ("exhausted", why.rawValue)
        }
        try db.run(
            """
            UPDATE recipient_family SET standing = ?, reason = ?, look_again = ?, looks = looks + 1
            WHERE school = ? AND message = ? AND family = ?
            """, standing, reason, decision.nextEvaluation?.milliseconds, due.school.rawValue, due.message.rawValue,
            due.family.rawValue)
    }

    func dropNotSent(_ due: FamilyDue) throws {
        try db.run(
            sql: "DELETE FROM not_sent WHERE school = ? AND message = ? AND family = ?",
            arguments: [due.school.rawValue, due.message.rawValue, due.family.rawValue])
    }

    func keepNotSent(_ contact: ContactID, _ reason: NotSent, of due: FamilyDue) throws {
        try db.run(
            sql: "INSERT INTO not_sent (school, message, family, contact, status, reason) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                due.school.rawValue, due.message.rawValue, due.family.rawValue, contact.rawValue, reason.status.rawValue,
                reason.rawValue,
            ])
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

    func wasSpokenTo(_ due: FamilyDue) throws -> Bool {
        try db.value(
            Bool.self,
            sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE school = ? AND message = ? AND family = ? AND kind = 'spoken')",
            arguments: [due.school.rawValue, due.message.rawValue, due.family.rawValue]) ?? false
    }

    /// The deliveries of a message, all or to one family, in the order in which they were made.
    func deliveries(
        message: MessageID, family: FamilyID? = nil
    ) throws -> [Delivery] {
        // By the families, since the index is by family and then message.
        let within =
            family == nil
            ? "family IN (SELECT family FROM recipient_family WHERE school = ? AND message = ?)" : "family = ?"
        let keys: StatementArguments = family.map { [$0.rawValue] } ?? [school.rawValue, message.rawValue]
        // An anonymous answer leaves no evidence, which would tell when it came: the respondents say only that the contacts of a delivery have
        // answered.
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
