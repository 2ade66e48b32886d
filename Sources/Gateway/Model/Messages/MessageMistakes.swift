public import Templates

/// Why a message cannot be sent: every mistake of its three files. Nothing of it was queued.
public struct MessageMistakes: Error, Sendable, Equatable {
    public var terms: [YAMLMistake] = []
    public var texts: [TemplateMistake] = []
    /// What is wrong between the files.
    public var whole: [Whole] = []
    /// What the author may say is right all the same.
    public var findings: [LintFinding] = []

    public struct Whole: Sendable, Hashable {
        /// Raw values are stable; the sentence is `message-<code>` in `locales/`, with `$value`.
        public enum Code: String, Sendable, CaseIterable {
            /// A `$placeholder` that nobody fills.
            case unknownPlaceholder = "unknown-placeholder"
            /// A text message in one language and not in the other.
            case textInOneLanguage = "text-in-one-language"
            /// Its time was over before it was sent: every family would become a task.
            case isOver = "is-over"
            /// Its keyword means something else in a reply: STOP, IE.
            case keywordTaken = "keyword-taken"
            /// More than a message of many pages: it is not read.
            case tooLarge = "too-large"
        }

        public var code: Code
        public var file: String
        /// From 1.
        public var line: Int
        public var value: String
    }

    public init(
        terms: [YAMLMistake] = [], texts: [TemplateMistake] = [], whole: [Whole] = [], findings: [LintFinding] = []
    ) {
        self.terms = terms
        self.texts = texts
        self.whole = whole
        self.findings = findings
    }

    public var isEmpty: Bool { terms.isEmpty && texts.isEmpty && whole.isEmpty && findings.isEmpty }
}
