public import Templates

/// A day of the school's local calendar.
public struct SchoolDay: Sendable, Hashable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// From `yyyy-MM-dd`; nil for any other form, and for what is no day of the Gregorian calendar.
    public init?(written: String) {
        guard let read = CalendarDay.read(written), !read.wasRewritten else { return nil }
        let numbers = written.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    public static func < (left: SchoolDay, right: SchoolDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// Whole days on which a school is closed: its holidays, and its weekends where it keeps them.
public struct ClosedDays: Sendable, Equatable {
    /// Both days are part of it.
    public struct Holiday: Sendable, Equatable {
        public var from: SchoolDay
        public var until: SchoolDay
        public var name: Bilingual<String>?

        /// Nil where it would end before it begins.
        public init?(from: SchoolDay, until: SchoolDay, name: Bilingual<String>? = nil) {
            guard from <= until else { return nil }
            self.from = from
            self.until = until
            self.name = name
        }
    }

    public var holidays: [Holiday]
    /// Whether Saturdays and Sundays are closed days too.
    public var weekends: Bool

    public init(holidays: [Holiday] = [], weekends: Bool = false) {
        self.holidays = holidays
        self.weekends = weekends
    }

    public static let none = ClosedDays()

    public var isEmpty: Bool { holidays.isEmpty && !weekends }

    /// The last day of the holidays that `day` belongs to; nil for a day in none.
    func lastDay(ofHolidayOn day: SchoolDay) -> SchoolDay? {
        holidays.filter { $0.from <= day && day <= $0.until }.map(\.until).max()
    }
}
