import Gateway
import Templates

/// A questionnaire as a parent filled it in, shown again because of a mistake in it or because the page was too old.
struct FilledQuestionnaire {
    /// The language of the block in which it was filled in.
    var language: Language
    /// By question.
    var values: [String: String]
    /// By question.
    var mistakes: [String: AnswerForm.Mistake]

    /// The form field of a question.
    static func field(_ question: String) -> String { "q-\(question)" }
}

/// The values of a questionnaire, in one language.
struct QuestionnaireView {
    struct Question {
        var ask: String
        var field: String
        var optional: String?
        var mistake: String?
        var isText: Bool
        var options: [Option]
        var words: String
        var most: Int
    }

    struct Option {
        /// The element's id, unique on the page.
        var id: String
        /// The question's field, repeated here so that the template need not look for it outside.
        var field: String
        var value: String
        var label: String
        var chosen: Bool
    }

    var t: PageWords
    var lang: String
    var path: String
    var seal: String
    var note: String?
    var wrong: String?
    var explanations: [String]
    var takesAnswers: Bool
    var questions: [Question]
    var button: String

    init(
        _ page: QuestionnairePage, filled: FilledQuestionnaire?, path: String, seal: String, words: PageWords,
        time: LocalTimeFormatter
    ) {
        let own = filled?.language == words.language ? filled : nil
        t = words
        lang = words.language.tag
        self.path = path
        self.seal = seal
        let isAnonymous = page.questionnaire.isAnonymous
        if !page.isOneHousehold {
            note = page.isOpen ? words.text("survey-not-here") : nil
        } else {
            note = page.hasAnswered ? words.text(isAnonymous ? "survey-answered-anonymous" : "survey-answered") : nil
        }
        wrong = own.flatMap { $0.mistakes.isEmpty ? nil : words.text("survey-mistakes") }
        takesAnswers = page.takesAnswers
        explanations = page.takesAnswers ? Self.explanations(page, words, time) : []
        let given = filled?.values ?? page.given
        questions = page.questionnaire.questions.map { question in
            Self.question(question, given: given[question.id] ?? "", mistake: own?.mistakes[question.id], words)
        }
        button = words.text(page.hasAnswered ? "survey-change" : "survey-send")
    }

    private static func explanations(_ page: QuestionnairePage, _ words: PageWords, _ time: LocalTimeFormatter) -> [String] {
        let at: Value = .text(time.text(page.closes))
        guard page.questionnaire.isAnonymous else { return [words.text("survey-until", ["at": at])] }
        var explanations = [words.text("survey-anonymous")]
        if page.questionnaire.group != .none { explanations.append(words.text("survey-group")) }
        return explanations + [words.text("survey-until-once", ["at": at])]
    }

    private static func question(
        _ question: QuestionnaireItem, given: String, mistake: AnswerForm.Mistake?, _ words: PageWords
    ) -> Question {
        let language = words.language
        let field = FilledQuestionnaire.field(question.id)
        func option(_ value: String, _ label: String) -> Option {
            Option(
                id: "\(field)-\(language.tag)-\(value.isEmpty ? "0" : value)", field: field, value: value, label: label,
                chosen: given == value)
        }
        var options: [Option] = []
        switch question.kind {
        case .scale(let from, let to):
            options = QuestionnaireItem.scale.map { number in
                let end =
                    number == QuestionnaireItem.scale.lowerBound ? from : number == QuestionnaireItem.scale.upperBound ? to : nil
                return option(String(number), end.map { "\(number): \($0[language])" } ?? String(number))
            }
        case .choice(let choices):
            options = choices.enumerated().map { option(String($0.offset + 1), $0.element[language]) }
        case .text: break
        }
        // A radio button cannot be unchecked, so one of the options is "no answer".
        if question.isOptional, !options.isEmpty { options.append(option("", words.text("survey-no-reply"))) }
        return Question(
            ask: question.ask[language], field: field, optional: question.isOptional ? words.text("survey-optional") : nil,
            mistake: mistake.map { words.text("survey-\($0.rawValue)") }, isText: question.kind == .text, options: options,
            words: given, most: QuestionnaireItem.mostCharacters)
    }
}
