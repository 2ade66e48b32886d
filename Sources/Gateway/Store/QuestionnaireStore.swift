internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// Answers to questionnaires on disk. What is anonymous is kept in a way that nothing links to a family (docs/questionnaires.md).
extension Store {
    /// Who answers behind a link.
    func respondent(of delivery: DeliveryID) async throws -> Respondent? {
        try await read { tx in
            guard let stored = try tx.stored(delivery), let family = stored.family, let contact = stored.contact else {
                return nil
            }
            return Respondent(family: family, contact: contact, covers: stored.covers)
        }
    }

    /// Whether all of these have answered; one parent's answer is not the other's.
    func hasAnswered(_ respondent: Respondent, message: MessageID, school: SchoolID) async throws -> Bool {
        try await read(school) { tx in try tx.questionnaires.hasAnswered(respondent, message: message) }
    }

    /// What somebody answered to a questionnaire that is not anonymous, by question, as it is written.
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

    /// Keeps a whole sheet from a page or from paper, in place of what the same person answered before.
    ///
    /// - Parameter most: sheets that count from one page in a day; nil where a member of staff wrote them down.
    /// - Returns: false where too many came today, and nothing was kept. The very sheet that is kept already changes nothing.
    func keep(
        _ sheet: AnswerSheet, by respondent: Respondent, delivery: DeliveryID, message: MessageID, language: Language,
        source: String, most: Int?, school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write(school, at: now) { tx in
            let kept = try tx.db.map(
                """
                SELECT question, answer, language FROM questionnaire_answer WHERE school = ? AND message = ? AND family = ? AND contact = ?
                """, school.rawValue, message.rawValue, respondent.family.rawValue, respondent.contact.rawValue
            ) { row in [try row.text(), try row.text(), try row.text()] }
            let new = sheet.map { [$0.key, $0.value.written, language.rawValue] }
            if Set(kept) == Set(new) { return true }
            let today = try tx.db.value(
                Int.self, sql: "SELECT count(*) FROM evidence WHERE delivery = ? AND kind = 'replied' AND recorded > ?",
                arguments: [delivery.rawValue, now.addingTimeInterval(-86_400).milliseconds])
            if let most, (today ?? 0) >= most { return false }
            try tx.db.run(
                "DELETE FROM questionnaire_answer WHERE school = ? AND message = ? AND family = ? AND contact = ?",
                school.rawValue,
                message.rawValue, respondent.family.rawValue, respondent.contact.rawValue)
            for (question, answer) in sheet {
                try tx.questionnaires.insert(
                    answer, to: question, by: respondent, message: message, language: language, source: source, at: now)
            }
            try tx.questionnaires.note(respondent, message: message)
            let replied = ReplyEffect.evidence(
                .replied, message: message, family: respondent.family, delivery: delivery, source: source)
            try tx.replies.apply(replied, at: now)
            return true
        }
    }

    // MARK: By text

    /// Questionnaires that are open and went to one of these people, the newest first, each with the newest delivery of it to them.
    func questionnaires(
        for contacts: [Contact], school: SchoolID, at now: Date
    ) async throws -> [(message: MessageID, contact: Contact, delivery: DeliveryID)] {
        try await read(school) { tx in
            var found: [(message: MessageID, contact: Contact, delivery: DeliveryID)] = []
            let open = try tx.db.map(Self.openQuestionnaires, school.rawValue, now.milliseconds) { row -> MessageID in
                try row.identifier()
            }
            for message in open {
                for contact in contacts {
                    let sent = try tx.deliveries.deliveries(message: message, family: contact.family)
                    guard let last = sent.last(where: { $0.life.attempt > 0 && $0.covers.contains(contact.id) }) else { continue }
                    found.append((message, contact, last.id))
                }
            }
            return found
        }
    }

    static let openQuestionnaires = """
        SELECT id FROM message WHERE school = ? AND question = 'questionnaire' AND deadline > ? AND stopped IS NULL
        ORDER BY created DESC, id
        """

    /// The questionnaire that is under way with a number; nil where there is none, or where it was silent for a day. Read at once: where
    /// another reply is taken between two reads, the text that asks the next question would look like one that overtook the talk.
    func talk(with number: PhoneNumber, school: SchoolID, at now: Date) async throws -> QuestionnaireSnapshot? {
        try await read(school) { tx in
            guard let talk = try tx.questionnaires.talk(number),
                now.timeIntervalSince(talk.at) < TimeInterval(QuestionnaireDialogue.patience)
            else { return nil }
            return QuestionnaireSnapshot(talk: talk, isOvertaken: try tx.questionnaires.isOvertaken(talk))
        }
    }

    /// Two questions, each by an index of its own: an OR of both would go through every delivery of the school.
    static let laterTextOutsideMessages =
        "SELECT EXISTS (SELECT 1 FROM delivery WHERE school = ? AND message IS NULL AND address_key = ? AND \(isLaterText))"
    static let laterTextToFamily =
        "SELECT EXISTS (SELECT 1 FROM delivery WHERE school = ? AND family = ? AND address_key = ? AND \(isLaterText))"
    private static let isLaterText = """
        channel = 'text' AND number <> ? AND (number > ? OR accepted > ?)
            AND state <> 'cancelled' AND state <> 'suppressed' AND state <> 'expired' AND state <> 'held'
        """

