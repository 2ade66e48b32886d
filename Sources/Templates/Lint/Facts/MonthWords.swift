/// The months as people write them, with mutations and abbreviations, in lower case.
enum MonthWords {
    private static let words: Bilingual<[String: Int]> = Bilingual { language in
        var words: [String: Int] = [:]
        for (index, line) in forms[language].enumerated() {
            for word in line.split(separator: " ") { words[String(word)] = index + 1 }
        }
        return words
    }

    private static let forms = Bilingual(
        welsh: [
            "ionawr ion", "chwefror chwef", "mawrth fawrth maw", "ebrill ebr", "mai fai", "mehefin fehefin meh",
            "gorffennaf orffennaf ngorffennaf gorff", "awst", "medi fedi", "hydref hyd",
            "tachwedd dachwedd nhachwedd thachwedd tach",
            "rhagfyr ragfyr rhag",
        ],
        english: [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ])

    /// 1 to 12; nil for another word.
    static func number(of word: String, in language: Language) -> Int? { words[language][word] }

    /// Words that are a month, and not an abbreviation that is another word.
    static func isWhole(_ word: String) -> Bool {
        word.count > 4 || ["mai", "fai", "awst", "medi", "fedi", "may", "june", "july"].contains(word)
    }
}
