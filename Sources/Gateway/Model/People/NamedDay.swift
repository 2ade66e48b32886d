import Foundation
import Templates

/// A day by its name, counted from the day on which a message is written: `today`, `heddiw`, `tomorrow`, `yfory`, each perhaps with a time ("tomorrow
/// 10:00"). A prepared message (for a closure in snow) then needs no change of date.
enum NamedDay {
    private static let days = ["today": 0, "heddiw": 0, "tomorrow": 1, "yfory": 1]

    /// `text` with the date instead of the name ("2026-11-24T10:00"); as it is where it begins with none.
    static func resolved(_ text: String, from now: Date, in calendar: Calendar) -> String {
        let words = text.split(separator: " ").map(String.init)
        guard let name = words.first, let days = days[name.lowercased()],
            let day = calendar.date(byAdding: .day, value: days, to: now), let date = LocalTime.wall(day, in: calendar)
        else { return text }
        let written = [(date.year, 4), (date.month, 2), (date.day, 2)].map { number, width in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return ([written.joined(separator: "-")] + words.dropFirst()).joined(separator: "T")
    }
}
