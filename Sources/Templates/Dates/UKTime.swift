/// The time in the United Kingdom: GMT, and an hour more from the last Sunday of March to the last Sunday of October, both at
/// 01:00 UTC (Summer Time Act 1972 as amended in 2002).
///
/// The same rule is applied to every year, also before 1996, when the change was on other Sundays.
enum UKTime {
    /// The local time at a UTC time.
    ///
    /// - Parameter minute: from 1970-01-01T00:00Z.
    /// - Returns: nil outside the years 1 to 9999.
    static func local(atUTCMinute minute: Int) -> LocalDateTime? {
        // Checked before the year of the day is computed, which is defined only for these years.
        guard minute >= CalendarDay.number(1, 1, 1) * minutesOfDay else { return nil }
        let year = CalendarDay.date(ofNumber: floorDivided(minute).day).year
        let isSummer = minute >= change(in: 3, of: year) && minute < change(in: 10, of: year)
        let (day, rest) = floorDivided(isSummer ? minute + 60 : minute)
        let date = CalendarDay.date(ofNumber: day)
        guard let time = ClockTime(hour: rest / 60, minute: rest % 60) else { return nil }
        return LocalDateTime(year: date.year, month: date.month, day: date.day, time: time)
    }

    private static let minutesOfDay = 24 * 60

    /// 01:00 UTC on the last Sunday of a month that has 31 days.
    private static func change(in month: Int, of year: Int) -> Int {
        let sinceSunday = (CalendarDay.weekday(year, month, 31).rawValue + 1) % 7
        return CalendarDay.number(year, month, 31 - sinceSunday) * minutesOfDay + 60
    }

    private static func floorDivided(_ minute: Int) -> (day: Int, rest: Int) {
        let rest = minute % minutesOfDay
        return rest < 0 ? (minute / minutesOfDay - 1, rest + minutesOfDay) : (minute / minutesOfDay, rest)
    }
}
