internal import Channels
internal import Foundation
internal import Templates

/// What a parent does on the page behind a link, in one transaction each.
struct AnswerOnPage {
    let tx: Transaction
    let context: SchoolContext?

    /// Takes an answer to an invitation. The same answer as the last one from the page changes nothing.
    ///
    /// - Parameters:
    ///   - most: answers that count from one page in a day.
    ///   - effects: what follows from the answer, itself among them.
    /// - Returns: false where too many came today, and nothing was kept.
    func answer(_ answer: Answer, from delivery: DeliveryID, most: Int, effects: [ReplyEffect]) throws -> Bool {
        guard let stored = try tx.deliveries.stored(delivery), let family = stored.family, let message = stored.message else {
            return false
        }
        let thread = try tx.events.thread(of: message)
        let answers = try thread.flatMap { try tx.events.answers(to: $0, of: family) }
        let own = answers.filter { $0.source == .page(delivery) }
        if let last = answers.max(by: { $0.id < $1.id }), last.source == .page(delivery), last.answer.choice == answer.choice,
            last.answer.places == answer.places, answer.note == nil,
            try !tx.deliveries.speaksForSeveral(family: family, contact: stored.contact, thread: thread)
        {
            return true
        }
        guard own.count(where: { $0.answer.at > tx.now.addingTimeInterval(-86_400) }) < most else { return false }
        try ApplyReplyEffects(tx: tx, context: context).apply(effects)
        return true
    }

    /// Keeps what a parent wrote on a page, and that they read it. The same words again from the same page within ten minutes change nothing.
    ///
    /// - Parameter most: texts that are kept from one page in a day.
    /// - Returns: false where too many came today, and nothing was kept.
    func keepWritten(
        _ reply: StoredReply, on delivery: DeliveryID, reading shown: (message: MessageID, delivery: DeliveryID), most: Int
    ) throws -> Bool {
        let minutes = tx.now.addingTimeInterval(-600)
        if try tx.replies.count(of: reply.text, from: delivery.rawValue, since: minutes) > 0 { return true }
        let today = try tx.replies.count(from: delivery.rawValue, since: tx.now.addingTimeInterval(-86_400))
        guard today < most, try tx.replies.keep(reply, at: tx.now) != nil else { return false }
        guard let family = reply.family else { return true }
        let read = ReplyEffect.evidence(
            .read, message: shown.message, family: family, delivery: shown.delivery, source: EvidenceSource.page)
        try ApplyReplyEffects(tx: tx, context: context).apply(read, reply: nil)
        return true
    }

    /// Keeps a whole sheet of a questionnaire from a page or from paper, in place of what the same person answered before. A sheet that equals
    /// the kept one changes nothing.
    ///
    /// - Parameter most: sheets that count from one page in a day; nil where a member of staff wrote them down.
    /// - Returns: false where too many came today, and nothing was kept.
    func keep(
        _ sheet: AnswerSheet, by respondent: Respondent, delivery: DeliveryID, message: MessageID, language: Language,
        source: String, most: Int?
    ) throws -> Bool {
        let kept = try tx.questionnaires.written(by: respondent, message: message)
        let new = sheet.map { [$0.key, $0.value.written, language.rawValue] }
        if Set(kept) == Set(new) { return true }
        let today = try tx.deliveries.count(.replied, of: delivery, since: tx.now.addingTimeInterval(-86_400))
        if let most, today >= most { return false }
        try tx.questionnaires.delete(by: respondent, message: message)
        for (question, answer) in sheet {
            try tx.questionnaires.insert(
                answer, to: question, by: respondent, message: message, language: language, source: source, at: tx.now)
        }
        try tx.questionnaires.note(respondent, message: message)
        let replied = ReplyEffect.evidence(
            .replied, message: message, family: respondent.family, delivery: delivery, source: source)
        try ApplyReplyEffects(tx: tx, context: context).apply(replied, reply: nil)
        return true
    }
}

extension Store {
    /// As `AnswerOnPage.keep`, in a transaction of its own.
    func keep(
        _ sheet: AnswerSheet, by respondent: Respondent, delivery: DeliveryID, message: MessageID, language: Language,
        source: String, most: Int?, school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write(school, at: now) { tx in
            try AnswerOnPage(tx: tx, context: nil).keep(
                sheet, by: respondent, delivery: delivery, message: message, language: language, source: source, most: most)
        }
    }
}
