public import Templates

/// The questions of a message that asks for more than a yes or a no: answered all on its page, or one at a time by text.
public struct Questionnaire: Sendable, Equatable {
    /// One to twelve.
    public var questions: [QuestionnaireItem]
    /// Whether nothing stored may tell who answered what. Then families answer it only on the page, once, and never by text: the telephone and the
    /// provider would keep the words with the number.
    public var isAnonymous: Bool
    /// What an anonymous answer keeps of whom it is from.
    public var group: Group

    public init(questions: [QuestionnaireItem], isAnonymous: Bool = false, group: Group = .none) {
        self.questions = questions
        self.isAnonymous = isAnonymous
        self.group = group
    }

    public static let mostQuestions = 12

    /// Raw values are `group:` of `message.yaml`.
    public enum Group: String, Sendable, CaseIterable, Codable {
        case none, year
        case className = "class"

        /// The group of a family: that of its youngest pupil for whom the message is, so that each family is in one. Empty for none.
        func name(of family: Family, audience: Audience) -> String {
            let asked = family.pupils.filter(audience.includes)
            let youngest = asked.min { ($0.year ?? .max, $0.id.rawValue) < ($1.year ?? .max, $1.id.rawValue) }
            switch self {
            case .none: return ""
            case .year: return youngest?.year.map(String.init) ?? ""
            case .className: return youngest?.className ?? ""
            }
        }
    }
}

/// One question of a questionnaire.
public struct QuestionnaireItem: Sendable, Equatable {
    /// Unique in its questionnaire; letters, digits and hyphens.
    public var id: String
    public var kind: Kind
    public var ask: Bilingual<String>
    public var isOptional: Bool

    public init(id: String, kind: Kind, ask: Bilingual<String>, isOptional: Bool = false) {
        self.id = id
        self.kind = kind
        self.ask = ask
        self.isOptional = isOptional
    }

    public enum Kind: Sendable, Equatable {
        /// From 1 to 5, with what the ends mean.
        case scale(from: Bilingual<String>, to: Bilingual<String>)
        /// Two to nine.
        case choice([Bilingual<String>])
        /// In the family's own words.
        case text

        public var name: KindName {
            switch self {
            case .scale: .scale
            case .choice: .choice
            case .text: .text
            }
        }
    }

    /// As `message.yaml` and the results write it.
    public enum KindName: String, Sendable, CaseIterable, Codable { case scale, choice, text }

    public static let scale = 1...5
    public static let choices = 2...9
    /// Characters of an answer in words.
    public static let mostCharacters = 1000
}
