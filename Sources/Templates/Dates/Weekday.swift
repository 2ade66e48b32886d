/// A day of the week, Monday first (ISO 8601).
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// The names of the days, in the forms of Welsh grammar.
enum WeekdayName {
    private static let names = Bilingual(
        welsh: ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"],
        english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    private static let soft = names.welsh.map { Mutation.soft.changed(FirstWord(of: $0)) }

    /// After `dydd`: "dydd Mawrth".
    static func welsh(_ day: Weekday) -> String { names.welsh[day.rawValue] }
    /// After `nos`, which softens: "nos Fawrth".
    static func welshAfterNos(_ day: Weekday) -> String { soft[day.rawValue] }
    static func english(_ day: Weekday) -> String { names.english[day.rawValue] }
}
