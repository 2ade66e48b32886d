import Foundation
import Testing

@testable import Gateway

/// Quiet hours against local time, computed another way: minute for minute, with local time worked out from the rule of London's
/// summer (from the last Sunday of March to that of October, each at 01:00 UTC) and not by the system's calendar.
@Suite struct `Quiet hours around a change of the clocks` {
    struct Change: Sendable, CustomTestStringConvertible {
        var instant: String
        /// Hours that local time is ahead of UTC before and after it.
        var before: Int
        var after: Int
        var testDescription: String { instant }

        /// Local time in minutes after midnight, at each of so many minutes from `start` on.
        func wall(from start: Date, minutes: Int) -> [Int] {
            let change = Int(Date.at(instant).timeIntervalSince1970) / 60
            let first = Int(start.timeIntervalSince1970) / 60
            return (first..<(first + minutes)).map { ($0 + ($0 < change ? before : after) * 60) % 1440 }
        }
    }

    static let changes = [
        Change(instant: "2026-03-29T01:00:00Z", before: 0, after: 1),
        Change(instant: "2026-10-25T01:00:00Z", before: 1, after: 0),
        Change(instant: "2027-03-28T01:00:00Z", before: 0, after: 1),
        Change(instant: "2027-10-31T01:00:00Z", before: 1, after: 0),
        Change(instant: "2028-03-26T01:00:00Z", before: 0, after: 1),
        Change(instant: "2028-10-29T01:00:00Z", before: 1, after: 0),
        // No change at all, and days that come seldom.
        Change(instant: "2028-02-29T00:00:00Z", before: 0, after: 0),
        Change(instant: "2027-01-01T00:00:00Z", before: 0, after: 0),
    ]

    /// Ends and beginnings in the hour that is skipped or repeated, and the usual ones.
    static let hours = [
        (1200, 480), (1200, 60), (1200, 90), (1200, 120), (60, 90), (90, 480), (30, 90), (75, 100), (1439, 1), (480, 1200),
    ]

    /// Minutes from 26 hours before the change: a few of the days around it, and closely the hours at it.
    private static let starts =
        Array(stride(from: 0, to: 28 * 60, by: 331)) + Array(stride(from: 24 * 60 + 5, to: 28 * 60, by: 25))

    private static func isQuiet(_ wall: Int, _ from: Int, _ until: Int) -> Bool {
        from <= until ? (from..<until).contains(wall) : wall >= from || wall < until
    }

    @Test(arguments: changes, hours) func `are by the wall, minute for minute, and end as soon as it says so`(
        change: Change, hours: (from: Int, until: Int)
    ) {
        let quiet = QuietHours(from: hours.from, until: hours.until, timeZone: .london)
        let start = Date.at(change.instant).hours(-26)
        let wall = change.wall(from: start, minutes: 52 * 60)
        let isQuiet = wall.map { Self.isQuiet($0, hours.from, hours.until) }
        // From the last minute backwards: when each first is allowed, in minutes from the start.
        var allowed = Array(repeating: Int?.none, count: wall.count)
        for minute in wall.indices.reversed() {
            allowed[minute] = isQuiet[minute] ? (minute + 1 < wall.count ? allowed[minute + 1] : nil) : minute
        }
        for minute in Self.starts {
            let instant = start.addingTimeInterval(Double(minute) * 60)
            #expect(quiet.isQuiet(at: instant) == isQuiet[minute], "\(instant)")
            guard let first = allowed[minute] else { continue }
            #expect(quiet.firstAllowed(from: instant) == start.addingTimeInterval(Double(first) * 60), "\(instant)")
        }
    }

    @Test(arguments: changes, hours) func `are not counted by what waits`(change: Change, hours: (from: Int, until: Int)) {
        let quiet = QuietHours(from: hours.from, until: hours.until, timeZone: .london)
        let start = Date.at(change.instant).hours(-26)
        let isQuiet = change.wall(from: start, minutes: 96 * 60).map { Self.isQuiet($0, hours.from, hours.until) }
        for (number, begin) in Self.starts.enumerated() {
            let wait = number.isMultiple(of: 2) ? 30 : 4 * 60
            // Steps through local minutes until so many allowed ones have passed.
            var rest = wait
            var end = begin
            while rest > 0 {
                if !isQuiet[end] { rest -= 1 }
                end += 1
            }
            let sum = quiet.adding(allowedSeconds: Double(wait) * 60, to: start.addingTimeInterval(Double(begin) * 60))
            #expect(sum == start.addingTimeInterval(Double(end) * 60), "\(begin) \(wait)")
        }
    }
}
