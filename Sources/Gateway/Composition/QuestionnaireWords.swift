internal import Channels
internal import Foundation
internal import Templates

/// A questionnaire as text messages: each is one part of the GSM alphabet, where the author's own words leave room.
extension MessageComposer {
    /// What the gateway says in a dialogue.
    func words(_ says: QuestionnaireDialogue.Says, of questionnaire: Questionnaire, in language: Language) -> String {
        switch says {
        case .ask(let position): Self.asking(questionnaire, position, in: language, locales: locales)
        case .askAgain(let position): hint(questionnaire.questions[position], in: language)
        case .thanks: locales.text("questionnaire-thanks", ["school": .text(school.name[language])], in: language)
        case .leave: locales.text("questionnaire-left", ["school": .text(school.name[language])], in: language)
        }
    }

    /// Where an anonymous questionnaire is answered, which is never by text. Without a message page it is answered at the school.
    func whereToAnswer(page: String?, in language: Language) -> String {
        guard let page else {
            return locales.text(
                "questionnaire-anonymous-telephone",
                ["school": .text(school.name[language]), "telephone": .text(school.telephone)], in: language)
        }
        return locales.text("questionnaire-anonymous-page", ["page": .text(page)], in: language)
    }

    /// A question as it is asked by text, with its choices and how to answer.
    static func asking(_ questionnaire: Questionnaire, _ position: Int, in language: Language, locales: Locales) -> String {
        let question = questionnaire.questions[position]
        let text = wording(
            of: question, scale: "questionnaire-ask-scale", choice: "questionnaire-ask-choice", text: "questionnaire-ask-text",
            in: language, locales: locales)
        let place = "\(position + 1)/\(questionnaire.questions.count) "
        return place + text + (question.isOptional ? " " + locales.text("questionnaire-may-skip", in: language) : "")
    }

    /// A question with its scale or choices, by the phrase for its kind.
    ///
    /// - Parameter text: the phrase for a question that is answered in the family's own words; nil where the question is used unchanged.
    private static func wording(
        of question: QuestionnaireItem, scale: Phrase, choice: Phrase, text: Phrase?, in language: Language, locales: Locales
    ) -> String {
        let ask = question.ask[language]
        switch question.kind {
        case .scale(let from, let to):
            let values: [String: Value] = ["ask": .text(ask), "from": .text(from[language]), "to": .text(to[language])]
            return locales.text(scale, values, in: language)
        case .choice(let choices):
            let values: [String: Value] = ["ask": .text(ask), "choices": .text(numbered(choices, in: language))]
            return locales.text(choice, values, in: language)
        case .text: return text.map { locales.text($0, ["ask": .text(ask)], in: language) } ?? ask
        }
    }

    private func hint(_ question: QuestionnaireItem, in language: Language) -> String {
        switch question.kind {
        case .scale(let from, let to):
            locales.text(
                "questionnaire-hint-scale", ["from": .text(from[language]), "to": .text(to[language])], in: language)
        case .choice(let choices):
            locales.text("questionnaire-hint-choice", ["choices": .text(Self.numbered(choices, in: language))], in: language)
        case .text: locales.text("questionnaire-hint-text", ["most": .number(QuestionnaireItem.mostCharacters)], in: language)
        }
    }

    static func numbered(_ choices: [Bilingual<String>], in language: Language) -> String {
        choices.enumerated().map { "\($0.offset + 1) \($0.element[language])" }.joined(separator: ", ")
    }
}

extension MessageSpec {
    /// Whether a letter carries a code by which its slip is found again: not where the questionnaire is anonymous.
    var hasSlipCode: Bool { question != .none && questionnaire?.isAnonymous != true }

    /// What the reply slip asks.
    var slip: LetterContent.Slip {
        guard let questionnaire else { return .coming }
        return .answers(questionnaire.questions.map { $0.kind == .text ? .line : .word })
    }
}

extension MessageComposer {
    /// How to answer a questionnaire, for an e-mail or a letter.
    func howToAnswer(_ terms: MessageSpec, _ delivery: QueuedDelivery, in language: Language) -> [Document.Block] {
        guard let questionnaire = terms.questionnaire else { return [] }
        var ways: [[Document.Inline]] = []
        let page = self.ways.page?(delivery.id)
        // A letter has its own square code for the page.
        if let page, delivery.route.channel != .letter {
            ways.append([.link(url: page, [.text(locales.text("questionnaire-way-page", in: language))])])
        }
        if let number = self.ways.number, let keyword = terms.keyword, !questionnaire.isAnonymous {
            ways.append([
                .text(
                    locales.text(
                        "questionnaire-way-text", ["keyword": .text(keyword[language]), "number": .text(number)], in: language))
            ])
        }
        ways.append([.text(locales.text("questionnaire-way-telephone", ["telephone": .text(school.telephone)], in: language))])
        var blocks: [Document.Block] = [
            .heading(level: 2, [.text(locales.text("message-reply-heading", in: language))]), .bullets(ways),
        ]
        if delivery.route.channel == .letter, terms.hasSlipCode { blocks = onPaper(questionnaire, in: language) + blocks }
        if questionnaire.isAnonymous {
            blocks.append(.paragraph([.text(locales.text("questionnaire-is-anonymous", in: language))]))
        }
        return blocks
    }

    /// The questions as a letter asks them, with the numbers that are on its slip.
    private func onPaper(_ questionnaire: Questionnaire, in language: Language) -> [Document.Block] {
        let items = questionnaire.questions.map { question -> [Document.Block] in
            let text = Self.wording(
                of: question, scale: "questionnaire-paper-scale", choice: "questionnaire-paper-choice", text: nil, in: language,
                locales: locales)
            return [.paragraph([.text(text)])]
        }
        return [
            .heading(level: 2, [.text(locales.text("questionnaire-paper-heading", in: language))]),
            .list(.number(from: 1), items), .paragraph([.text(locales.text("questionnaire-paper-how", in: language))]),
        ]
    }
}
