public import Channels
public import Foundation

/// When a message of one category may leave a school: which quiet hours and closed days it keeps.
///
/// | category | quiet hours (e-mail, text) | closed days (every channel) |
/// | --- | --- | --- |
/// | `emergency` | passes | passes |
/// | `essential` | keeps | passes |
/// | `general`, `survey`, `fundraising` | keeps | keeps, unless its deadline would pass meanwhile |
///
/// A letter disturbs no contact at night, and keeps no quiet hours.
public struct AllowedHours: Sendable, Equatable {
    private let category: Category
    private let nights: QuietHours
    private let closed: ClosedDays
    private let deadline: Date

    public init(for category: Category, of school: School, before deadline: Date) {
        self.category = category
        self.deadline = deadline
        nights = school.quietHours
        closed = category.isDuty ? .none : school.closedDays
    }

    /// What must be kept from `instant` on; nil where nothing is. Closed days are kept only where so many allowed seconds after them still come
    /// before the deadline: so a message about a holiday workshop leaves in the holidays.
    public func quiet(on channel: ChannelKind, at instant: Date, lasting seconds: TimeInterval = 0) -> QuietHours? {
        let hours = hours(on: channel)
        guard !closed.isEmpty else { return hours }
        var days = hours ?? QuietHours(from: 0, until: 0, timeZone: nights.calendar.timeZone)
        days.closed = closed
        return days.adding(allowedSeconds: seconds, to: instant) < deadline ? days : hours
    }

    public func firstAllowed(on channel: ChannelKind, from instant: Date) -> Date {
        quiet(on: channel, at: instant)?.firstAllowed(from: instant) ?? instant
    }

    /// `instant` plus so many seconds in which it is allowed to write on the channel.
    public func adding(_ seconds: TimeInterval, on channel: ChannelKind, to instant: Date) -> Date {
        // A letter's wait reaches beyond most deadlines, which would lift the closed days; as no later route waits for it, they are kept.
        quiet(on: channel, at: instant, lasting: channel == .letter ? 0 : seconds)?.adding(allowedSeconds: seconds, to: instant)
            ?? instant.addingTimeInterval(seconds)
    }

    /// Why nothing leaves on the channel now: what ends last; nil where it may leave.
    public func reasonToWait(on channel: ChannelKind, at now: Date) -> NotSent? {
        guard let quiet = quiet(on: channel, at: now), quiet.isQuiet(at: now) else { return nil }
        let morning = hours(on: channel)?.firstAllowed(from: now) ?? now
        return quiet.firstAllowed(from: now) > morning ? .schoolHoliday : .quietHours
    }

    /// When the office is staffed again, on the next day after `instant` on which the school is open: from then on letters that only follow because a
    /// route failed are printed.
    public func nextMorning(after instant: Date) -> Date {
        let day = firstAllowed(on: .letter, from: nights.midnight(after: instant))
        let eight: TimeInterval = 8 * 3600
        return nights.from == nights.until ? day.addingTimeInterval(eight) : nights.firstAllowed(from: day)
    }

    private func hours(on channel: ChannelKind) -> QuietHours? {
        channel == .letter || category.passesQuietHours ? nil : nights
    }

    /// When a message without an end of its own is given up: after 72 hours, those of closed days that its category keeps not counted.
    static func deadline(for category: Category, of school: School, created: Date) -> Date {
        let threeDays: TimeInterval = 72 * 3600
        let closed = category.isDuty ? .none : school.closedDays
        let days = QuietHours(from: 0, until: 0, closed: closed, timeZone: school.quietHours.calendar.timeZone)
        return days.adding(allowedSeconds: threeDays, to: created)
    }
}
