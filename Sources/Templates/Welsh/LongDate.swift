public import Foundation

/// A date in full: "24 Chwefror 2026", "24 February 2026". Welsh months are never abbreviated: "Maw" would be both March and
/// Tuesday.
public enum LongDate {
    private static let months = Bilingual(
        welsh: [
            "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd",
            "Rhagfyr",
        ],
        english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ])

    /// The day on which `date` falls in `timeZone`.
    public static func text(_ date: Date, in language: Language, timeZone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let month = months[language][calendar.component(.month, from: date) - 1]
        return "\(calendar.component(.day, from: date)) \(month) \(calendar.component(.year, from: date))"
    }
}
