public import Foundation

/// The hours in which no telephone of a family lights up because of the school, by the clock on the wall.
public struct QuietHours: Sendable, Equatable {
    /// Minutes after midnight at which quiet begins and ends; `from` 1200 and `until` 480 are from 20:00 to 08:00. Equal: never quiet.
    public var from: Int
    public var until: Int
    /// Counts local time; Europe/London has two days a year of 23 and 25 hours.
    public var calendar: Calendar

    public init(from: Int, until: Int, timeZone: TimeZone) {
        self.from = from
        self.until = until
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    public func isQuiet(at instant: Date) -> Bool {
        let parts = calendar.dateComponents([.hour, .minute], from: instant)
        let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
        return from <= until ? (from..<until).contains(minute) : minute >= from || minute < until
    }

    /// The first allowed instant, `instant` itself where it is allowed.
    public func firstAllowed(from instant: Date) -> Date {
        guard isQuiet(at: instant) else { return instant }
        return nextEnd(after: instant)
    }

    /// `instant` plus so many seconds of allowed time.
    public func adding(allowedSeconds: TimeInterval, to instant: Date) -> Date {
        var now = firstAllowed(from: instant)
        guard from != until else { return now.addingTimeInterval(allowedSeconds) }
        var rest = allowedSeconds
        while true {
            let quiet = nextStart(after: now)
            let open = quiet.timeIntervalSince(now)
            if rest <= open { return now.addingTimeInterval(rest) }
            rest -= open
            now = firstAllowed(from: quiet)
        }
    }

    private func nextStart(after instant: Date) -> Date { next(minute: from, after: instant) }
    private func nextEnd(after instant: Date) -> Date { next(minute: until, after: instant) }

    private func next(minute: Int, after instant: Date) -> Date {
        let wanted = DateComponents(hour: minute / 60 % 24, minute: minute % 60, second: 0)
        // A time of day always comes again within two days; the calendar answers nil only for one that cannot exist.
        return calendar.nextDate(after: instant, matching: wanted, matchingPolicy: .nextTime)
            ?? instant.addingTimeInterval(86_400)
    }
}
