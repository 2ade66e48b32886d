public import Foundation

/// A date in the form for each position in a sentence. Nothing is abbreviated: "Maw" would be both March and Tuesday.
public struct DateText: Sendable, Hashable {
    /// On its own: "Dydd Mawrth 10 Mawrth 2026", "Tuesday 10 March 2026".
    public let label: String
    /// Within a sentence: "dydd Mawrth 10 Mawrth 2026", "Tuesday 10 March 2026".
    public let inline: String
    /// As an adverb: "ddydd Mawrth 10 Mawrth 2026", "on Tuesday 10 March 2026".
    public let adverbial: String
    /// From 18:00: "nos Fawrth 10 Mawrth 2026", "Tuesday evening, 10 March 2026"; nil earlier and without a time.
    public let evening: String?
    /// "10 Mawrth", "10 March".
    public let dayAndMonth: String
    /// Nil for a whole day.
    public let time: TimeText?
}

extension DateText {
    /// - Parameter withYear: whether the year is included; a text message about next week can leave it out.
    public init(_ date: LocalDateTime, in language: Language, withYear: Bool = true) {
        let dayAndMonth = Self.dayAndMonth(date.day, date.month, in: language)
        let rest = withYear ? "\(dayAndMonth) \(date.year)" : dayAndMonth
        let isEvening = date.time.map { $0.hour >= DayPeriod.eveningBegins } ?? false
        self.dayAndMonth = dayAndMonth
        time = date.time.map { TimeText($0, in: language) }
        switch language {
        case .welsh:
            let day = "dydd \(WeekdayName.welsh(date.weekday)) \(rest)"
            label = "D" + day.dropFirst()
            inline = day
            // An adverb of time takes the soft mutation.
            adverbial = "d" + day
            evening = isEvening ? "nos \(WeekdayName.welshAfterNos(date.weekday)) \(rest)" : nil
        case .english:
            let weekday = WeekdayName.english(date.weekday)
            label = "\(weekday) \(rest)"
            inline = label
            adverbial = "on \(label)"
            evening = isEvening ? "\(weekday) evening, \(rest)" : nil
        }
    }
}

extension DateText {
    /// A date in full without its weekday, "24 Chwefror 2026", "24 February 2026": the day on which `date` falls in `timeZone`.
    public static func full(_ date: Date, in language: Language, timeZone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let dayAndMonth = Self.dayAndMonth(
            calendar.component(.day, from: date), calendar.component(.month, from: date), in: language)
        return "\(dayAndMonth) \(calendar.component(.year, from: date))"
    }

    private static func dayAndMonth(_ day: Int, _ month: Int, in language: Language) -> String {
        "\(day) \(MonthName.text(month, in: language))"
    }
}

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
