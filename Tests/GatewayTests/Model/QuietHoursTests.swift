import Foundation
import Testing

@testable import Gateway

/// London's clocks go forward on 29 March 2026 and back on 25 October 2026, both in the night.
@Suite struct `Quiet hours` {
    static func hours(_ from: String, _ until: String) -> QuietHours {
        func minutes(_ text: String) -> Int {
            let parts = text.split(separator: ":").compactMap { Int($0) }
            return (parts.first ?? 0) * 60 + (parts.last ?? 0)
        }
        return QuietHours(from: minutes(from), until: minutes(until), timeZone: .london)
    }

    static let quiet: [(String, String, String, Bool)] = [
        ("20:00", "08:00", "2026-03-03T19:59:59Z", false), ("20:00", "08:00", "2026-03-03T20:00:00Z", true),
        ("20:00", "08:00", "2026-03-04T00:00:00Z", true), ("20:00", "08:00", "2026-03-04T07:59:59Z", true),
        ("20:00", "08:00", "2026-03-04T08:00:00Z", false), ("12:00", "13:30", "2026-03-03T11:59:00Z", false),
        ("12:00", "13:30", "2026-03-03T11:59:59Z", false), ("12:00", "13:30", "2026-03-03T12:00:00Z", true),
        ("12:00", "13:30", "2026-03-03T13:29:59Z", true), ("12:00", "13:30", "2026-03-03T13:30:00Z", false),
        // In summer local time is an hour ahead of UTC.
        ("20:00", "08:00", "2026-07-01T18:59:59Z", false), ("20:00", "08:00", "2026-07-01T19:00:00Z", true),
        ("20:00", "08:00", "2026-07-01T06:59:59Z", true),
        ("20:00", "08:00", "2026-07-01T07:00:00Z", false), ("00:00", "00:00", "2026-03-03T00:00:00Z", false),
        ("20:00", "20:00", "2026-03-03T20:00:00Z", false), ("20:00", "08:00", "2028-02-29T21:00:00Z", true),
    ]

    @Test(arguments: quiet) func `are by the clock on the wall`(from: String, until: String, instant: String, isQuiet: Bool) {
        #expect(Self.hours(from, until).isQuiet(at: .at(instant)) == isQuiet)
    }

    static let firsts: [(String, String, String, String)] = [
        ("20:00", "08:00", "2026-03-03T12:00:00Z", "2026-03-03T12:00:00Z"),
        ("20:00", "08:00", "2026-03-03T22:00:00Z", "2026-03-04T08:00:00Z"),
        ("20:00", "08:00", "2026-03-04T03:00:00Z", "2026-03-04T08:00:00Z"),
        ("12:00", "13:30", "2026-03-03T12:15:00Z", "2026-03-03T13:30:00Z"),
        ("20:00", "08:00", "2026-03-28T22:00:00Z", "2026-03-29T07:00:00Z"),
        ("20:00", "08:00", "2026-10-24T22:00:00Z", "2026-10-25T08:00:00Z"),
        ("20:00", "08:00", "2028-02-28T22:00:00Z", "2028-02-29T08:00:00Z"),
        ("20:00", "08:00", "2028-02-29T22:00:00Z", "2028-03-01T08:00:00Z"),
        ("20:00", "08:00", "2026-02-28T22:00:00Z", "2026-03-01T08:00:00Z"),
    ]

    @Test(arguments: firsts) func `end at the same hour each morning`(
        from: String, until: String, instant: String, allowed: String
    ) {
        #expect(Self.hours(from, until).firstAllowed(from: .at(instant)) == .at(allowed))
    }

    static let sums: [(String, Double, String)] = [
        ("2026-03-03T09:00:00Z", 4, "2026-03-03T13:00:00Z"), ("2026-03-03T18:00:00Z", 4, "2026-03-04T10:00:00Z"),
        ("2026-03-03T22:00:00Z", 4, "2026-03-04T12:00:00Z"), ("2026-03-03T16:00:00Z", 4, "2026-03-03T20:00:00Z"),
        ("2026-03-03T09:00:00Z", 24, "2026-03-05T09:00:00Z"), ("2026-03-03T09:00:00Z", 0, "2026-03-03T09:00:00Z"),
        ("2026-03-03T22:00:00Z", 0, "2026-03-04T08:00:00Z"),
        // The night of 23 hours, and the one of 25, hold no allowed hour.
        ("2026-03-28T19:00:00Z", 2, "2026-03-29T08:00:00Z"), ("2026-10-24T18:00:00Z", 2, "2026-10-25T09:00:00Z"),
    ]

    @Test(arguments: sums) func `do not count as waiting`(from: String, hours: Double, until: String) {
        #expect(Self.hours("20:00", "08:00").adding(allowedSeconds: hours * 3600, to: .at(from)) == .at(until))
    }

    @Test func `that never come leave every hour to wait`() {
        let sum = Self.hours("00:00", "00:00").adding(allowedSeconds: 30 * 3600, to: .at("2026-03-03T09:00:00Z"))
        #expect(sum == .at("2026-03-04T15:00:00Z"))
    }

    /// Whatever the hours, also those that a change of the clocks skips or repeats: it ends, moves forward, and lands where it is allowed.
    @Test(arguments: ["2026-03-28T18:00:00Z", "2026-10-24T18:00:00Z"])
    func `at any hour, around a change of the clocks, give an allowed instant`(start: String) {
        for from in stride(from: 0, to: 1440, by: 45) {
            for until in stride(from: 0, to: 1440, by: 45) {
                let hours = QuietHours(from: from, until: until, timeZone: .london)
                for step in 0..<24 {
                    let instant = Date.at(start).hours(Double(step))
                    let allowed = hours.firstAllowed(from: instant)
                    #expect(allowed >= instant && allowed <= instant.hours(26))
                    #expect(!hours.isQuiet(at: allowed), "\(from) \(until) \(instant) \(allowed)")
                }
            }
        }
    }
}
