internal import Foundation
import Templates
import Testing

struct LongDateTests {
    @Test(arguments: [
        ("2026-02-24T12:00:00Z", "24 Chwefror 2026", "24 February 2026"),
        ("2026-01-01T00:00:00Z", "1 Ionawr 2026", "1 January 2026"),
        ("2026-12-31T23:59:59Z", "31 Rhagfyr 2026", "31 December 2026"),
        ("2026-06-30T23:30:00Z", "1 Gorffennaf 2026", "1 July 2026"),
    ])
    func `a date is said in full on the day it falls here`(instant: String, welsh: String, english: String) throws {
        let date = try Date(instant, strategy: .iso8601)
        let london = try #require(TimeZone(identifier: "Europe/London"))
        #expect(LongDate.text(date, in: .welsh, timeZone: london) == welsh)
        #expect(LongDate.text(date, in: .english, timeZone: london) == english)
    }
}
