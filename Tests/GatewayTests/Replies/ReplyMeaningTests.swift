import Templates
import Testing

@testable import Gateway

@Suite struct `A reply` {
    static let words: [(String, ReplyIntent, Language?)] = [
        ("ie", .yes, .welsh), ("yes", .yes, .english), ("na", .no, .welsh), ("no", .no, .english), ("efallai", .maybe, .welsh),
        ("maybe", .maybe, .english), ("stopio", .stop, .welsh), ("atal", .stop, .welsh), ("stop", .stop, .english),
        ("stopall", .stop, .english), ("unsubscribe", .stop, .english), ("dechrau", .start, .welsh), ("start", .start, .english),
        ("unstop", .start, .english), ("cymorth", .help, .welsh), ("help", .help, .english), ("cymraeg", .languageWelsh, .welsh),
        ("welsh", .languageWelsh, .english), ("saesneg", .languageEnglish, .welsh), ("english", .languageEnglish, .english),
    ]

    @Test(arguments: words) func `of one word of ours is understood, however it is written`(
        word: String, intent: ReplyIntent, language: Language?
    ) throws {
        let meaning = ReplyMeaning(intent: intent, language: language)
        let capital = word.prefix(1).uppercased() + word.dropFirst()
        let ways = [
            word, word.uppercased(), capital, " \(word) ", "\(capital).", "\(word)!!", "\"\(word)\"",
            "\u{2018}\(capital)\u{2019}",
            "\n\(word)\r\n", "\u{FEFF}\(word)", "(\(word))", "\(word)\u{A0}",
        ]
        for text in ways { #expect(try ReplyUnderstanding.read(text) == meaning, "\(text)") }
        // Politeness changes the language of a reply, and nothing else.
        for text in ["\(word) plis", "\(capital), diolch", "\(word) please", "\(word) thanks."] {
            #expect(try ReplyUnderstanding.read(text).intent == intent, "\(text)")
        }
    }

    static let places: [(String, Int, Language)] = [
        ("IE 2", 2, .welsh), ("ie 2", 2, .welsh), ("IE2", 2, .welsh), ("Ie, 2", 2, .welsh), ("IE - 2", 2, .welsh),
        ("ie: 3", 3, .welsh),
        ("YES 2", 2, .english), ("yes2", 2, .english), ("Yes 02", 2, .english), ("YES 2 please", 2, .english),
        ("yes 1", 1, .english),
        ("yes 20", 20, .english), ("IE 2.", 2, .welsh), ("Ie 4 diolch", 4, .welsh), ("YES (3)", 3, .english), ("IE-2", 2, .welsh),
    ]

    @Test(arguments: places) func `of yes and a number says how many`(text: String, places: Int, language: Language) throws {
        #expect(try ReplyUnderstanding.read(text) == ReplyMeaning(intent: .yes, places: places, language: language))
    }

    static let unclear = [
        "", " ", "?", "yes?", "yes 0", "yes 21", "IE 21", "IE21", "yes 100", "yes no", "yes/no", "ie na", "iechyd", "yesterday",
        "thanks",
        "diolch", "Diolch yn fawr", "please", "don't stop", "cancel", "quit", "end", "who is this", "Pwy sydd yna?", "IE 0",
        "yes 99 people", "yes 999",
    ]

    @Test(arguments: unclear) func `of anything else waits for a person`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .unclear)
    }

    @Test func `of any length is read`() throws {
        #expect(try ReplyUnderstanding.read(String(repeating: "ie ", count: 10_000)).intent == .yes)
        #expect(
            try ReplyUnderstanding.read(String(repeating: "!", count: 1_000) + "ie")
                == ReplyMeaning(intent: .yes, language: .welsh))
    }

    @Test func `is never prompted with a word that carriers act on`() throws {
        let locales = try School.locales()
        let reserved: Set<String> = ["cancel", "end", "quit", "unsubscribe"]
        for language in Language.allCases {
            for id in locales.ids where id.hasPrefix("reply-") || id.hasPrefix("message-reply") {
                let text = locales.text(Phrase(rawValue: id), ["school": .text("X"), "telephone": .text("1")], in: language)
                let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
                #expect(words.isDisjoint(with: reserved), "\(id)")
            }
        }
    }
}
