internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// Answers to questionnaires on disk. Anonymous ones are kept so that nothing links them to a family (docs/questionnaires.md).
extension Store {
    /// The respondent behind a link.
    func respondent(of delivery: DeliveryID) async throws -> Respondent? {
        try await read { tx in
            guard let stored = try tx.stored(delivery), let family = stored.family, let contact = stored.contact else {
                return nil
            }
            return Respondent(family: family, contact: contact, covers: stored.covers)
        }
    }

    /// Whether all contacts whom the respondent covers have answered; one parent's answer does not count for the other.
    func hasAnswered(_ respondent: Respondent, message: MessageID, school: SchoolID) async throws -> Bool {
        try await read(school) { tx in try tx.questionnaires.hasAnswered(respondent, message: message) }
    }

    /// What a respondent answered to a questionnaire that is not anonymous, by question, as it is written.
    func answers(of respondent: Respondent, message: MessageID, school: SchoolID) async throws -> [String: String] {
        try await read(school) { tx in
            let rows = try tx.db.map(
                """
                SELECT question, answer FROM questionnaire_answer WHERE school = ? AND message = ? AND family = ? AND contact = ?
                """, school.rawValue, message.rawValue, respondent.family.rawValue, respondent.contact.rawValue
            ) { row in (try row.text(), try row.text()) }
            return Dictionary(rows, uniquingKeysWith: { $1 })
        }
    }

    static let openQuestionnaires = """
        SELECT id FROM message WHERE school = ? AND question = 'questionnaire' AND deadline > ? AND stopped IS NULL
        ORDER BY created DESC, id
        """

    /// Two queries, each by an index of its own: for an OR of both SQLite would read every delivery of the school.
    static let laterTextOutsideMessages =
        "SELECT EXISTS (SELECT 1 FROM delivery WHERE school = ? AND message IS NULL AND address_key = ? AND \(isLaterText))"
    static let laterTextToFamily =
        "SELECT EXISTS (SELECT 1 FROM delivery WHERE school = ? AND family = ? AND address_key = ? AND \(isLaterText))"
    private static let isLaterText = """
        channel = 'text' AND number <> ? AND (number > ? OR accepted > ?)
            AND state <> 'cancelled' AND state <> 'suppressed' AND state <> 'expired' AND state <> 'held'
        """

    // MARK: Results

    /// How many families it is for, and of how many at least one contact answered.
    func participation(in message: MessageID, school: SchoolID) async throws -> (families: Int, answered: Int) {
        try await read(school) { tx in
            let key: StatementArguments = [school.rawValue, message.rawValue]
            let families = try tx.db.value(
                Int.self, sql: "SELECT count(*) FROM recipient_family WHERE school = ? AND message = ?", arguments: key)
            let answered = try tx.db.value(
                Int.self, sql: "SELECT count(DISTINCT family) FROM questionnaire_respondent WHERE school = ? AND message = ?",
                arguments: key)
            return (families ?? 0, answered ?? 0)
        }
    }

    func answers(to message: MessageID, isAnonymous: Bool, school: SchoolID) async throws -> [StoredResponse] {
        try await read(school) { tx in
            let columns = isAnonymous ? "NULL, NULL, pool FROM anonymous_answer" : "family, contact, '' FROM questionnaire_answer"
            return try tx.db.map(
                "SELECT question, answer, language, \(columns) WHERE school = ? AND message = ?", school.rawValue,
                message.rawValue
            ) { row in
                let (question, answer) = (try row.text(), try row.text())
                guard let language = Language(rawValue: try row.text()) else { throw StoreError.unreadable }
                return StoredResponse(
                    question: question, answer: answer, language: language, family: row.identifierIfAny(),
                    contact: row.identifierIfAny(), pool: try row.text())
            }
        }
    }
}

/// One answer as it is kept. Family and contact are nil, and `pool` may say a group, where it is anonymous.
struct StoredResponse: Sendable, Equatable {
    var question: String
    var answer: String
    var language: Language
    var family: FamilyID?
    var contact: ContactID?
    var pool: String
}

