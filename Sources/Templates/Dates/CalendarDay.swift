/// Days of the proleptic Gregorian calendar, computed without Foundation for speed: every message contains a date.
enum CalendarDay {
    static func isLeap(_ year: Int) -> Bool { year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) }

    /// - Parameter month: 1 to 12.
    static func count(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1 January 1970, negative before it, for a year from 1.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // The year begins in March, so that the leap day is its last.
        let year = month > 2 ? year : year - 1
        let month = month > 2 ? month - 3 : month + 9
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468
    }

    /// The day with a `number`, which is not before the year 1.
    static func date(ofNumber number: Int) -> (year: Int, month: Int, day: Int) {
        let number = number + 719_468
        let era = number / 146_097
        let dayOfEra = number % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        // From March, as above.
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = era * 400 + yearOfEra
        return month < 10 ? (year, month + 3, day) : (year + 1, month - 9, day)
    }

    static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Weekday {
        // 1 January 1970 was a Thursday.
        let index = (number(year, month, day) + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }
}
