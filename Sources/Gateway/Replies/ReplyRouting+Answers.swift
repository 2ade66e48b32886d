internal import Channels
internal import Foundation
internal import Templates

/// Which question a yes, a no or a maybe answers.
extension ReplyRouting {
    /// The language of the reply, or else the one that the contacts who have the number chose; both where neither is known.
    func form(for sender: SenderSnapshot) -> LanguageForm {
        let chosen = Set(sender.known.map(\.contact.language))
        // STOP and HELP are words in both languages: they do not say in which one to answer.
        if [.stop, .help].contains(meaning.intent), chosen == [.welsh] { return .welsh }
        switch language {
        case .welsh: return .welsh
        case .english: return .english
        case nil: break
        }
        if chosen == [.welsh] { return .welsh }
        return chosen == [.english] ? .english : .both
    }

    /// No keyword begins or ends the text: the one open question, or the one of several that is named within.
    mutating func answerOpenQuestion(_ input: Input) {
        var candidates = input.open
        let named = candidates.filter { question in input.naming.within.contains { $0.keyword.key == question.keyword?.key } }
        if named.count == 1 { candidates = named }
        if candidates.count > 1 { return askWhich(candidates, input) }
        guard let question = candidates.first else { return }
        answer(meaning, to: question, input)
    }

    mutating func answer(_ meaning: ReplyMeaning, about topic: Topic, _ input: Input) {
        guard let question = question(of: topic, input) else { return }
        answer(meaning, to: question, input)
        guard handled, let family, let pending = input.sender.pending else { return }
        // The sender was asked which question is meant, and now says it: the reply that waited is settled.
        consequences.append(.settle(reply: pending.reply, message: question.message, family: family))
    }

    /// The family's own question of that keyword, or else the school's.
    func question(of topic: Topic, _ input: Input) -> SenderSnapshot.OpenQuestion? {
        if let own = input.open.first(where: { $0.keyword?.key == topic.keyword.key }) { return own }
        return topic.question.map { .init(message: $0, keyword: topic.keyword) }
    }

    mutating func answer(_ meaning: ReplyMeaning, to question: SenderSnapshot.OpenQuestion, _ input: Input) {
        guard let family, let choice = Answer.Choice(rawValue: meaning.intent.rawValue) else { return }
        message = question.message
        let answerer = contact ?? input.sender.known.first?.contact.id
        // A contact who may not hear what came of an answer cannot give it either: a person reads it.
        guard let answerer, mayAnswer(question, input),
            input.sender.mayLearn(.seats, ofAnyOf: [answerer], sentTo: question.sentTo, on: .confirmation)
        else { return }
        let answer = Answer(choice: choice, places: meaning.places, at: input.now)
        let confirmation: Confirmation
        switch choice {
        case .yes: confirmation = .yes(places: meaning.places ?? 1)
        case .no: confirmation = .no
        case .maybe: confirmation = .maybe
        }
        self.meaning = meaning
        change = ChangeWay(
            keyword: question.keyword, othersOpen: input.open.contains { $0.message != question.message })
        settle(
            confirmation,
            [
                .answer(
                    answer, message: question.message, family: family, contact: answerer,
                    source: nil),
                .heard(input.number, contact: contact, message: question.message, family: family),
            ])
    }

    /// A contact to whom it was not sent may answer where the invitation is open, and is for families like theirs; for others a person decides.
    func mayAnswer(_ question: SenderSnapshot.OpenQuestion, _ input: Input) -> Bool {
        guard input.sender.isOneHousehold else { return false }
        if question.wasSent { return true }
        guard let family = input.sender.family, let topic = input.topics.first(where: { $0.question == question.message }) else {
            return false
        }
        return topic.isOpen && topic.audience.includes(family)
    }

    /// Asked once; by labels where a question has no keyword. Where the reply asks something itself a person reads it.
    private mutating func askWhich(_ candidates: [SenderSnapshot.OpenQuestion], _ input: Input) {
        let keywords = candidates.compactMap(\.keyword)
        let asked = Confirmation.which(keywords, meaning)
        guard family != nil, !meaning.asks else { return }
        guard keywords.count == candidates.count else { return askByLabel(candidates, input) }
        guard !input.sender.heard.contains(asked.code),
            AutoReplyLimits.allow(asked, to: input.sender)
        else { return }
        confirmation = asked
    }

    /// Says what a keyword stands for, to a contact who was sent it, to one of the same household, or to any contact of the school where it is
    /// open.
    mutating func tellAbout(_ input: Input) {
        guard family != nil, input.sender.isOneHousehold, input.naming.edges.count == 1, let topic = input.naming.edges.first,
            let question = question(of: topic, input)
        else { return }
        message = question.message
        let isOpen = input.topics.contains { $0.question == question.message && $0.isOpen }
        let isTheirs = input.sender.mayLearn(
            .invitation, ofAnyOf: question.sentTo, sentTo: question.sentTo, on: .automaticAnswer)
        guard topic.event != nil, isTheirs || isOpen else { return }
        settle(.about(topic), [.told(input.number, message: question.message)])
    }
}

extension SenderSnapshot {
    /// What the sender may be answering, newest first: of several questions with one keyword the newest.
    var openQuestions: [OpenQuestion] {
        var questions: [OpenQuestion] = []
        for question in known.flatMap(\.open) {
            let isKnown = questions.contains { other in
                other.message == question.message || (question.keyword != nil && other.keyword?.key == question.keyword?.key)
            }
            if !isKnown { questions.append(question) }
        }
        return questions
    }
}
