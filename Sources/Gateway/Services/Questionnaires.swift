public import Channels
public import Foundation
public import Templates

/// What a parent sees of a questionnaire on the page of the message, and may still do there.
public struct QuestionnairePage: Sendable {
    public var questionnaire: Questionnaire
    /// Whoever the page is for has answered.
    public var hasAnswered: Bool
    /// What they answered, by question, as a form writes it; empty where it is anonymous.
    public var given: [String: String]
    /// Until when answers are taken and may be changed.
    public var closes: Date
    public var isOpen: Bool
    /// Whether all who read the page are of one known household: otherwise nobody's answers are shown or taken there.
    public var isOneHousehold: Bool

    /// Whether there is a form: an anonymous answer is found by nobody again, so it cannot be changed.
    public var takesAnswers: Bool { isOpen && isOneHousehold && !(questionnaire.isAnonymous && hasAnswered) }
}

extension Office {
    /// Takes a filled-in page.
    ///
    /// The same answers once more change nothing.
    ///
    /// - Throws: `AnswerForm` with what is wrong where something is; `nothingToRecord` where the time for it is over, an anonymous
    ///   questionnaire was answered before, or the page is read by more than one household; `tooManyAnswers` where as many came from this
    ///   page today as count. Nothing is kept then.
    public func answer(
        _ delivery: DeliveryID, language: Language, field: @Sendable (QuestionnaireItem) -> String?
    ) async throws {
        let (page, message) = try await pageCase(delivery)
        guard let questionnaire = message.terms.questionnaire, try await isOpen(message),
            page.isOneHousehold, let respondent = try await store.respondent(of: delivery)
        else { throw OfficeError.nothingToRecord }
        let form = AnswerForm(questionnaire, field: field)
        guard form.mistakes.isEmpty else { throw form }
        if questionnaire.isAnonymous {
            let pool = try await store.family(page.family, of: school.id).map {
                questionnaire.group.name(of: $0, audience: message.terms.audience)
            }
            let kept = try await store.keepAnonymously(
                form.sheet, by: respondent, message: message.id, language: language, pool: pool ?? "", school: school.id,
                key: idGenerator.hexID)
            guard kept else { throw OfficeError.nothingToRecord }
        } else {
            let isKept = try await store.keep(
                form.sheet, by: respondent, delivery: page.shown.delivery, message: message.id, language: language,
                source: AnswerSource.page,
                most: Self.mostAnswers, school: school.id, at: clock.now)
            guard isKept else { throw OfficeError.tooManyAnswers }
        }
        await wake()
    }

    /// Of a message with no questionnaire nil.
    func questionnairePage(_ page: PageSnapshot, of message: Message) async throws -> QuestionnairePage? {
        guard let questionnaire = message.terms.questionnaire,
            let respondent = try await store.respondent(of: page.delivery.id)
        else { return nil }
        let actors = page.readers.actors(with: respondent.contact)
        let isTold = page.mayLearn(.questionnaireAnswer, ofAnyOf: actors, on: .questionnairePage)
        var shown = QuestionnairePage(
            questionnaire: questionnaire, hasAnswered: false, given: [:], closes: message.deadline,
            isOpen: try await isOpen(message), isOneHousehold: page.isOneHousehold)
        guard isTold else { return shown }
        shown.hasAnswered = try await store.hasAnswered(respondent, message: message.id, school: school.id)
        if !questionnaire.isAnonymous {
            shown.given = try await store.answers(of: respondent, message: message.id, school: school.id)
        }
        return shown
    }

    /// Until its deadline, unless the school stopped it.
    func isOpen(_ message: Message) async throws -> Bool {
        guard clock.now < message.deadline else { return false }
        return try await store.message(message.id, of: school.id)?.stop == nil
    }

    // MARK: By text

    /// Takes a reply as a step of a questionnaire by text: the keyword that begins one, or the answer to the question that was asked last.
    /// False: it is neither, and goes the usual way. Reserved words are never asked of it.
    ///
    /// - Parameters:
    ///   - own: what of it is the sender's own.
    ///   - topics: what the school's keywords stand for. What is said of one of them is no answer to a question.
    func continueQuestionnaire(
        _ text: ReceivedText, _ own: OwnWords, _ meaning: ReplyMeaning, topics: [Topic], at now: Date
    ) async throws -> Bool {
        guard open.contains(.text), !meaning.isReserved else { return false }
        let namesTopic = !TopicNaming(of: text.text, among: topics).edges.isEmpty
        // Decided on what was read; where something came first that changes it, decided again.
        for _ in 0..<8 {
            let sender = try await store.sender(text.from, text: text.text, school: school.id, at: now)
            guard sender.mayAnswerQuestionnaires,
                let step = try await step(text, own, from: sender, namesTopic: namesTopic, at: now)
            else { return false }
            guard try await store.keep(step.reply, turn: step.turn, school: school.id, at: now) == .stale else { return true }
        }
        return false
    }

