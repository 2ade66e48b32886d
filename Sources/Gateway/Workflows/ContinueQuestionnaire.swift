internal import Channels
internal import Foundation
internal import Templates

/// Reads a text as a step of a questionnaire by text: the keyword that begins one, or the answer to the question that was asked last.
struct ContinueQuestionnaire {
    let text: ReceivedText
    /// What of it is the sender's own.
    let own: OwnWords
    let sender: SenderSnapshot
    /// What the school's keywords stand for. What is said of one of them is no answer to a question.
    let topics: [Topic]
    let context: SchoolContext

    /// Answers what the text does, ready to be kept. Nil where it neither begins a questionnaire nor answers its question; it is then handled like
    /// any other reply.
    func run(in tx: Transaction) throws -> KeepQuestionnaireStep? {
        let underWay = try tx.questionnaires.session(with: text.from).flatMap { $0.isUnderWay(at: tx.now) ? $0 : nil }
        if let begun = try beginning(underWay, in: tx) { return begun }
        guard let session = underWay, TopicNaming(of: text.text, among: topics).edges.isEmpty, sender.has(session.contact),
            try !tx.questionnaires.isOvertaken(session), let message = try tx.readable(session.message, in: context),
            let questionnaire = message.terms.questionnaire, try isOpen(message, in: tx),
            questionnaire.questions.indices.contains(session.dialogue.position)
        else { return nil }
        let question = questionnaire.questions[session.dialogue.position]
        let reader = AnswerReader(locales: context.composer.locales)
        var answer = reader.read(text.text, to: question)
        if answer == .none, own.kind == .words, own.quotesUs { answer = reader.read(own.text, to: question) }
        let heard = session.dialogue.hear(answer, of: questionnaire)
        let code: String?
        switch heard.says {
        // These do not count towards the limit of automatic answers: the questionnaire itself ends.
        case .ask, .thanks: code = nil
        case .askAgain: code = SenderSnapshot.heardOfQuestionnaire
        case .leave: code = ReplyRouting.Confirmation.waiting.code
        }
        let words = context.composer.words(heard.says, of: questionnaire, in: session.language)
        return keeping(
            heard, code: code, language: session.language, before: session,
            Respondent(family: session.family, contact: session.contact, covers: [session.contact]), message.id,
            saying: words, at: tx.now)
    }

    /// Until its deadline, unless the school stopped it.
    private func isOpen(_ message: Message, in tx: Transaction) throws -> Bool {
        try tx.now < message.deadline && tx.messages.stored(message.id)?.stop == nil
    }

    /// The keyword of a questionnaire that went to the sender; where one is under way already, its question once more.
    private func beginning(_ session: QuestionnaireSession?, in tx: Transaction) throws -> KeepQuestionnaireStep? {
        for sent in try tx.questionnaires.sent(to: sender.known.map(\.contact), at: tx.now) {
            let preferred: Language = sent.contact.language == .english ? .english : .welsh
            guard let message = try tx.readable(sent.message, in: context), let questionnaire = message.terms.questionnaire,
                let keyword = message.terms.keyword,
                let language = AnswerReader.names(keyword, text.text, preferred: preferred)
            else { continue }
            let respondent = Respondent(family: sent.contact.family, contact: sent.contact.id, covers: [sent.contact.id])
            let composer = context.composer
            if questionnaire.isAnonymous {
                let words = composer.whereToAnswer(page: composer.ways.page?(sent.delivery), in: language)
                // Its words are the keyword and no answer: a questionnaire that is under way stays as it was.
                var step = keeping(
                    QuestionnaireDialogue.Transition(says: .thanks), code: SenderSnapshot.heardOfQuestionnaire,
                    language: language,
                    before: session, respondent, message.id, saying: words, at: tx.now)
                step.step.after = session
                return step
            }
            let same = session.flatMap { $0.message == message.id ? $0.dialogue.position : nil }
            let begun = QuestionnaireDialogue.begin(at: same ?? 0)
            return keeping(
                begun, code: SenderSnapshot.heardOfQuestionnaire, language: language, before: session, respondent, message.id,
                saying: composer.words(begun.says, of: questionnaire, in: language), at: tx.now)
        }
        return nil
    }

    /// - Parameter code: the code by which the answer counts towards the limits of automatic answers to the number; nil where it does not count.
    private func keeping(
        _ heard: QuestionnaireDialogue.Transition, code: String?, language: Language, before: QuestionnaireSession?,
        _ respondent: Respondent, _ message: MessageID, saying words: String, at now: Date
    ) -> KeepQuestionnaireStep {
        let isSilent = code != nil && !AutoReplyLimits.allowAnother(to: sender)
        let send =
            isSilent ? nil : context.confirmation(to: text.from, text: words, contact: respondent.contact, at: now)
        // Where no text is sent, the question that is open is still the one before.
        var after = before
        if let send {
            after = heard.next.map { dialogue in
                QuestionnaireSession(
                    number: text.from, message: message, family: respondent.family, contact: respondent.contact,
                    language: language, dialogue: dialogue, asked: send.id, at: now)
            }
        }
        var reply = StoredReply(text, at: now)
        (reply.contact, reply.family, reply.message) = (respondent.contact, respondent.family, message)
        reply.heard = isSilent ? nil : code
        switch heard.says {
        case .ask, .thanks: reply.handled = true
        // Where the limits keep the question from being asked again, a person reads the reply.
        case .askAgain: reply.handled = !isSilent
        case .leave: reply.handled = false
        }
        let step = QuestionnaireStep(
            after: after, number: text.from, respondent: respondent, message: message, language: language,
            settled: heard.settled, send: send)
        return KeepQuestionnaireStep(reply: reply, step: step)
    }
}

/// Keeps a reply that is a step of a questionnaire by text, and what it does.
struct KeepQuestionnaireStep {
    let reply: StoredReply
    var step: QuestionnaireStep

    /// False: the same text is on record already.
    func run(in tx: Transaction) throws -> Bool {
        guard try tx.replies.keep(reply, at: tx.now) != nil else { return false }
        let silent = tx.now.addingTimeInterval(-TimeInterval(QuestionnaireDialogue.idleTimeout))
        // Sessions that were silent for too long are deleted too: a number is kept no longer than its session.
        try tx.questionnaires.deleteSession(with: step.number, andSilentSince: silent)
        if let after = step.after { try tx.questionnaires.insert(after) }
        if let send = step.send { try tx.deliveries.insert(send, message: nil, family: nil, at: tx.now) }
        guard let settled = step.settled, let answer = settled.answer else { return true }
        try tx.questionnaires.insert(
            answer, to: settled.question, by: step.respondent, message: step.message, language: step.language,
            source: .text, at: tx.now)
        try tx.questionnaires.note(step.respondent, message: step.message)
        let heard = ReplyEffect.heard(
            step.number, contact: step.respondent.contact, message: step.message, family: step.respondent.family)
        try ApplyReplyEffects(effects: [heard]).run(in: tx)
        return true
    }
}
