import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `A route that the far side refuses` {
    static let start = SmallSchool.start
    static let now = Outcome.Rejection.temporary(retryAfter: nil)
    static let tenant = Outcome.rejected(now, Reason(.senderRefused, detail: "550 5.7.708 traffic not accepted from this IP"))
    static let accepted = Outcome.accepted(references: [])
    static let emergency = MessageSource.exampleTerms.replacing("category: general", with: "category: emergency")

    /// `script`: what each family's address is answered, one after the other.
    static func school(
        _ families: [Family], email: (Int) -> [Outcome] = { _ in [] }, text: [String: [Outcome]] = [:], concurrency: Int = 4
    ) async throws -> SmallSchool {
        var script: [String: [Outcome]] = [:]
        for (index, family) in families.enumerated() {
            let outcomes = email(index)
            if let address = family.contacts[0].email?.text, !outcomes.isEmpty { script[address] = outcomes }
        }
        let school = try SmallSchool(email: script, text: text, concurrency: concurrency)
        try await school.store.put(families)
        return school
    }

    /// Families whose addresses go round these domains.
    static func families(_ count: Int, at domains: [String] = ["example.org"], _ channels: Set<ChannelKind> = [.email, .letter])
        -> [Family]
    {
        `A message that is stopped`.families(count, channels).enumerated().map { index, family in
            var family = family
            if channels.contains(.email) {
                family.contacts[0].email = EmailAddress(stringLiteral: "c\(index + 1)@\(domains[index % domains.count])")
            }
            return family
        }
    }

    static func stop(_ school: SmallSchool) async throws -> RouteStop? { try await school.office.routeStops().first }

    @Test func `stops after a few, prints nothing, closes nothing, and all goes when it is resumed`() async throws {
        let families = Self.families(100)
        let school = try await Self.school(families)
        school.email.refuse(Self.tenant)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect((1...4).contains(school.email.submitted.count))
        let refused = school.email.submitted.count
        #expect(
            try await Self.stop(school)
                == RouteStop(
                    channel: .email, code: .senderRefused, detail: "550 5.7.708 traffic not accepted from this IP",
                    since: Self.start, tries: 0, nextTry: Self.start.hours(0.25)))
        #expect(try await school.status().deliveries == ["queued": 100 - refused, "failed-temporary": refused])
        let standing = try #require(try await school.office.routes().first)
        #expect(standing.stop?.code == .senderRefused && standing.closedUntil == nil && standing.waiting == 100)

        school.clock.set(Self.start.hours(0.1))
        school.email.refuse(nil)
        let resumed = try await school.office.resume(.email)
        #expect(resumed.stop == nil)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().deliveries == ["accepted": 100])
        #expect(school.letter.submitted.isEmpty)
        #expect(try await school.store.closedAddresses(of: StoreFolder.school.id) == SuppressionList())
    }

    @Test func `is tried by one delivery after a quarter of an hour, then half as often each time, and at most every four hours`()
        async throws
    {
        let families = Self.families(30, [.email])
        let school = try await Self.school(families) { _ in [Self.tenant] }
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        var tried = school.email.submitted.count
        for (tries, hours) in [0.25, 0.75, 1.75, 3.75, 7.75].enumerated() {
            try await school.run(until: hours - 0.01)
            #expect(school.email.submitted.count == tried, "before \(hours)")
            try await school.run(until: hours)
            #expect(school.email.submitted.count == tried + 1, "at \(hours)")
            tried += 1
            #expect(try await Self.stop(school)?.tries == tries + 1)
        }
        #expect(try await Self.stop(school)?.since == Self.start)
    }

    @Test func `is open again when the one that tries is taken, and all that waited goes`() async throws {
        let school = try await Self.school(Self.families(30, [.email]))
        school.email.refuse(Self.tenant)
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.2)
        #expect(try await Self.stop(school) != nil)
        school.email.refuse(nil)
        try await school.run(until: 0.24)
        #expect(try await school.status().deliveries["accepted"] == nil)
        try await school.run(until: 0.25)
        #expect(try await school.status().deliveries == ["accepted": 30])
        #expect(try await Self.stop(school) == nil)
    }

    /// What the relay did before it refused the school: each failure counts towards a pause of the route, which does not apply any more once
    /// a person says that it works.
    @Test func `is resumed at once also where it had failed before and paused by itself`() async throws {
        let school = try await Self.school(Self.families(30, [.email]), concurrency: 1)
        school.email.refuse(.rejected(Self.now, Reason(.connectionRefused)))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 5)
        #expect(try await school.office.routes().first?.closedUntil != nil)
        school.email.refuse(Self.tenant)
        try await school.run(until: 0.1)
        #expect(try await Self.stop(school) != nil)
        school.email.refuse(.rejected(Self.now, Reason(.connectionRefused)))
        // The one that tries fails too, and the route pauses for a minute.
        try await school.run(until: 0.26)
        #expect(try await Self.stop(school)?.tries == 1)
        school.email.refuse(nil)
        let before = school.email.submitted.count
        #expect(try await school.office.resume(.email).stop == nil)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count > before)
        #expect(try await school.office.routes().first?.closedUntil == nil)
    }

    @Test func `tries another where the first is gone`() async throws {
        let gone = Outcome.rejected(.permanent, Reason(.addressUnknown))
        let school = try await Self.school(Self.families(12, [.email])) { (4..<7).contains($0) ? [gone] : [] }
        school.email.refuse(Self.tenant)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await Self.stop(school) != nil)
        #expect(school.email.submitted.count <= 4)
        school.email.refuse(nil)
        try await school.run(until: 0.25)
        #expect(try await school.status().deliveries == ["accepted": 9, "failed-permanent": 3])
        #expect(try await Self.stop(school) == nil)
    }

    @Test func `is stopped for each school's provider too, by sign-in, by account, for want of credit`() async throws {
        for code in [ReasonCode.signInRefused, .noCredit, .senderRefused] {
            let families = Self.families(20, [.text, .letter])
            let school = try await Self.school(families)
            school.text.refuse(.rejected(Self.now, Reason(code, detail: "HTTP 402")))
            _ = try await school.office.send(.example(), dryRun: false)
            await school.dispatcher.runUntilIdle()
            let stop = try #require(try await Self.stop(school))
            #expect(stop.channel == .text && stop.code == code && school.text.submitted.count <= 4)
            school.text.refuse(nil)
            _ = try await school.office.resume(.text)
            await school.dispatcher.runUntilIdle()
            #expect(try await school.status().deliveries == ["accepted": 20] && school.letter.submitted.isEmpty)
        }
    }

    @Test func `stays stopped over a restart`() async throws {
        let folder = StoreFolder()
        let clock = ManualClock(Self.start)
        var store: Store? = try folder.open()
        try await store?.put(Self.families(1))
        try await store?.queue([.example("delivery-1", .email, due: Self.start)], at: Self.start)
        let waiting = try await store?.waiting(
            on: .email, of: StoreFolder.school.id, priority: .bulk, at: Self.start, limit: 5)
        let turn = try await store?.commit(
            CommitBatch(channel: .email, waiting: waiting ?? [], lease: "one", receipts: false), at: clock.now)
        let begun = try #require(turn?.begun.first)
        let answered = try await store?.commit(
            CommitBatch(
                channel: .email,
                results: [AttemptResult(delivery: begun, outcome: Self.tenant, started: clock.now, ended: clock.now)],
                lease: "one", receipts: false), at: clock.now)
        #expect(answered?.stop?.code == .senderRefused && answered?.lives.first??.state == .failedTemporary)
        try store?.close()
        store = nil
        let again = try folder.open()
        #expect(try await again.routeStops(of: StoreFolder.school.id).map(\.channel) == [.email])
        #expect(try await again.routeStops(of: "ysgol-arall").isEmpty)
        // Nothing begins before its time; then one.
        let due = try await again.waiting(
            on: .email, of: StoreFolder.school.id, priority: .bulk, at: Self.start.hours(1), limit: 5)
        #expect(due.count == 1)
        for (hours, count) in [(0.2, 0), (0.26, 1)] {
            let next = try await again.commit(
                CommitBatch(channel: .email, waiting: due, lease: "two", receipts: false), at: Self.start.hours(hours))
            #expect(next.begun.count == count)
        }
        #expect(try await again.routeStops(of: StoreFolder.school.id).first?.nextTry == Self.start.hours(0.76))
    }
}