    private typealias TextStep = (reply: StoredReply, turn: QuestionnaireTurn)

    private func step(
        _ text: ReceivedText, _ own: OwnWords, from sender: SenderSnapshot, namesTopic: Bool, at now: Date
    ) async throws -> TextStep? {
        let underWay = try await store.talk(with: text.from, school: school.id, at: now)
        if let begun = try await beginning(text, from: sender, underWay?.talk, at: now) { return begun }
        guard let underWay, !underWay.isOvertaken, !namesTopic, sender.has(underWay.talk.contact) else { return nil }
        let talk = underWay.talk
        guard let message = try await readable(talk.message), let questionnaire = message.terms.questionnaire,
            try await isOpen(message), questionnaire.questions.indices.contains(talk.dialogue.position)
        else { return nil }
        let question = questionnaire.questions[talk.dialogue.position]
        let reader = AnswerReader(locales: composer.locales)
        var answer = reader.read(text.text, to: question)
        if answer == .none, own.kind == .words, own.quotesUs { answer = reader.read(own.text, to: question) }
        let turn = talk.dialogue.hear(answer, of: questionnaire)
        let respondent = Respondent(family: talk.family, contact: talk.contact, covers: [talk.contact])
        let heard: String?
        switch turn.says {
        // What follows an answer is no reason to fall silent: the questionnaire itself has an end.
        case .ask, .thanks: heard = nil
        case .askAgain: heard = SenderSnapshot.heardOfQuestionnaire
        case .leave: heard = ReplyRouting.Confirmation.waiting.code
        }
        return keeping(
            turn, heard: heard, to: text, from: sender, language: talk.language, before: talk, respondent, message.id,
            saying: composer.words(turn.says, of: questionnaire, in: talk.language), at: now)
    }

    /// The keyword of a questionnaire that went to the sender; where one is under way already, its question once more.
    private func beginning(
        _ text: ReceivedText, from sender: SenderSnapshot, _ talk: QuestionnaireSession?, at now: Date
    ) async throws -> TextStep? {
        for sent in try await store.questionnaires(for: sender.known.map(\.contact), school: school.id, at: now) {
            let preferred: Language = sent.contact.language == .english ? .english : .welsh
            guard let message = try await readable(sent.message), let questionnaire = message.terms.questionnaire,
                let keyword = message.terms.keyword,
                let language = AnswerReader.names(keyword, text.text, preferred: preferred)
            else { continue }
            let respondent = Respondent(family: sent.contact.family, contact: sent.contact.id, covers: [sent.contact.id])
            if questionnaire.isAnonymous {
                let words = composer.whereToAnswer(page: composer.ways.page?(sent.delivery), in: language)
                // Its words are the keyword and no answer: what is under way meanwhile stands where it stood.
                var step = keeping(
                    QuestionnaireDialogue.Turn(says: .thanks), heard: SenderSnapshot.heardOfQuestionnaire, to: text, from: sender,
                    language: language, before: talk, respondent, message.id, saying: words, at: now)
                step.turn.after = talk
                return step
            }
            let same = talk.flatMap { $0.message == message.id ? $0.dialogue.position : nil }
            let turn = QuestionnaireDialogue.begin(at: same ?? 0)
            return keeping(
                turn, heard: SenderSnapshot.heardOfQuestionnaire, to: text, from: sender, language: language, before: talk,
                respondent,
                message.id, saying: composer.words(turn.says, of: questionnaire, in: language), at: now)
        }
        return nil
    }

