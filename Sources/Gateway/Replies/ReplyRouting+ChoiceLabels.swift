internal import Channels
internal import Templates

/// Invitations without a keyword are told apart by labels, A, B, C and D: the sender is asked once a day, and answers with one of them.
extension ReplyRouting {
    /// Asks by labels which of these is meant; a person decides where the titles do not tell them apart, or the text names one of them.
    mutating func askByLabel(_ candidates: [SenderSnapshot.OpenQuestion], _ input: Input) {
        guard let labelled = input.labelled,
            !input.sender.heard.contains(where: { $0.hasPrefix(SenderSnapshot.AskedByLabel.prefix) })
        else { return }
        let answerable = candidates.filter { mayAnswer($0, input) }
        guard (2...ChoiceLabelReader.most).contains(answerable.count) else { return }
        let choices = answerable.compactMap { question in
            labelled.titles[question.message].map { LabelledInvitations.Choice(message: question.message, title: $0) }
        }
        let titles = choices.map(\.title)
        let asked = Confirmation.choiceLabels(choices)
        guard choices.count == answerable.count, !Self.names(input.text, oneOf: titles), labelled.fits(titles),
            AutoReplyLimits.allow(asked, to: input.sender)
        else { return }
        confirmation = asked
    }

    /// Takes a text that chooses by a label. False where it does not, and is routed like any other text.
    mutating func takeChoiceLabel(_ input: Input) -> Bool {
        guard let asked = input.sender.askedByLabel, let labelled = input.labelled else { return false }
        switch labelled.reader.read(input.text, of: asked.messages.count) {
        case .none: return false
        // A yes within a sentence, with a label that may be meant: it is not taken as the answer to the question that happens to be open.
        case .sentence:
            guard !asked.isOver, isAnswer else { return false }
            leaveToPerson()
        case .unclear: leaveToPerson()
        case .choice(let index, let said):
            let message = asked.messages[index]
            leaveToPerson(about: asked.isOver ? nil : message)
            guard !asked.isOver, let question = input.open.first(where: { $0.message == message }),
                let meant = Self.meaning(said, asked)
            else { return true }
            language = meant.language
            answer(meant, to: question, input)
            settle(asked, said, input)
        }
        return true
    }

    private var isAnswer: Bool { [.yes, .no, .maybe].contains(meaning.intent) }

    /// The message is known only where a label says which it is: the one question that is still open need not be it.
    private mutating func leaveToPerson(about message: MessageID? = nil) {
        self.message = message
        handled = false
    }

    /// What was written beside the label; where that was nothing, what was written before.
    private static func meaning(_ said: ChoiceLabelReader.Said, _ asked: SenderSnapshot.AskedByLabel) -> ReplyMeaning? {
        let language = said.language ?? asked.language
        if let intent = said.intent {
            // "IE 2", and then "IE A", as the sender was asked to write: still two.
            let places = said.places ?? (asked.meaning?.intent == intent ? asked.meaning?.places : nil)
            return ReplyMeaning(intent: intent, places: places, language: language)
        }
        guard let before = asked.meaning else { return nil }
        // "IE", and then "A 2". A number that differs from the one before is left to a person.
        if let places = said.places, before.intent != .yes || before.places.map({ $0 != places }) == true { return nil }
        return ReplyMeaning(intent: before.intent, places: said.places ?? before.places, language: language)
    }

    /// The reply that was asked about waits no more, unless the label came with another answer: "IE", and then "NA B", may be a yes to A.
    private mutating func settle(_ asked: SenderSnapshot.AskedByLabel, _ said: ChoiceLabelReader.Said, _ input: Input) {
        guard handled, let family, let message, let before = asked.meaning, said.intent == nil || said.intent == before.intent
        else { return }
        consequences.append(.settle(reply: asked.reply, message: message, family: family))
    }

    /// Whether a word of the text is one of a title's: then the sender may have said which is meant.
    private static func names(_ text: String, oneOf titles: [Bilingual<String>]) -> Bool {
        func words(_ text: String) -> Set<String> { Set(TextWord.all(in: text).map(\.folded).filter { $0.count > 3 }) }
        let said = words(text)
        return titles.contains { title in
            Language.allCases.contains { !said.isDisjoint(with: words(title[$0])) }
        }
    }
}
