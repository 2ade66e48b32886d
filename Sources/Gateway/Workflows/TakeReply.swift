internal import Channels
internal import Foundation
internal import Templates

/// Takes in one text to the school: who may have written it, what it means, what follows from it, and what goes back, in one transaction, so that
/// of texts that come at once none changes what another one was decided on. Only the texts sent to the number lately are read before it, since
/// composing them again would keep the one writer busy; they only tell the sender's own words from quoted ones.
struct TakeReply {
    let text: ReceivedText
    let context: SchoolContext
    /// Whether a member of staff tries a message out from this number: then it answers nothing.
    let isTried: Bool
    /// The texts that went to the number lately, as they read on its phone (`textsSent`).
    let sentTexts: [String]

    /// False: the same text is on record already, and nothing was done again.
    func run(in tx: Transaction) throws -> Bool {
        guard try !tx.replies.isKnown(text.reference, from: .number(text.from)) else { return false }
        let asked = isTried ? OpenQuestions() : try openQuestions(in: tx)
        var sender = try tx.replies.sender(text.from, text: text.text, at: tx.now)
        sender.sentTexts = sentTexts
        if isTried { sender.asksNothing() }

        let own = OwnWords(of: text.text, sent: sender.sentTexts)
        let meaning = context.understanding.read(own.text, asked: .none)
        if let step = try questionnaireStep(own, meaning, from: sender, topics: asked.topics, in: tx) {
            return try step.run(in: tx)
        }
        // A second STOP is carried out again: between the two a START may have come another way.
        guard !sender.isEcho || meaning.intent == .stop else { return try keepEcho(in: tx) }

        let routing = ReplyRouting.route(
            text.text, from: sender, number: text.from, topics: asked.topics, labelled: labelled(asked.titles), at: tx.now
        ) { text, question in context.understanding.read(text, asked: question) }
        let said = context.open.contains(.text) ? routing.confirmation : nil
        let keeping = KeepReply(
            reply: reply(routing, heard: said?.code, at: tx.now), effects: routing.consequences, context: context)
        guard let kept = try keeping.run(in: tx) else { return false }
        let event = routing.message.flatMap { asked.events[$0] }
        if let said, let words = words(said, kept.outcome, routing, event: event, in: routing.form(for: sender)) {
            let answer = context.confirmation(to: text.from, text: words, contact: routing.contact, at: tx.now)
            try tx.deliveries.insert(answer, message: nil, family: nil, at: tx.now)
        }
        return true
    }

    // MARK: What was asked

    /// What the school asks now, and what its keywords stand for.
    private struct OpenQuestions {
        /// Newest first.
        var topics: [Topic] = []
        var events: [MessageID: Event] = [:]
        /// Of the open invitations: the event's name, or else the message's subject.
        var titles: [MessageID: Bilingual<String>] = [:]
    }

    private func openQuestions(in tx: Transaction) throws -> OpenQuestions {
        var asked = OpenQuestions()
        for named in try tx.replies.named(at: tx.now) {
            let message = named.isOpen ? try tx.readable(named.message, in: context) : nil
            if let event = message?.terms.event { asked.events[named.message] = event }
            if let message, message.terms.question == .rsvp { asked.titles[named.message] = context.title(message) }
            guard let keyword = named.keyword else { continue }
            let topic = Topic(
                keyword: keyword, question: message?.id, audience: message?.terms.audience ?? .everyone,
                event: message?.terms.event, isOpen: message?.terms.isOpen ?? false)
            if let known = asked.topics.firstIndex(where: { $0.keyword.key == keyword.key }) {
                if asked.topics[known].question == nil { asked.topics[known] = topic }
            } else {
                asked.topics.append(topic)
            }
        }
        return asked
    }

    private func labelled(_ titles: [MessageID: Bilingual<String>]) -> LabelledInvitations {
        let composer = context.composer
        return LabelledInvitations(titles: titles, reader: ChoiceLabelReader(locales: composer.locales)) { titles in
            Language.allCases.allSatisfy { composer.choiceLabels(titles, in: $0) != nil }
        }
    }

    // MARK: What it is

    /// Nil where the text belongs to no questionnaire. The words of a choice, sent back as they stood in the question, are an answer to it.
    private func questionnaireStep(
        _ own: OwnWords, _ meaning: ReplyMeaning, from sender: SenderSnapshot, topics: [Topic], in tx: Transaction
    ) throws -> KeepQuestionnaireStep? {
        let mayAnswer = own.kind == .words && !meaning.isAutomatic || own.kind == .copy
        guard mayAnswer, !isTried, !meaning.isReserved, context.open.contains(.text), sender.mayAnswerQuestionnaires else {
            return nil
        }
        return try ContinueQuestionnaire(text: text, own: own, sender: sender, topics: topics, context: context).run(in: tx)
    }

    private func keepEcho(in tx: Transaction) throws -> Bool {
        var reply = StoredReply(text, at: tx.now)
        reply.isEcho = true
        return try tx.replies.keep(reply, at: tx.now) != nil
    }

    private func reply(_ routing: ReplyRouting, heard: String?, at now: Date) -> StoredReply {
        var reply = StoredReply(text, at: now)
        reply.meaning = routing.meaning
        reply.meaning.language = routing.language
        (reply.contact, reply.family, reply.message) = (routing.contact, routing.family, routing.message)
        reply.handled = routing.handled
        reply.heard = heard
        return reply
    }

    // MARK: What goes back

    /// The automatic answer. To a question it depends on what came of the parent's answer; nil where none was recorded.
    private func words(
        _ said: ReplyRouting.Confirmation, _ outcome: AnswerOutcome?, _ routing: ReplyRouting, event: Event?,
        in form: LanguageForm
    ) -> String? {
        let composer = context.composer
        guard said.isOfAnswer else {
            return context.text(in: form) { composer.confirmation(said, event: event, language: $0) }
        }
        return outcome.map { outcome in
            context.text(in: form) {
                composer.confirmation(outcome, event: event, changedBy: routing.change, language: $0)
            }
        }
    }
}

extension StoredReply {
    /// A text as it came, of which nothing is known yet.
    init(_ text: ReceivedText, at now: Date) {
        self.init(
            sender: .number(text.from), text: StoredReply.bounded(text.text), reference: text.reference, at: text.at ?? now,
            meaning: .unclear, handled: true)
        joined = text.joined
    }
}
