public import Channels
public import Templates

/// What a reply says, as far as the gateway can tell.
public enum ReplyIntent: String, Sendable, Hashable, CaseIterable, Codable {
    case yes, no, maybe, stop, start, help
    case languageWelsh = "language-cy"
    case languageEnglish = "language-en"
    /// The gateway cannot tell: a person reads it.
    case unclear
}

/// The intent of one reply, its number of seats, and the language in which to answer.
public struct ReplyMeaning: Sendable, Equatable {
    public var intent: ReplyIntent
    /// How many will come, where the reply says so: 1 to 20.
    public var places: Int?
    /// Nil where the words belong to neither language, or to both.
    public var language: Language?
    /// A machine wrote it: the gateway never answers it automatically (RFC 3834).
    public var isAutomatic = false
    /// It also asks the school something, which a person answers.
    public var asks = false
    /// Of a STOP that names another channel than the one by which it came: that one.
    public var stopChannel: ChannelKind?
    /// It has nothing that a person would answer: thanks alone, or the school's own words sent back.
    public var closesByItself = false

    public init(intent: ReplyIntent, places: Int? = nil, language: Language? = nil) {
        self.intent = intent
        self.places = places
        self.language = language
    }

    public static let unclear = ReplyMeaning(intent: .unclear)

    /// What a phone or a program sent by itself.
    static func automatic(closes: Bool) -> ReplyMeaning {
        var meaning = unclear
        meaning.isAutomatic = true
        meaning.closesByItself = closes
        return meaning
    }
}

extension ReplyMeaning {
    /// Whether the words mean the same whatever was asked: STOP, START, HELP, a language.
    var isReserved: Bool {
        switch intent {
        case .stop, .start, .help, .languageWelsh, .languageEnglish: true
        case .yes, .no, .maybe, .unclear: false
        }
    }
}
