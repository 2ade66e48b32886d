import Foundation
import Templates
import Testing

struct LocalDateTimeTests {
    @Test(arguments: [
        ("2026-03-10", 2026, 3, 10, nil), ("2026-03-10T18:00", 2026, 3, 10, "18:00"), ("2026-03-10 18:00", 2026, 3, 10, "18:00"),
        ("2026-03-10t09:05", 2026, 3, 10, "09:05"), ("2026-03-10T18:00:59", 2026, 3, 10, "18:00"),
        ("2026-03-10T18:00:00.123", 2026, 3, 10, "18:00"), ("2026-03-10T23:59:60", 2026, 3, 10, "23:59"),
        ("0001-01-01", 1, 1, 1, nil), ("9999-12-31T23:59", 9999, 12, 31, "23:59"), ("2024-02-29", 2024, 2, 29, nil),
        ("2000-02-29", 2000, 2, 29, nil), ("2026-03-10T18:00:00,5", 2026, 3, 10, "18:00"),
        // Moments become the time here, in winter and in summer.
        ("2026-01-10T18:00Z", 2026, 1, 10, "18:00"), ("2026-07-10T18:00Z", 2026, 7, 10, "19:00"),
        ("2026-07-10T18:00:30z", 2026, 7, 10, "19:00"), ("2026-07-10T18:00+01:00", 2026, 7, 10, "18:00"),
        ("2026-01-10T18:00+01:00", 2026, 1, 10, "17:00"), ("2026-01-10T18:00+0100", 2026, 1, 10, "17:00"),
        ("2026-01-10T18:00-05", 2026, 1, 10, "23:00"), ("2026-06-30T23:30Z", 2026, 7, 1, "00:30"),
        ("2026-12-31T20:00-05:00", 2027, 1, 1, "01:00"), ("2026-01-01T00:30+05:30", 2025, 12, 31, "19:00"),
        // The clocks go forward on 29 March 2026 and back on 25 October.
        ("2026-03-29T00:59Z", 2026, 3, 29, "00:59"), ("2026-03-29T01:00Z", 2026, 3, 29, "02:00"),
        ("2026-10-25T00:59Z", 2026, 10, 25, "01:59"), ("2026-10-25T01:00Z", 2026, 10, 25, "01:00"),
        ("2024-03-31T01:00Z", 2024, 3, 31, "02:00"), ("2024-03-31T00:59Z", 2024, 3, 31, "00:59"),
        ("2027-10-31T00:59Z", 2027, 10, 31, "01:59"), ("2027-10-31T01:00Z", 2027, 10, 31, "01:00"),
        ("0001-01-01T00:00Z", 1, 1, 1, "00:00"),
    ])
    func `a date is read as it stands on the wall`(iso: String, year: Int, month: Int, day: Int, clock: String?) throws {
        let date = try #require(LocalDateTime(iso: iso))
        #expect(date.year == year)
        #expect(date.month == month)
        #expect(date.day == day)
        #expect(date.time.map { TimeText($0, in: .welsh).h24 } == clock)
    }

    @Test(arguments: [
        "", "2026", "2026-03", "2026-3-1", "26-03-10", "10/03/2026", "2026-02-30", "2025-02-29", "1900-02-29", "2100-02-29",
        "2026-04-31", "2026-00-10", "2026-13-10", "2026-03-00", "2026-03-32", "0000-01-01", "2026-03-10T25:00",
        "2026-03-10T24:00",
        "2026-03-10T18:60", "2026-03-10T18", "2026-03-10T18:00:61", "2026-03-10T18:00:0", "2026-03-10T", "2026-03-10Z",
        "2026-03-10T18:00+24:00", "2026-03-10T18:00+01:60", "2026-03-10T18:00+1", "2026-03-10T18:00 Z", " 2026-03-10",
        "2026-03-10 ", "2026-03-10T18.00", "-026-03-10", "20260310", "٢٠٢٦-03-10", "9999-12-31T23:30-01:00",
        "0001-01-01T00:30+01:00",
        "2026-03-10T18:00:00.", "2026-03-10T18:00+:", "2026-03-10T1800", "20260310T1800", "2026-W11-2", "2026-069",
        "2026-03-10\n", "2026-03-10T18:00[Europe/London]", "2026-03-10T18:00:00,", "2026-03-10T18:00:", "2026-03-1\u{301}0",
        "2026-03-10\u{301}", "2026-03-10T18:00Zz", "2026-03-10T18:00z+01:00", "2026-03-10  18:00", "+2026-03-10",
    ])
    func `what no calendar shows is no date`(iso: String) {
        #expect(LocalDateTime(iso: iso) == nil)
    }

    @Test(arguments: [
        ("2026-03-10", Weekday.tuesday), ("1970-01-01", .thursday), ("2000-01-01", .saturday), ("2000-02-29", .tuesday),
        ("2000-03-01", .wednesday), ("1900-03-01", .thursday), ("0001-01-01", .monday), ("9999-12-31", .friday),
        ("1969-12-31", .wednesday), ("2024-12-29", .sunday),
    ])
    func `a date knows its day of the week`(iso: String, weekday: Weekday) throws {
        #expect(try #require(LocalDateTime(iso: iso)).weekday == weekday)
    }

    @Test func `the days follow one another through the centuries`() throws {
        var expected = Weekday.monday.rawValue
        var count = 0
        for year in 1996...2101 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = LocalDateTime(year: year, month: month, day: day) else { continue }
                    #expect(date.weekday.rawValue == expected)
                    expected = (expected + 1) % 7
                    count += 1
                }
            }
        }
        #expect(count == 106 * 365 + 26)
    }

    @Test func `every hour around the changes of the clock agrees with Foundation`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/London"))
        for year in stride(from: 1996, through: 2037, by: 1) {
            for (month, days) in [(3, 24...31), (10, 24...31), (1, 1...1), (7, 1...1)] {
                for (day, hour) in days.flatMap({ day in [0, 1, 2, 23].map { (day, $0) } }) {
                    let iso =
                        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)T\(hour < 10 ? "0" : "")\(hour):30:00Z"
                    let instant = try Date(iso, strategy: .iso8601)
                    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
                    let date = try #require(LocalDateTime(iso: iso))
                    #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
                    #expect([date.time?.hour, date.time?.minute] == [parts.hour, parts.minute])
                }
            }
        }
    }
}
