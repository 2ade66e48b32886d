import Foundation
import Testing

@testable import Gateway

@Suite struct `A time by the school's clock` {
    static let calendar = School.example().quietHours.calendar

    static let read: [(String, String)] = [
        ("2026-03-10T18:00", "2026-03-10T18:00:00Z"), ("2026-07-10T18:00", "2026-07-10T17:00:00Z"),
        ("2028-02-29T00:00", "2028-02-29T00:00:00Z"), ("2026-12-31T23:59", "2026-12-31T23:59:00Z"),
        ("2026-03-29T02:00", "2026-03-29T01:00:00Z"),
        // An hour that the clocks skip.
        ("2026-03-29T01:30", "2026-03-29T01:30:00Z"),
    ]

    @Test(arguments: read) func `is read`(text: String, instant: String) {
        #expect(LocalTime.instant(text, in: Self.calendar) == .at(instant))
    }

    static let refused = [
        "", "2026-03-10", "18:00", "2026-03-10 18:00", "2026-03-10T18:00:00", "2026-03-10T18:00Z", "2026-3-10T18:00",
        "2026-02-29T18:00", "2026-02-30T18:00", "2026-13-01T18:00", "2026-00-01T18:00", "2026-04-31T18:00", "2026-03-10T24:00",
        "2026-03-10T18:60", "2026-03-10T6pm", "10-03-2026T18:00", "2026-+3-10T18:00", "2026-03-10T+8:00", "٢٠٢٦-03-10T18:00",
        "2026-03-10T18:00T", "2026-03-1½T18:00",
    ]

    @Test(arguments: refused) func `is refused where it is none`(text: String) {
        #expect(LocalTime.instant(text, in: Self.calendar) == nil)
    }
}
