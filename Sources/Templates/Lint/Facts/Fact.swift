/// A definite piece of information in a text, the same in both languages: readers of either text must get it.
struct Fact: Equatable {
    enum Kind: Hashable {
        /// Year and weekday where the text has them.
        case date(year: Int?, month: Int, day: Int, weekday: Weekday?)
        case weekday(Weekday)
        case month(Int)
        /// Days from today: 0 "heddiw" and "heno", 1 "yfory".
        case relative(Int)
        /// Minutes of the day; not certain where the time may be in either half of the day.
        case time(minutes: Int, isCertain: Bool)
        case money(pence: Int)
        /// Digits; of a British number without the country code.
        case telephone(String)
        /// Digits without separators of thousands.
        case number(String)
    }

    var kind: Kind
    /// Its range in the passage, in characters.
    var range: Range<Int>
    /// Whether it is certain enough to be required in the other language. A fact that is not may still match one there: "both"
    /// matches "dau", and "dau" requires nothing.
    var isAsserted = true

    /// Whether this fact in one text matches `other` in the other text.
    func answers(to other: Fact) -> Bool {
        switch (other.kind, kind) {
        case (.date(let year, let month, let day, let weekday), .date(let year2, let month2, let day2, let weekday2)):
            month == month2 && day == day2 && (year == nil || year2 == nil || year == year2)
                && (weekday == nil || weekday2 == nil || weekday == weekday2)
        case (.weekday(let day), .weekday(let other)): day == other
        case (.weekday(let day), .date(_, _, _, let other)): day == other
        case (.month(let month), .month(let other)): month == other
        case (.month(let month), .date(_, let other, _, _)): month == other
        case (.relative(let day), .relative(let other)): day == other
        case (.time(let minutes, let isCertain), .time(let other, let isCertain2)):
            isCertain && isCertain2 ? minutes == other : minutes % 720 == other % 720
        case (.time(let minutes, _), .number(let digits)): Self.number(digits).map { minutes % 720 == $0 * 60 % 720 } ?? false
        case (.money(let pence), .money(let other)): pence == other
        case (.money(let pence), .number(let digits)): Self.number(digits).map { pence == $0 * 100 } ?? false
        case (.telephone(let digits), .telephone(let other)): digits == other
        case (.number(let digits), .number(let other)): digits == other || Self.isSameYear(digits, other)
        case (.number(let digits), .time(let minutes, _)): Self.number(digits).map { minutes % 720 == $0 * 60 % 720 } ?? false
        case (.number(let digits), .date(let year, let month, let day, _)):
            [String(day), String(month), year.map { String($0) }].contains(digits)
        case (.number(let digits), .money(let pence)): Self.number(digits).map { pence == $0 * 100 } ?? false
        default: false
        }
    }

    /// A number that may be an hour or a sum; nil where it has too many digits for either.
    static func number(_ digits: String) -> Int? { digits.utf8.count <= 9 ? Int(digits) : nil }

    /// "2025-26" and "2025-2026".
    private static func isSameYear(_ digits: String, _ other: String) -> Bool {
        let (short, long) = digits.count < other.count ? (digits, other) : (other, digits)
        return short.count == 2 && long.count == 4 && long.hasPrefix("20") && long.hasSuffix(short)
    }
}
