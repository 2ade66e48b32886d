/// One point of a message that its author should check: the message can be sent as it is, but would serve families worse.
///
/// The sentence, which also says what to do, is `lint-<code>` in `locales/` with `values`; the caller that prints it puts file,
/// line and column before it.
public struct LintFinding: Sendable, Hashable {
    /// Stable: authors use these in `allow` comments.
    public enum Code: String, Sendable, CaseIterable {
        // The two texts compared
        case languageMissing = "language-missing"
        case partMissing = "part-missing"
        case unequalHeadings = "unequal-headings"
        case unequalLists = "unequal-lists"
        case unequalParagraphs = "unequal-paragraphs"
        case unequalPlaceholders = "unequal-placeholders"
        case unequalLinks = "unequal-links"
        case unequalDates = "unequal-dates"
        case unequalTimes = "unequal-times"
        case unequalNumbers = "unequal-numbers"
        case wrongWeekday = "wrong-weekday"
        // Numbers with nouns
        case pluralFormsMissing = "plural-forms-missing"
        // Text messages
        case tooManyParts = "too-many-parts"
        case costlyLetters = "costly-letters"
        case carrierWord = "carrier-word"
        case questionTooLong = "question-too-long"
        // Style
        case longSentence = "long-sentence"
        case tooLong = "too-long"
        // Invitations
        case noDate = "no-date"
        case noTime = "no-time"
        case noPlace = "no-place"
        case otherDate = "other-date"
        case otherTime = "other-time"
        // Language
        /// A part that is the same in both languages.
        case sameWords = "same-words"
        /// A part that is wholly in the other language.
        case otherLanguage = "other-language"
        /// The same preposition or article twice in a row, as the text is sent.
        case doubledWord = "doubled-word"
        case englishInWelsh = "english-in-welsh"
        case welshInEnglish = "welsh-in-english"
        case schoolNameMutated = "school-name-mutated"
        case ampersand
        case wrongGreeting = "wrong-greeting"
        case missingMutation = "missing-mutation"
        // The message's facts
        case unusedValue = "unused-value"
        // The allowances themselves; these cannot be allowed.
        case silencedWithoutReason = "silenced-without-reason"
        case silencesNothing = "silences-nothing"
        case unknownCode = "unknown-code"
    }

    public var code: Code
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars; nil where the finding is about the whole line or file.
    public var column: Int?
    /// The values for the sentence of the code.
    public var values: [String: Value]

    public init(code: Code, file: String, line: Int, column: Int? = nil, values: [String: Value] = [:]) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.values = values
    }
}

extension LintFinding {
    /// Whether it is advice only: the message is correct, and could be cheaper or plainer.
    public var isAdvice: Bool { code == .costlyLetters || code == .unusedValue }

    /// Whether the message cannot be sent with it, unless its author allows it.
    public var stopsSending: Bool { [.sameWords, .otherLanguage, .doubledWord].contains(code) }

    init(_ code: Code, file: String, at position: SourcePosition, _ values: [String: Value] = [:]) {
        self.init(code: code, file: file, line: position.line, column: position.column, values: values)
    }
}

extension Phrase {
    /// The sentence for a finding of the linter; its values are those of the finding.
    public init(_ code: LintFinding.Code) { self.init(rawValue: "lint-\(code.rawValue)") }
}
