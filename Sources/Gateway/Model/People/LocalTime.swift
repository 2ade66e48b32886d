import Foundation
import Templates

/// An instant as people write it in a message's facts: `2026-03-10T18:00`, in the school's local time.
enum LocalTime {
    /// Nil for what is no such text, or no such day ("30 February"). A time that the clocks skip in March is read as an hour later.
    static func instant(_ text: String, in calendar: Calendar) -> Date? {
        let fields = text.split(separator: "T", omittingEmptySubsequences: false)
        guard fields.count == 2 else { return nil }
        let day = fields[0].split(separator: "-", omittingEmptySubsequences: false)
        let time = fields[1].split(separator: ":", omittingEmptySubsequences: false)
        guard day.map(\.count) == [4, 2, 2], time.map(\.count) == [2, 2] else { return nil }
        let numbers = (day + time).compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
        guard numbers.count == 5, (0...23).contains(numbers[3]), (0...59).contains(numbers[4]) else { return nil }
        let wanted = DateComponents(year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
        guard let instant = calendar.date(from: wanted) else { return nil }
        let found = calendar.dateComponents([.year, .month, .day], from: instant)
        return found.year == numbers[0] && found.month == numbers[1] && found.day == numbers[2] ? instant : nil
    }

    /// The local date and time at the school.
    static func wall(_ instant: Date, in calendar: Calendar) -> LocalDateTime? {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let hour = parts.hour,
            let minute = parts.minute
        else { return nil }
        return LocalDateTime(year: year, month: month, day: day, time: ClockTime(hour: hour, minute: minute))
    }
}
