/// The usual forms of the months, with mutations and abbreviations, in lower case.
enum MonthWords {
    private static let names: Bilingual<[String: Int]> = Bilingual { language in
        var names: [String: Int] = [:]
        for month in 1...12 {
            let name = MonthName.text(month, in: language).lowercased()
            for form in language == .welsh ? MutatedForms.all(of: name) : [name] { names[form] = month }
        }
        return names
    }

    private static let abbreviations = Bilingual(
        welsh: [
            "ion": 1, "chwef": 2, "maw": 3, "ebr": 4, "meh": 6, "gorff": 7, "hyd": 10, "tach": 11, "rhag": 12,
        ],
        english: [
            "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
            "dec": 12,
        ])

    /// 1 to 12; nil for another word.
    static func number(of word: String, in language: Language) -> Int? {
        names[language][word] ?? abbreviations[language][word]
    }

    /// Whether the word is the full name of a month, and not an abbreviation that is another word.
    static func isWhole(_ word: String) -> Bool {
        word.count > 4 || Language.allCases.contains { names[$0][word] != nil }
    }
}
