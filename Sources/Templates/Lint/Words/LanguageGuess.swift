/// The language of a few words, by the common words of each.
enum LanguageGuess {
    /// Nil where that is not certain: too few words are known, or they are of both languages.
    ///
    /// Two words of one language and none of the other are enough; in a longer text, where a name may contain a word of the
    /// other, five times as many as of the other.
    ///
    /// - Parameter words: in lower case, without names.
    static func language(of words: [String]) -> Language? {
        let counts = Bilingual { language in words.count { telling[language].contains($0) } }
        for language in Language.allCases {
            let (own, other) = (counts[language], counts[language.other])
            if other == 0 ? own >= 2 : own >= 5 * other { return language }
        }
        return nil
    }

    private static let telling = Bilingual { (language: Language) in
        TellingWords.certain[language].union(TellingWords.likely[language]).subtracting(ambiguous)
    }

    /// Words that the other language has too, with another meaning or as a loan.
    private static let ambiguous: Set<String> = [
        "a", "her", "does", "do", "at", "all", "call", "to", "is", "can", "trip", "staff",
        "i", "am", "hi", "bore", "fi", "beth", "pam", "os", "le", "bob", "y",
    ]
}
