/// A day of a month as an ordinal: "1af o Dachwedd", "1st of November". The style guide has plain "1 Tachwedd"; this is for an
/// author who asks for the ordinal.
public enum OrdinalDate {
    /// - Parameter withYear: whether the year follows: "1af o Dachwedd 2026", "1st of November 2026".
    public static func text(_ date: LocalDateTime, in language: Language, withYear: Bool = false) -> String {
        let day = Ordinal.digits(date.day, in: language)
        let dayAndMonth =
            switch language {
            case .welsh: "\(day) o \(MonthName.softWelsh(date.month))"
            case .english: "\(day) of \(MonthName.text(date.month, in: language))"
            }
        return withYear ? "\(dayAndMonth) \(date.year)" : dayAndMonth
    }
}
