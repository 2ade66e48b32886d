/// The names of the months, never abbreviated: "Maw" would be both March and Tuesday (CLDR 47).
enum MonthName {
    private static let names = Bilingual(
        welsh: [
            "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd",
            "Rhagfyr",
        ],
        english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ])

    private static let soft = names.welsh.map { Mutation.soft.changed(FirstWord(of: $0)) }

    /// - Parameter month: 1 to 12.
    static func text(_ month: Int, in language: Language) -> String { names[language][month - 1] }

    /// After `o`, which softens: "26ain o Fai".
    /// - Parameter month: 1 to 12.
    static func softWelsh(_ month: Int) -> String { soft[month - 1] }
}
