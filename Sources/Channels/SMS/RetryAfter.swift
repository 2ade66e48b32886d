internal import Foundation

/// `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
enum RetryAfter {
    /// A longer time is cut to this.
    static let limit = 86_400

    /// Seconds from `now`, 0 to `limit`; nil where the response has no valid value.
    static func seconds(_ response: HTTPResponse, now: Date) -> Int? {
        guard let value = response.headers["retry-after"]?.trimmingSpaces(), !value.isEmpty else { return nil }
        if value.allSatisfy(\.isASCIIDigit) { return min(Int(value) ?? limit, limit) }
        guard let date = date(value) else { return nil }
        return Int(min(max(date.timeIntervalSince(now).rounded(.up), 0), Double(limit)))
    }

    /// An IMF-fixdate, `Tue, 10 Mar 2026 18:00:00 GMT`; the two older forms are not read.
    private static func date(_ text: String) -> Date? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3])
        else { return nil }
        let time = parts[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, let greenwich = TimeZone(secondsFromGMT: 0) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = greenwich
        return calendar.date(
            from: DateComponents(
                year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2]))
    }
}
