/// A date, with or without a time of day, in a school's local time: no time zone, no seconds.
public struct LocalDateTime: Sendable, Hashable {
    /// 1 to 9999, of the Gregorian calendar.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    /// Nil for a whole day.
    public let time: ClockTime?

    /// - Returns: nil for a date that does not exist, as 30 February or 29 February 2025.
    public init?(year: Int, month: Int, day: Int, time: ClockTime? = nil) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDay.count(inMonth: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.time = time
    }

    /// Reads a date of ISO 8601 and RFC 3339: "2026-03-10", "2026-03-10T18:00", "2026-03-10 18:00:00.5".
    ///
    /// Seconds are dropped. A time with "Z" or an offset such as "+01:00" becomes the time in the United Kingdom.
    /// - Returns: nil for another notation and for impossible dates and times.
    public init?(iso text: String) {
        var reader = ISOReader(text)
        guard let year = reader.number(digits: 4), reader.take("-"), let month = reader.number(digits: 2), reader.take("-"),
            let day = reader.number(digits: 2)
        else { return nil }
        guard !reader.isAtEnd else {
            self.init(year: year, month: month, day: day)
            return
        }
        guard reader.take("Tt "), let hours = reader.number(digits: 2), reader.take(":"),
            let minutes = reader.number(digits: 2), Self.skipsSeconds(&reader), let time = ClockTime(hour: hours, minute: minutes)
        else { return nil }
        self.init(year: year, month: month, day: day, time: time)
        guard !reader.isAtEnd else { return }
        guard let offset = UTCOffset(reader.rest), let local = UKTime.local(atUTCMinute: minuteOfEpoch - offset.minutes) else {
            return nil
        }
        self = local
    }

    /// `:59`, `:60` for a leap second, `:59.25`, `:59,25`, or nothing.
    ///
    /// - Returns: false for seconds that do not exist.
    private static func skipsSeconds(_ reader: inout ISOReader) -> Bool {
        guard reader.take(":") else { return true }
        guard let seconds = reader.number(digits: 2), seconds <= 60 else { return false }
        return reader.take(".,") ? reader.skipDigits() : true
    }

    public var weekday: Weekday { CalendarDay.weekday(year, month, day) }

    /// Minutes from 1970-01-01T00:00 in the same local time; a whole day begins at 00:00.
    private var minuteOfEpoch: Int {
        (CalendarDay.number(year, month, day) * 24 + (time?.hour ?? 0)) * 60 + (time?.minute ?? 0)
    }
}

/// Reads parts of an ISO 8601 notation in turn. Faster than a regular expression, since very many dates are read.
struct ISOReader {
    private(set) var rest: Substring

    init(_ text: String) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// Exactly `count` ASCII digits; nil, without advancing, for anything else.
    mutating func number(digits count: Int) -> Int? {
        let bytes = rest.utf8.prefix(count)
        guard bytes.count == count, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        rest = rest[bytes.endIndex...]
        return bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// Advances over one of the ASCII characters of `expected` if it is next.
    mutating func take(_ expected: StaticString) -> Bool {
        guard let next = rest.utf8.first, expected.withUTF8Buffer({ $0.contains(next) }) else { return false }
        rest = rest[rest.utf8.index(after: rest.startIndex)...]
        return true
    }

    /// Advances over any ASCII digits.
    ///
    /// - Returns: whether there was one.
    mutating func skipDigits() -> Bool {
        let digits = rest.utf8.prefix { 0x30...0x39 ~= $0 }
        rest = rest[digits.endIndex...]
        return !digits.isEmpty
    }
}

/// An offset from UTC as ISO 8601 writes it: "Z", "+01:00", "+0100", "+01".
struct UTCOffset {
    /// East of Greenwich is positive.
    let minutes: Int

    /// - Returns: nil when it is none, or beyond 23:59.
    init?(_ text: some StringProtocol) {
        if text == "Z" || text == "z" {
            minutes = 0
            return
        }
        guard let match = String(text).wholeMatch(of: /([+-])([0-9]{2})(?::?([0-5][0-9]))?/),
            let hours = Int(match.2), hours < 24, let rest = Int(match.3 ?? "0")
        else { return nil }
        minutes = (hours * 60 + rest) * (match.1 == "-" ? -1 : 1)
    }
}
