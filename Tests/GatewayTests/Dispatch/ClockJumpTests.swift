import Channels
import Foundation
import Testing

@testable import Gateway

/// The machine's clock is put forward or back while deliveries wait for their hour, for their next try, or for nothing.
@Suite struct `A clock that jumps` {
    static let jumps: [Double] = [-24, -1, 1, 24]

    private static func families() -> [Family] {
        (1...6).map { number in
            let contact = Contact.example(1, home: number, family: .numbered("F", number)) {
                $0.id = .numbered("C", number)
                $0.email = EmailAddress(stringLiteral: "c\(number)@example.org")
                $0.mobile = PhoneNumber(stringLiteral: "0770090010\(number)")
                $0.channels = number > 3 ? [.text] : [.email]
            }
            return .example([contact], id: .numbered("F", number))
        }
    }

    /// Accepted in the morning or in the night, with one temporary refusal, one doubt, and one text refused for now.
    private static func school(at start: String) async throws -> SmallSchool {
        let school = try SmallSchool(
            email: [
                "c1@example.org": [.rejected(.temporary(retryAfter: nil), Reason(.greylisted)), .accepted(references: [])],
                "c2@example.org": [.uncertain(Reason(.timedOut)), .accepted(references: [])],
            ],
            text: ["+447700900104": [.rejected(.temporary(retryAfter: nil), Reason(.throttled)), .accepted(references: ["a"])]])
        school.clock.set(.at(start))
        try await school.store.put(families(), at: .at(start))
        _ = try await school.office.send(.example(), dryRun: false)
        return school
    }

    /// Advances from the clock's present time, and returns what went out and when.
    private static func pass(_ hours: Double, in school: SmallSchool) async throws -> [Date] {
        let end = school.clock.now.hours(hours)
        var times: [Date] = []
        var sent = 0
        func note() {
            let now = school.email.submitted.count + school.text.submitted.count
            times += Array(repeating: school.clock.now, count: now - sent)
            sent = now
        }
        sent = school.email.submitted.count + school.text.submitted.count
        await school.dispatcher.runUntilIdle()
        note()
        while let next = try await school.dispatcher.nextDue(), next <= end {
            school.clock.set(max(next, school.clock.now))
            await school.dispatcher.runUntilIdle()
            note()
        }
        school.clock.set(end)
        await school.dispatcher.runUntilIdle()
        note()
        return times
    }

    @Test(
        arguments: jumps,
        [
            "2026-03-03T09:00:00Z", "2026-03-03T22:00:00Z", "2026-03-28T21:00:00Z", "2026-10-24T21:00:00Z",
            "2028-02-28T21:00:00Z",
            "2028-02-29T21:00:00Z", "2026-12-31T22:00:00Z",
        ]
    ) func `loses nothing, sends nothing twice that was taken, and wakes nobody`(hours: Double, start: String) async throws {
        let school = try await Self.school(at: start)
        await school.dispatcher.runUntilIdle()
        let quiet = School.example().quietHours
        let atOnce = school.email.submitted.count + school.text.submitted.count
        if quiet.isQuiet(at: school.clock.now) { #expect(atOnce == 0) }
        school.clock.set(school.clock.now.hours(hours))
        let times = try await Self.pass(60, in: school)
        for time in times { #expect(!quiet.isQuiet(at: time), "\(time)") }
        let sent = school.email.addresses + school.text.addresses
        // Where the clock jumps over a family's whole wait for its first way, that is overtaken by the next, whether it was tried or not.
        let isOverTheWait = hours == 24
        // Once where it was taken, twice where it was refused for now or in doubt.
        for (number, most) in zip(1...6, [2, 2, 1, 2, 1, 1]) {
            let (email, mobile) = ("c\(number)@example.org", "+44770090010\(number)")
            let (first, next) = number > 3 ? (mobile, email) : (email, mobile)
            let count = sent.filter { $0 == first }.count
            #expect(isOverTheWait ? count <= most : count == most, "\(first)")
            #expect(sent.contains(first) || sent.contains(next), "\(first)")
        }
        let status = try await school.status()
        #expect(status.reach.values.reduce(0, +) == 6)
        #expect(
            status.deliveries["queued"] == nil && status.deliveries["held"] == nil && status.deliveries["failed-temporary"] == nil
        )
    }
}
