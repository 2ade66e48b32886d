import Foundation
import Templates

/// A date as local time of the school.
struct LocalTimeFormatter: Sendable {
    let timeZone: TimeZone
    let language: Language

    /// "24 Chwefror 2026, 14:05".
    func text(_ date: Date) -> String { "\(day(date)), \(clock(date))" }

    /// "24 Chwefror 2026, 14:05:30", for events within a minute.
    func exact(_ date: Date) -> String { "\(text(date)):\(Self.padded(parts(of: date).second))" }

    func day(_ date: Date) -> String { DateText.full(date, in: language, timeZone: timeZone) }

    /// "2026-02-24 14:05", for tables: one width, and the same in both languages.
    func compact(_ date: Date) -> String {
        let parts = parts(of: date)
        return "\(Self.padded(parts.year, 4))-\(Self.padded(parts.month))-\(Self.padded(parts.day)) \(clock(date))"
    }

    private func clock(_ date: Date) -> String {
        let parts = parts(of: date)
        return "\(Self.padded(parts.hour)):\(Self.padded(parts.minute))"
    }

    private func parts(of date: Date) -> DateComponents {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        return calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    }

    private static func padded(_ number: Int?, _ width: Int = 2) -> String {
        let digits = String(number ?? 0)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