    /// Keeps a reply with the turn that it takes, in one commit. The same reply again changes nothing, and one that was decided on a state
    /// that has gone meanwhile is not kept at all: where its words came a moment before by another id, a STOP came first, or the sender has
    /// heard enough by now.
    func keep(_ reply: StoredReply, turn: QuestionnaireTurn, school: SchoolID, at now: Date) async throws -> KeptStep {
        do {
            return try await write(school, at: now) { tx in try tx.questionnaires.keep(reply, turn: turn, at: now) }
        } catch is Stale {
            return .stale
        }
    }

    // MARK: Results

    /// How many families got it, and of how many somebody answered.
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

/// What is under way with a number, as one moment has it.
struct QuestionnaireSnapshot: Sendable {
    var talk: QuestionnaireSession
    /// Whether another text of ours went to the number since the question was asked: then an answer may be to that.
    var isOvertaken: Bool
}

/// What became of a reply to a questionnaire.
enum KeptStep: Sendable { case kept, duplicate, stale }

/// One answer as it is kept. Family and contact are nil, and `pool` may say a group, where it is anonymous.
struct StoredResponse: Sendable, Equatable {
    var question: String
    var answer: String
    var language: Language
    var family: FamilyID?
    var contact: ContactID?
    var pool: String
}

extension QuestionnaireRepository {
    func hasAnswered(
        _ respondent: Respondent, message: MessageID
    ) throws -> Bool {
        try respondents(message: message, family: respondent.family).isSuperset(of: respondent.covers)
    }

    /// Everybody who has answered, of one family or of all.
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
        language: Language, source: String, at now: Date
    ) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO questionnaire_answer (school, message, family, contact, question, answer, language, source, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, school.rawValue, message.rawValue, respondent.family.rawValue, respondent.contact.rawValue, question,
            answer.written, language.rawValue, source, now.milliseconds)
    }

    func note(_ respondent: Respondent, message: MessageID) throws {
        for contact in respondent.covers {
            try db.run(
                "INSERT OR IGNORE INTO questionnaire_respondent (school, message, family, contact) VALUES (?, ?, ?, ?)",
                school.rawValue, message.rawValue, respondent.family.rawValue, contact.rawValue)
        }
    }

    func isOvertaken(_ talk: QuestionnaireSession) throws -> Bool {
        let asked = try db.value(
            Int64.self, sql: "SELECT number FROM delivery WHERE id = ?", arguments: [talk.asked.rawValue])
        guard let asked else { return true }
        let (school, number, at) = (school.rawValue, talk.number.e164, talk.at.milliseconds)
        let outsideMessages = try db.value(
            Bool.self, sql: Store.laterTextOutsideMessages, arguments: [school, number, asked, asked, at])
        let toFamily = try db.value(
            Bool.self, sql: Store.laterTextToFamily, arguments: [school, talk.family.rawValue, number, asked, asked, at])
        return outsideMessages == true || toFamily == true
    }

    func talk(_ number: PhoneNumber) throws -> QuestionnaireSession? {
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

    /// - Throws: where the turn was decided on a state that has gone; nothing of the transaction may be kept then.
    func keep(
        _ reply: StoredReply, turn: QuestionnaireTurn, at now: Date
    ) throws -> KeptStep {
        guard try !replies.isKnown(reply.reference, from: reply.sender) else { return .duplicate }
        let sender = try replies.sender(turn.number, text: reply.text, at: now)
        guard sender.mayAnswerQuestionnaires, sender.has(turn.respondent.contact),
            reply.heard == nil || AutoReplyLimits.allowAnother(to: sender)
        else { throw Stale() }
        guard try replies.keep(reply, at: now) else { return .duplicate }
        try apply(turn, at: now)
        return .kept
    }

    func apply(_ turn: QuestionnaireTurn, at now: Date) throws {
        if let before = turn.before {
            try db.run(
                "DELETE FROM questionnaire_talk WHERE school = ? AND number = ? AND asked = ?", school.rawValue, turn.number.e164,
                before.asked.rawValue)
            guard db.changesCount == 1 else { throw Stale() }
        }
        // What nobody answered any more goes with it: a number is kept no longer than the talk.
        try db.run(
            "DELETE FROM questionnaire_talk WHERE school = ? AND at <= ?", school.rawValue,
            now.addingTimeInterval(-TimeInterval(QuestionnaireDialogue.patience)).milliseconds)
        // Where one is under way still, it began after this turn was decided.
        guard try talk(turn.number) == nil else { throw Stale() }
        if let after = turn.after {
            try db.run(
                """
                INSERT INTO questionnaire_talk (school, number, message, family, contact, language, position, hinted, asked, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, school.rawValue, after.number.e164, after.message.rawValue, after.family.rawValue, after.contact.rawValue,
                after.language.rawValue, after.dialogue.position, after.dialogue.wasHinted ? 1 : 0, after.asked.rawValue,
                after.at.milliseconds)
        }
        if let send = turn.send { try replies.apply(.send(send), at: now) }
        guard let settled = turn.settled, let answer = settled.answer else { return }
        try insert(
            answer, to: settled.question, by: turn.respondent, message: turn.message, language: turn.language,
            source: AnswerSource.text, at: now)
        try note(turn.respondent, message: turn.message)
        let heard = ReplyEffect.heard(
            turn.number, contact: turn.respondent.contact, message: turn.message, family: turn.respondent.family)
        try replies.apply(heard, at: now)
    }
}

private struct Stale: Error {}
