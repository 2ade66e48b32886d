/// The usual forms of the days, with mutations and abbreviations, in lower case.
enum WeekdayWords {
    private static let words: Bilingual<[String: Weekday]> = Bilingual { language in
        var words: [String: Weekday] = [:]
        for day in Weekday.allCases {
            for form in forms(of: day, in: language) { words[form] = day }
        }
        return words
    }

    private static func forms(of day: Weekday, in language: Language) -> [String] {
        switch language {
        case .welsh: return [WeekdayName.welsh(day), WeekdayName.welshAfterNos(day)].map { $0.lowercased() }
        case .english:
            let name = WeekdayName.english(day).lowercased()
            return [name, name + "s"] + abbreviations[day.rawValue]
        }
    }

    private static let abbreviations = [
        ["mon"], ["tue", "tues"], ["wed", "weds"], ["thu", "thur", "thurs"], ["fri"], ["sat"], ["sun"],
    ]

    /// Words before the name of a day that make it certain: "mawrth" is also March, "sul" a part of Whitsun.
    static let welshLeads: Set = [
        "dydd", "ddydd", "nydd", "nos", "noson", "bore", "fore", "prynhawn", "brynhawn", "pnawn", "bnawn",
    ]

    static func day(_ word: String, in language: Language) -> Weekday? { words[language][word] }
}
