/// A day as a cell writes it: `2026-09-01`, or `01/09/2026` as a British spreadsheet rewrites it.
enum CalendarDay {
    /// `yyyy-MM-dd`, and whether the cell had another form; nil for what is no day of the Gregorian calendar.
    static func read(_ text: String) -> (day: String, wasRewritten: Bool)? {
        let isISO = text.contains("-")
        let parts = text.split(separator: isISO ? "-" : "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        let (year, month, day) = isISO ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
        guard (1900...2999).contains(year), (1...12).contains(month), (1...length(of: month, in: year)).contains(day) else {
            return nil
        }
        let written = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
        return (written, written != text)
    }

    private static func length(of month: Int, in year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
