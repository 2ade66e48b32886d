import Channels
import Foundation
import Logging
import Testing

@testable import Gateway

@Suite struct `A route that fails` {
    private static let start = SmallSchool.start

    @Test func `says until when it is closed, and for twice as long when the one that tries fails too`() async throws {
        let families = `A message that is stopped`.families(30)
        let refused: [Outcome] = [.rejected(.temporary(retryAfter: nil), Reason(.connectionRefused))]
        let school = try SmallSchool(
            email: Dictionary(
                uniqueKeysWithValues: (1...30).map { ("c\($0)@example.org", refused + [.accepted(references: [])]) }))
        try await school.store.put(families)
        #expect(await school.office.troubles().isEmpty)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()

        let closed = try #require(try await school.office.routes().first { $0.channel == .email })
        #expect(closed.closedUntil == Self.start.addingTimeInterval(30) && closed.pause == nil)
        #expect(closed.waiting == 30 && closed.closedDestinations.isEmpty)
        #expect(await school.office.troubles().map(\.channel) == [.email])
        #expect(try await school.office.routes().filter { $0.channel != .email }.allSatisfy { $0.closedUntil == nil })
        #expect(try await school.office.pauses().isEmpty)

        // One tries, and is refused too: twice as long.
        let before = school.email.submitted.count
        school.clock.set(Self.start.addingTimeInterval(30))
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == before + 1)
        #expect(try await school.office.routes().first?.closedUntil == Self.start.addingTimeInterval(90))
    }

    @Test(arguments: [ChannelKind.email, .text])
    func `is said after its first failure, in the log too, and not again for each that fails`(channel: ChannelKind) async throws {
        let failed: [Outcome] = [
            .rejected(.temporary(retryAfter: nil), Reason(.tlsFailed, detail: "certificate")), .accepted(references: []),
        ]
        let (log, heard) = AsyncStream.makeStream(of: String.self)
        let school = try SmallSchool(
            email: ["c1@example.org": failed], text: ["+447700900001": failed],
            logger: Logger(label: "test") { _ in RecordedErrors(heard: heard, from: .notice) })
        var family = `A message that is stopped`.families(1)[0]
        if channel == .text {
            family.contacts[0].email = nil
            family.contacts[0].mobile = PhoneNumber(stringLiteral: "+447700900001")
        }
        try await school.store.put([family])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()

        let standing = try #require(try await school.office.routes().first { $0.channel == channel })
        #expect(standing.closedUntil == nil)
        #expect(standing.failure == RouteFailure(Reason(.tlsFailed, detail: "certificate"), since: Self.start, last: Self.start))
        #expect(await school.office.troubles().map(\.channel) == [channel])

        try await school.run(until: 1)
        #expect(try await school.office.routes().allSatisfy { $0.failure == nil })
        #expect(await school.office.troubles().isEmpty)
        heard.finish()
        #expect(await log.reduce(into: []) { $0.append($1) } == ["a try on the route failed", "the route works again"])
    }

    /// Hours after which the route works again, nil for never; and the letters that were made, just before eight the next morning and after it.
    static let mornings: [(works: Double?, before: Int, after: Int)] = [(nil, 0, 6), (4.5, 0, 0)]

    @Test(arguments: mornings) func `has no letters made in its stead before the next morning, and none if it works by then`(
        works: Double?, before: Int, after: Int
    ) async throws {
        let school = try SmallSchool()
        try await school.store.put(`A message that is stopped`.families(6, [.email, .letter]))
        school.email.refuse(.rejected(.temporary(retryAfter: nil), Reason(.connectionRefused)))
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: works ?? 5)
        #expect(school.letter.submitted.isEmpty)
        if works != nil { school.email.refuse(nil) }
        try await school.run(until: 22.9)
        #expect(school.letter.submitted.count == before)
        try await school.run(until: 23.1)
        #expect(school.letter.submitted.count == after)
    }

    @Test func `of which one destination alone fails has letters made in its stead as soon as the wait is over`() async throws {
        let families = `A message that is stopped`.families(12, [.email, .letter]).enumerated().map { index, family in
            var family = family
            if index % 2 == 0 { family.contacts[0].email = EmailAddress(stringLiteral: "c\(index)@broken.example.org") }
            return family
        }
        let throttled: [Outcome] = [.rejected(.temporary(retryAfter: nil), Reason(.throttled))]
        let school = try SmallSchool(
            email: Dictionary(uniqueKeysWithValues: (0..<12).map { ("c\($0)@broken.example.org", throttled) }))
        try await school.store.put(families)
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 3.9)
        #expect(school.letter.submitted.isEmpty)
        try await school.run(until: 4.1)
        #expect(school.letter.submitted.count == 6)
    }

    @Test func `names the destination that fails, and the others go on`() async throws {
        let families = `A message that is stopped`.families(40).enumerated().map { index, family in
            var family = family
            let domain = index % 2 == 0 ? "broken.example.org" : "example.org"
            family.contacts[0].email = EmailAddress(stringLiteral: "c\(index)@\(domain)")
            return family
        }
        let throttled: [Outcome] = [.rejected(.temporary(retryAfter: nil), Reason(.throttled)), .accepted(references: [])]
        let school = try SmallSchool(
            email: Dictionary(uniqueKeysWithValues: (0..<40).map { ("c\($0)@broken.example.org", throttled) }))
        try await school.store.put(families)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()

        let standing = try #require(try await school.office.routes().first { $0.channel == .email })
        #expect(standing.closedUntil == nil)
        #expect(standing.closedDestinations == ["broken.example.org": Self.start.addingTimeInterval(30)])
        #expect(school.email.addresses.filter { $0.hasSuffix("@example.org") }.count == 20 && standing.waiting == 20)
    }
}
