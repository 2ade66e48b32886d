public import Templates

/// What a reply says, as far as a machine may know.
public enum ReplyIntent: String, Sendable, Hashable, CaseIterable, Codable {
    case yes, no, maybe, stop, start, help
    case languageWelsh = "language-cy"
    case languageEnglish = "language-en"
    /// A person reads it.
    case unclear
}

/// The intent of one reply, its number of places, and the language in which to answer.
public struct ReplyMeaning: Sendable, Equatable {
    public var intent: ReplyIntent
    /// How many will come, where the reply says so: 1 to 20.
    public var places: Int?
    /// Nil where the words belong to neither language, or to both.
    public var language: Language?
    /// Whether a machine wrote it (RFC 3834): nobody answers that.
    public var isAutomatic = false

    public init(intent: ReplyIntent, places: Int? = nil, language: Language? = nil) {
        self.intent = intent
        self.places = places
        self.language = language
    }

    public static let unclear = ReplyMeaning(intent: .unclear)
}

/// Reads the words that our own messages ask for, and only when they stand alone: `IE 2`, `YES`, `NA`, `STOPIO`.
///
/// One word more, and a person reads it: "na" is also *there*, "ie" also begins other words, and a yes turned into a no loses a family.
/// Upper and lower case, spaces, full stops and exclamation marks around the words make no difference, nor does a plis or a diolch.
public enum ReplyReader {
    /// More places than this is no family: somebody should ask.
    public static let mostPlaces = 20

    public static func read(_ text: String) -> ReplyMeaning {
        var words = words(of: text)
        while let last = words.last, courtesies.contains(last), words.count > 1 { words.removeLast() }
        while let first = words.first, courtesies.contains(first), words.count > 1 { words.removeFirst() }
        guard let first = words.first, words.count <= 2 else { return .unclear }

        if words.count == 1 {
            if let meaning = vocabulary[first] { return meaning }
            return yesWithNumberAttached(first) ?? .unclear
        }
        guard let meaning = vocabulary[first], meaning.intent == .yes, let places = number(words[1]) else { return .unclear }
        return ReplyMeaning(intent: .yes, places: places, language: meaning.language)
    }

    private static let vocabulary: [String: ReplyMeaning] = [
        "ie": .init(intent: .yes, language: .welsh), "yes": .init(intent: .yes, language: .english),
        "na": .init(intent: .no, language: .welsh), "no": .init(intent: .no, language: .english),
        "efallai": .init(intent: .maybe, language: .welsh), "maybe": .init(intent: .maybe, language: .english),
        "stopio": .init(intent: .stop, language: .welsh), "atal": .init(intent: .stop, language: .welsh),
        "stop": .init(intent: .stop, language: .english), "stopall": .init(intent: .stop, language: .english),
        "unsubscribe": .init(intent: .stop, language: .english),
        "dechrau": .init(intent: .start, language: .welsh), "start": .init(intent: .start, language: .english),
        "unstop": .init(intent: .start, language: .english),
        "cymorth": .init(intent: .help, language: .welsh), "help": .init(intent: .help, language: nil),
        "cymraeg": .init(intent: .languageWelsh, language: .welsh), "welsh": .init(intent: .languageWelsh, language: .english),
        "saesneg": .init(intent: .languageEnglish, language: .welsh),
        "english": .init(intent: .languageEnglish, language: .english),
    ]

    private static let courtesies: Set<String> = ["plis", "please", "diolch", "thanks", "thx"]

    private static func words(of text: String) -> [String] {
        text.lowercased().split { character in
            character.isWhitespace
                || ".,!;:'\"()*-\u{2013}\u{2014}\u{2018}\u{2019}\u{201C}\u{201D}\u{FEFF}\u{200B}".contains(character)
        }.map(String.init)
    }

    private static func yesWithNumberAttached(_ word: String) -> ReplyMeaning? {
        for yes in ["ie", "yes"] where word.hasPrefix(yes) {
            guard let places = number(String(word.dropFirst(yes.count))) else { continue }
            return ReplyMeaning(intent: .yes, places: places, language: vocabulary[yes]?.language)
        }
        return nil
    }

    private static func number(_ word: String) -> Int? {
        guard word.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(word), (1...mostPlaces).contains(number) else {
            return nil
        }
        return number
    }
}
