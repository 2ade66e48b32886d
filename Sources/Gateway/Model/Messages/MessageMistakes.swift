public import Templates

/// Why a message cannot be sent: every mistake of its three files. Nothing of it was queued.
public struct MessageMistakes: Error, Sendable, Equatable {
    public var terms: [YAMLMistake] = []
    public var texts: [TemplateMistake] = []
    /// What is wrong between the files.
    public var whole: [Whole] = []
    /// Findings that the author may confirm to be right.
    public var findings: [LintFinding] = []

    public struct Whole: Sendable, Hashable {
        /// Raw values are stable; the sentence is `message-<code>` in `locales/`, with `$value`.
        public enum Code: String, Sendable, CaseIterable {
            /// A `$placeholder` for which there is no value.
            case unknownPlaceholder = "unknown-placeholder"
            /// A text message in one language and not in the other.
            case textInOneLanguage = "text-in-one-language"
            /// It expires before it is sent: every family would become a task.
            case isOver = "is-over"
            /// Its keyword means something else in a reply: STOP, IE.
            case keywordTaken = "keyword-taken"
            /// A file larger than a message of many pages has: the gateway does not read it.
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
