public import Foundation

/// A date in full: "24 Chwefror 2026", "24 February 2026". Welsh months are never abbreviated: "Maw" would be both March and
/// Tuesday.
public enum LongDate {
    /// The day on which `date` falls in `timeZone`.
    public static func text(_ date: Date, in language: Language, timeZone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let month = MonthName.text(calendar.component(.month, from: date), in: language)
        return "\(calendar.component(.day, from: date)) \(month) \(calendar.component(.year, from: date))"
    }
}
