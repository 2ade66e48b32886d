internal import Foundation
internal import GRDB
internal import Templates

/// Answers that nothing on disk may link to the contact who gave them. docs/questionnaires.md describes how, and what an administrator could
/// still learn.
extension Store {
    /// Keeps a sheet without its respondent and, in another table, that these contacts have answered; both or neither.
    ///
    /// - Parameters:
    ///   - pool: the year or class, where the school keeps it.
    ///   - now: when it happens; it is not kept.
    ///   - key: a new random key each time that it is asked.
    /// - Returns: false where they had answered before; then nothing was kept.
    func keepAnonymously(
        _ sheet: AnswerSheet, by respondent: Respondent, message: MessageID, language: Language, pool: String, school: SchoolID,
        at now: Date, key: @escaping @Sendable () -> String
    ) async throws -> Bool {
        let kept = try await write(school, at: now) { tx in
            let known = try tx.questionnaires.respondents(message: message, family: respondent.family)
            guard !known.isSuperset(of: respondent.covers) else { return false }
            try tx.questionnaires.rewriteRespondents(message: message, adding: respondent)
            try tx.questionnaires.rewriteAnswers(
                message: message, adding: sheet.map { AnonymousAnswer($0.key, $0.value.written, language, pool) },
                key: key)
            // Due since 1970: the time of the evaluation would tell when the family answered.
            try tx.deliveries.evaluateAgain(
                message: message.rawValue, family: respondent.family.rawValue,
                at: Date(timeIntervalSince1970: 0))
            return true
        }
        if kept { try await forgetOrder() }
        return kept
    }

    /// Truncates the WAL, where an answer would stand beside the family that gave it until later writes happen to overwrite it.
    ///
    /// Where a read outlasts the store's busy time-out, the WAL stays as it is until the next anonymous answer or the end of the process.
    private func forgetOrder() async throws {
        do {
            try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return
        } catch {
            throw StoreError(error)
        }
    }
}

extension QuestionnaireRepository {
    /// Writes all anonymous answers of the message again under new keys, in the order of the keys. Within a page of the file SQLite keeps rows in
    /// the order in which they were written, whatever their keys: a row that was only added would show that it came last.
    fileprivate func rewriteAnswers(
        message: MessageID, adding new: [AnonymousAnswer], key: () -> String
    ) throws {
        let old = try db.map(
            "SELECT question, answer, language, pool FROM anonymous_answer WHERE school = ? AND message = ?", school.rawValue,
            message.rawValue
        ) { row in try AnonymousAnswer(&row) }
        try db.run(
            "DELETE FROM anonymous_answer WHERE school = ? AND message = ?", school.rawValue, message.rawValue)
        let keyed = (old + new).map { (key: key(), answer: $0) }.sorted { $0.key < $1.key }
        for (key, answer) in keyed {
            try db.run(
                """
                INSERT INTO anonymous_answer (school, message, key, question, answer, language, pool) VALUES (?, ?, ?, ?, ?, ?, ?)
                """, school.rawValue, message.rawValue, key, answer.question, answer.answer, answer.language, answer.pool)
        }
    }

    /// Writes all respondents again in the order of families, so that the contact who answered last is not stored last.
    func rewriteRespondents(
        message: MessageID, adding respondent: Respondent
    ) throws {
        let old = try db.map(
            "SELECT family, contact FROM questionnaire_respondent WHERE school = ? AND message = ?", school.rawValue,
            message.rawValue
        ) { row in [try row.text(), try row.text()] }
        try db.run(
            "DELETE FROM questionnaire_respondent WHERE school = ? AND message = ?", school.rawValue, message.rawValue)
        let all = Set(old + respondent.covers.map { [respondent.family.rawValue, $0.rawValue] })
        for pair in all.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            try db.run(
                "INSERT INTO questionnaire_respondent (school, message, family, contact) VALUES (?, ?, ?, ?)", school.rawValue,
                message.rawValue, pair[0], pair[1])
        }
    }
}

private struct AnonymousAnswer {
    var question: String
    var answer: String
    var language: String
    var pool: String

    init(_ question: String, _ answer: String, _ language: Language, _ pool: String) {
        self.question = question
        self.answer = answer
        self.language = language.rawValue
        self.pool = pool
    }

    init(_ row: inout ColumnReader) throws {
        question = try row.text()
        answer = try row.text()
        language = try row.text()
        pool = try row.text()
    }
}
