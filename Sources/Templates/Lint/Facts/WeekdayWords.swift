/// The days as people write them, with mutations and abbreviations, in lower case.
enum WeekdayWords {
    private static let words: Bilingual<[String: Weekday]> = Bilingual { language in
        var words: [String: Weekday] = [:]
        for (day, line) in zip(Weekday.allCases, forms[language]) {
            for word in line.split(separator: " ") { words[String(word)] = day }
        }
        return words
    }

    private static let forms = Bilingual(
        welsh: ["llun lun", "mawrth fawrth", "mercher fercher", "iau", "gwener wener", "sadwrn", "sul"],
        english: [
            "monday mondays mon", "tuesday tuesdays tue tues", "wednesday wednesdays wed weds",
            "thursday thursdays thu thur thurs", "friday fridays fri", "saturday saturdays sat", "sunday sundays sun",
        ])

    /// What stands before the name of a day, and makes sure that it is one: "mawrth" is March, "sul" Whitsun's half.
    static let welshLeads: Set = [
        "dydd", "ddydd", "nydd", "nos", "noson", "bore", "fore", "prynhawn", "brynhawn", "pnawn", "bnawn",
    ]

    static func day(_ word: String, in language: Language) -> Weekday? { words[language][word] }
}