/// Responses to questionnaires, and the sessions in which they come by text.
struct QuestionnaireRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    /// Question, answer and language of each answer of a respondent to a questionnaire that is not anonymous.
    func written(by respondent: Respondent, message: MessageID) throws -> [[String]] {
        try db.map(
            """
            SELECT question, answer, language FROM questionnaire_answer WHERE school = ? AND message = ? AND family = ? AND contact = ?
            """, school.rawValue, message.rawValue, respondent.family.rawValue, respondent.contact.rawValue
        ) { row in [try row.text(), try row.text(), try row.text()] }
    }

    func delete(by respondent: Respondent, message: MessageID) throws {
        try db.run(
            "DELETE FROM questionnaire_answer WHERE school = ? AND message = ? AND family = ? AND contact = ?", school.rawValue,
            message.rawValue, respondent.family.rawValue, respondent.contact.rawValue)
    }

    func hasAnswered(
        _ respondent: Respondent, message: MessageID
    ) throws -> Bool {
        try respondents(message: message, family: respondent.family).isSuperset(of: respondent.covers)
    }

    /// The contacts who have answered, of one family or of all.
    func respondents(message: MessageID, family: FamilyID?) throws -> Set<ContactID> {
        let all = "SELECT contact FROM questionnaire_respondent WHERE school = ? AND message = ?"
        guard let family else {
            return Set(try db.map(all, school.rawValue, message.rawValue) { row in try row.identifier() })
        }
        return Set(
            try db.map("\(all) AND family = ?", school.rawValue, message.rawValue, family.rawValue) { row in try row.identifier()
            })
    }

    func insert(
        _ answer: GivenAnswer, to question: String, by respondent: Respondent, message: MessageID,
        language: Language, source: EvidenceSource, at now: Date
    ) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO questionnaire_answer (school, message, family, contact, question, answer, language, source, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, school.rawValue, message.rawValue, respondent.family.rawValue, respondent.contact.rawValue, question,
            answer.written, language.rawValue, source.stored, now.milliseconds)
    }

    func note(_ respondent: Respondent, message: MessageID) throws {
        for contact in respondent.covers {
            try db.run(
                "INSERT OR IGNORE INTO questionnaire_respondent (school, message, family, contact) VALUES (?, ?, ?, ?)",
                school.rawValue, message.rawValue, respondent.family.rawValue, contact.rawValue)
        }
    }

    /// Whether another text of the school went to the number since the question was asked: then an answer may be to that.
    func isOvertaken(_ session: QuestionnaireSession) throws -> Bool {
        let asked = try db.value(
            Int64.self, sql: "SELECT number FROM delivery WHERE id = ?", arguments: [session.asked.rawValue])
        guard let asked else { return true }
        let (school, number, at) = (school.rawValue, session.number.e164, session.at.milliseconds)
        let outsideMessages = try db.value(
            Bool.self, sql: Store.laterTextOutsideMessages, arguments: [school, number, asked, asked, at])
        let toFamily = try db.value(
            Bool.self, sql: Store.laterTextToFamily, arguments: [school, session.family.rawValue, number, asked, asked, at])
        return outsideMessages == true || toFamily == true
    }

    func session(with number: PhoneNumber) throws -> QuestionnaireSession? {
        try db.map(
            """
            SELECT message, family, contact, language, position, hinted, asked, at FROM questionnaire_talk WHERE school = ? AND number = ?
            """, school.rawValue, number.e164
        ) { row in
            let (message, family, contact): (MessageID, FamilyID, ContactID) = (
                try row.identifier(), try row.identifier(), try row.identifier()
            )
            guard let language = Language(rawValue: try row.text()) else { throw StoreError.unreadable }
            let dialogue = QuestionnaireDialogue(position: Int(try row.whole()), wasHinted: try row.whole() == 1)
            return QuestionnaireSession(
                number: number, message: message, family: family, contact: contact, language: language, dialogue: dialogue,
                asked: DeliveryID(stored: try row.text()), at: try row.date())
        }.first
    }

    /// Ends the session with a number, and every session of the school that has been silent since that time.
    func deleteSession(with number: PhoneNumber, andSilentSince time: Date) throws {
        try db.run(
            "DELETE FROM questionnaire_talk WHERE school = ? AND (number = ? OR at <= ?)", school.rawValue, number.e164,
            time.milliseconds)
    }

    func insert(_ session: QuestionnaireSession) throws {
        try db.run(
            """
            INSERT INTO questionnaire_talk (school, number, message, family, contact, language, position, hinted, asked, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, school.rawValue, session.number.e164, session.message.rawValue, session.family.rawValue,
            session.contact.rawValue, session.language.rawValue, session.dialogue.position, session.dialogue.wasHinted ? 1 : 0,
            session.asked.rawValue, session.at.milliseconds)
    }

    /// Questionnaires that are open and went to one of these people, the newest first, each with the newest delivery of it to them.
    func sent(to contacts: [Contact], at now: Date) throws -> [(message: MessageID, contact: Contact, delivery: DeliveryID)] {
        var found: [(message: MessageID, contact: Contact, delivery: DeliveryID)] = []
        let open = try db.map(Store.openQuestionnaires, school.rawValue, now.milliseconds) { row -> MessageID in
            try row.identifier()
        }
        for message in open {
            for contact in contacts {
                let sent = try deliveries.deliveries(message: message, family: contact.family)
                guard let last = sent.last(where: { $0.life.attempt > 0 && $0.covers.contains(contact.id) }) else { continue }
                found.append((message, contact, last.id))
            }
        }
        return found
    }
}