    /// - Parameter heard: by which what is said counts among the automatic answers to the number, and keeps their limits; nil where it
    ///   does not.
    private func keeping(
        _ turn: QuestionnaireDialogue.Turn, heard: String?, to text: ReceivedText, from sender: SenderSnapshot,
        language: Language,
        before: QuestionnaireSession?, _ respondent: Respondent, _ message: MessageID, saying words: String, at now: Date
    ) -> TextStep {
        let isSilent = heard != nil && !AutoReplyLimits.allowAnother(to: sender)
        let send = isSilent ? nil : confirmation(to: text.from, text: words, contact: respondent.contact)
        // Where nothing was said, the question that is open is still the one before.
        var after = before
        if let send {
            after = turn.next.map { dialogue in
                QuestionnaireSession(
                    number: text.from, message: message, family: respondent.family, contact: respondent.contact,
                    language: language, dialogue: dialogue, asked: send.id, at: now)
            }
        }
        let handled: Bool
        switch turn.says {
        case .ask, .thanks: handled = true
        // What nobody was asked about again, a person reads.
        case .askAgain: handled = !isSilent
        case .leave: handled = false
        }
        var reply = StoredReply(
            sender: text.from.e164, text: StoredReply.bounded(text.text), reference: text.reference, at: text.at ?? now,
            meaning: .unclear, contact: respondent.contact, family: respondent.family, message: message,
            handled: handled, heard: isSilent ? nil : heard)
        reply.joined = text.joined
        return (
            reply,
            QuestionnaireTurn(
                before: before, after: after, number: text.from, respondent: respondent, message: message, language: language,
                settled: turn.settled, send: send)
        )
    }

    // MARK: Results

    /// What came of a questionnaire, by its id or name; of several with one name the newest.
    public func results(_ wanted: String) async throws -> QuestionnaireResults {
        guard let stored = try await messages(matching: wanted).first else { throw OfficeError.noSuchMessage }
        let message = try library.message(stored, school: school)
        guard let questionnaire = message.terms.questionnaire,
            Visibility.allows(.staff, toLearn: .questionnaireAnswer, on: .export)
        else { throw OfficeError.noQuestionnaire }
        let (families, answered) = try await store.participation(in: message.id, school: school.id)
        let isWithheld = questionnaire.isAnonymous ? try await isOpen(message) : false
        var results = QuestionnaireResults(
            message: message.id.rawValue, name: message.terms.name, title: try composer.title(message),
            isAnonymous: questionnaire.isAnonymous, closes: message.deadline, families: families, answered: answered,
            withheld: isWithheld ? .stillOpen : nil, questions: [])
        if !isWithheld {
            results.questions = ResultCount(questionnaire: questionnaire, given: try await given(questionnaire, message))
                .questions(mixing: idGenerator)
        }
        return results
    }

    private func given(_ questionnaire: Questionnaire, _ message: Message) async throws -> [ResultCount.Given] {
        let kept = try await store.answers(to: message.id, isAnonymous: questionnaire.isAnonymous, school: school.id)
        let items = Dictionary(uniqueKeysWithValues: questionnaire.questions.map { ($0.id, $0) })
        let families =
            questionnaire.isAnonymous
            ? [:]
            : Dictionary(uniqueKeysWithValues: try await store.families(of: school.id).map { ($0.id, $0) })
        return kept.compactMap { kept in
            guard let item = items[kept.question], let answer = GivenAnswer(kept.answer, to: item) else { return nil }
            return ResultCount.Given(
                question: kept.question, answer: answer,
                groups: groups(of: kept, questionnaire, kept.family.flatMap { families[$0] }, audience: message.terms.audience))
        }
    }

    private func groups(
        of answer: StoredResponse, _ questionnaire: Questionnaire, _ family: Family?, audience: Audience
    ) -> [QuestionnaireResults.Split: String] {
        var groups: [QuestionnaireResults.Split: String] = [.language: answer.language.tag]
        if questionnaire.isAnonymous {
            switch questionnaire.group {
            case .none: break
            case .year: groups[.year] = answer.pool
            case .className: groups[.className] = answer.pool
            }
        } else {
            let contact = family?.contacts.first { $0.id == answer.contact }
            groups[.preference] = contact?.language.rawValue ?? ""
            groups[.year] = family.map { Questionnaire.Group.year.name(of: $0, audience: audience) } ?? ""
            groups[.className] = family.map { Questionnaire.Group.className.name(of: $0, audience: audience) } ?? ""
        }
        return groups
    }
}

extension ReplyMeaning {
    /// Whether the words mean the same whatever was asked: STOP, START, HELP, a language.
    fileprivate var isReserved: Bool {
        switch intent {
        case .stop, .start, .help, .languageWelsh, .languageEnglish: true
        case .yes, .no, .maybe, .unclear: false
        }
    }
}
