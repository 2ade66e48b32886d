public import Foundation

/// When nothing leaves, in local time: hours of each day, and whole days that are closed.
public struct QuietHours: Sendable, Equatable {
    /// Minutes after midnight at which quiet begins and ends; `from` 1200 and `until` 480 are from 20:00 to 08:00. Equal: no hour is quiet.
    public var from: Int
    public var until: Int
    /// Days that are quiet from midnight to midnight.
    public var closed: ClosedDays
    /// Counts local time; Europe/London has two days a year of 23 and 25 hours.
    public var calendar: Calendar

    public init(from: Int, until: Int, closed: ClosedDays = .none, timeZone: TimeZone) {
        self.from = from
        self.until = until
        self.closed = closed
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    public func isQuiet(at instant: Date) -> Bool { isQuietHour(at: instant) || endOfClosedDays(at: instant) != nil }

    /// The first allowed instant, `instant` itself where it is allowed.
    public func firstAllowed(from instant: Date) -> Date {
        var now = instant
        while true {
            if let end = endOfClosedDays(at: now) {
                now = end
            } else if isQuietHour(at: now) {
                now = turn(minute: until, after: now, isQuiet: false)
            } else {
                return now
            }
        }
    }

    /// `instant` plus so many seconds of allowed time.
    public func adding(allowedSeconds: TimeInterval, to instant: Date) -> Date {
        var now = firstAllowed(from: instant)
        var rest = allowedSeconds
        while let pause = nextPause(after: now) {
            let open = pause.timeIntervalSince(now)
            if rest <= open { return now.addingTimeInterval(rest) }
            rest -= open
            now = firstAllowed(from: pause)
        }
        return now.addingTimeInterval(rest)
    }

    private func isQuietHour(at instant: Date) -> Bool {
        let parts = calendar.dateComponents([.hour, .minute], from: instant)
        let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
        return from <= until ? (from..<until).contains(minute) : minute >= from || minute < until
    }

    /// The midnight after the holiday or weekend day that `instant` belongs to; nil on an open day. The next day may be closed too.
    private func endOfClosedDays(at instant: Date) -> Date? {
        guard !closed.isEmpty else { return nil }
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let weekday = parts.weekday else { return nil }
        if let last = closed.lastDay(ofHolidayOn: SchoolDay(year: year, month: month, day: day)) {
            let start = calendar.date(from: DateComponents(year: last.year, month: last.month, day: last.day))
            return midnight(after: start ?? instant)
        }
        // Gregorian weekdays are counted from Sunday, 1.
        return closed.weekends && (weekday == 1 || weekday == 7) ? midnight(after: instant) : nil
    }

    /// When it may become quiet next: a quiet hour begins, or a day that may be closed; nil where nothing is ever quiet.
    private func nextPause(after instant: Date) -> Date? {
        let hour = from == until ? nil : turn(minute: from, after: instant, isQuiet: true)
        let day = closed.isEmpty ? nil : midnight(after: instant)
        return [hour, day].compactMap(\.self).min()
    }

    func midnight(after instant: Date) -> Date {
        // Noon of a day is never skipped; its day's beginning is what the calendar says, also where clocks change at midnight.
        let noon = calendar.startOfDay(for: instant).addingTimeInterval(12 * 3600)
        let tomorrow = calendar.date(byAdding: .day, value: 1, to: noon) ?? noon.addingTimeInterval(86_400)
        return calendar.startOfDay(for: tomorrow)
    }

    /// When quiet hours next begin or end. A change of the clocks can do it too: in the hour that comes twice in October, quiet that ended at 01:30
    /// begins again when it is 01:00 for the second time.
    private func turn(minute: Int, after instant: Date, isQuiet wanted: Bool) -> Date {
        let usual = next(minute: minute, after: instant)
        guard let change = calendar.timeZone.nextDaylightSavingTimeTransition(after: instant), change < usual,
            isQuietHour(at: change) == wanted
        else { return usual }
        return change
    }

    private func next(minute: Int, after instant: Date) -> Date {
        let wanted = DateComponents(hour: minute / 60 % 24, minute: minute % 60, second: 0)
        // A time of day always comes again within two days; the calendar answers nil only for one that cannot exist.
        return calendar.nextDate(after: instant, matching: wanted, matchingPolicy: .nextTime)
            ?? instant.addingTimeInterval(86_400)
    }
}
