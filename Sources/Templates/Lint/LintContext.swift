/// What the linter needs beside the two texts.
public struct LintContext: Sendable {
    /// As the school writes it in each language.
    public var schoolName: Bilingual<String>
    /// Whether the message is an invitation: it has an event, or asks for an answer.
    public var isInvitation: Bool
    /// The event in `message.yaml`; nil where there is none.
    public var event: LintEvent?
    /// Values for placeholders, for measuring; a missing one counts as a text as long as its name.
    public var values: Bilingual<[String: Value]>
    /// The names of values that `message.yaml` gives, with their lines.
    public var givenValues: [GivenValue]
    /// Questions that are asked one at a time by text; empty where none are.
    public var questions: [LintQuestion]
    /// `message.yaml`: the file of findings about its values; its `# allow` comments apply.
    public var facts: MessageFile?
    /// The day of the check: a date without a year is the next such day. Nil: the event's year is taken.
    public var today: LocalDateTime?
    public var limits: LintLimits

    public init(
        schoolName: Bilingual<String>, isInvitation: Bool, event: LintEvent? = nil,
        values: Bilingual<[String: Value]> = Bilingual(welsh: [:], english: [:]), givenValues: [GivenValue] = [],
        questions: [LintQuestion] = [], facts: MessageFile? = nil, today: LocalDateTime? = nil, limits: LintLimits = LintLimits()
    ) {
        self.schoolName = schoolName
        self.isInvitation = isInvitation
        self.event = event
        self.values = values
        self.givenValues = givenValues
        self.questions = questions
        self.facts = facts
        self.today = today
        self.limits = limits
    }
}

/// The event of an invitation, as `message.yaml` gives it.
public struct LintEvent: Sendable, Hashable {
    public var starts: LocalDateTime?
    public var place: Bilingual<String>?

    public init(starts: LocalDateTime? = nil, place: Bilingual<String>? = nil) {
        self.starts = starts
        self.place = place
    }
}

/// A value that `message.yaml` gives for placeholders.
public struct GivenValue: Sendable, Hashable {
    public var name: String
    /// From 1, in `message.yaml`.
    public var line: Int

    public init(name: String, line: Int) {
        self.name = name
        self.line = line
    }
}

/// A question of a questionnaire as it is asked by text.
public struct LintQuestion: Sendable, Hashable {
    public var name: String
    /// From 1, in `message.yaml`.
    public var line: Int
    public var texts: Bilingual<String>

    public init(name: String, line: Int, texts: Bilingual<String>) {
        self.name = name
        self.line = line
        self.texts = texts
    }
}

/// A school's limits for a message.
public struct LintLimits: Sendable, Hashable {
    /// Parts of the text message in one language.
    public var parts: Int
    /// Words in one sentence. Welsh needs more words than English for the same content.
    public var wordsInSentence: Bilingual<Int>
    /// Words in the body in one language; a page of a letter holds about 350.
    public var words: Int

    public init(parts: Int = 1, wordsInSentence: Bilingual<Int> = Bilingual(welsh: 28, english: 25), words: Int = 400) {
        self.parts = parts
        self.wordsInSentence = wordsInSentence
        self.words = words
    }
}

/// A file of a message: its name, for findings, and its whole content.
public struct MessageFile: Sendable, Hashable {
    public var name: String
    public var source: String

    public init(name: String, source: String) {
        self.name = name
        self.source = source
    }
}
