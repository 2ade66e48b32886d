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
    private static func school(
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

    private static func stop(_ school: SmallSchool) async throws -> RouteStop? { try await school.office.routeStops().first }

    @Test func `stops after a few, prints nothing, closes nothing, and all goes when it is resumed`() async throws {
        let families = Self.families(100)
        let school = try await Self.school(families)
        school.email.refuse(Self.tenant)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
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
        await school.dispatcher.settle()
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
        await school.dispatcher.settle()
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

    /// What the relay did before it refused the school: each failure counts towards a pause of the route, which nobody waits for any more once
    /// a person says that it works.
    @Test func `is resumed at once also where it had failed before and paused by itself`() async throws {
        let school = try await Self.school(Self.families(30, [.email]), concurrency: 1)
        school.email.refuse(.rejected(Self.now, Reason(.connectionRefused)))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
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
        await school.dispatcher.settle()
        #expect(school.email.submitted.count > before)
        #expect(try await school.office.routes().first?.closedUntil == nil)
    }

    @Test func `tries another where the first is gone`() async throws {
        let gone = Outcome.rejected(.permanent, Reason(.addressUnknown))
        let school = try await Self.school(Self.families(12, [.email])) { (4..<7).contains($0) ? [gone] : [] }
        school.email.refuse(Self.tenant)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
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
            await school.dispatcher.settle()
            let stop = try #require(try await Self.stop(school))
            #expect(stop.channel == .text && stop.code == code && school.text.submitted.count <= 4)
            school.text.refuse(nil)
            _ = try await school.office.resume(.text)
            await school.dispatcher.settle()
            #expect(try await school.status().deliveries == ["accepted": 20] && school.letter.submitted.isEmpty)
        }
    }

    static let unclear: [Outcome] = [
        .rejected(.permanent, Reason(.refused, detail: "554 transaction failed")),
        .rejected(now, Reason(.policyRefused, detail: "554 5.7.1 relay access denied")),
    ]

    @Test(arguments: unclear) func `stops by what five recipients at unrelated domains are told, and they wait with the others`(
        refusal: Outcome
    ) async throws {
        let domains = (1...10).map { "d\($0).org" }
        let school = try await Self.school(Self.families(60, at: domains))
        school.email.refuse(refusal)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        #expect((5...8).contains(school.email.submitted.count))
        #expect(try await Self.stop(school)?.code == .senderRefused)
        let states = try await school.status().deliveries
        #expect(Set(states.keys) == ["queued", "failed-temporary"])
        school.email.refuse(nil)
        _ = try await school.office.resume(.email)
        await school.dispatcher.settle()
        // What a destination refused by its own rule keeps its own next try.
        let isPolicy = refusal.reason?.code == .policyRefused
        #expect((try await school.status().deliveries["failed-temporary"] ?? 0 > 0) == isPolicy)
        try await school.run(until: 1)
        #expect(try await school.status().deliveries == ["accepted": 60] && school.letter.submitted.isEmpty)
    }

    static let byRule = Outcome.rejected(now, Reason(.policyRefused, detail: "550 5.7.1 not from outside"))
    static let dead = Outcome.rejected(.permanent, Reason(.refused, detail: "550 No such user here", namesRecipient: true))

    @Test(arguments: [byRule, .rejected(.permanent, Reason(.refused, detail: "550 no")), dead])
    func `two domains that refuse five among others that are taken stop nothing`(refusal: Outcome) async throws {
        let families = Self.families(40, at: ["example.org", "one.example.com", "example.net", "two.org"], [.email])
        let school = try await Self.school(families) { [1, 3, 5, 7, 9].contains($0) ? Array(repeating: refusal, count: 9) : [] }
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        try await school.run(until: 1)
        #expect(try await Self.stop(school) == nil)
        #expect(try await school.status().deliveries["accepted"] == 35)
        #expect(try await school.store.closedAddresses(of: StoreFolder.school.id) == SuppressionList())
    }

    @Test func `the same five stop it once, and not again after it was opened`() async throws {
        let families = Self.families(6, at: ["one.example.com", "two.org"], [.email])
        let school = try await Self.school(families) { _ in Array(repeating: Self.byRule, count: 20) }
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        #expect(try await Self.stop(school) != nil)
        let before = school.email.submitted.count
        _ = try await school.office.resume(.email)
        await school.dispatcher.settle()
        #expect(school.email.submitted.count - before <= 1)
        for hours in [0.1, 1, 3] {
            try await school.run(until: hours)
            #expect(try await Self.stop(school) == nil)
        }
    }

    @Test(arguments: [ReasonCode.tooLarge, .contentRefused, .greylisted, .policyRefused, .mailboxFull, .letterTooLong])
    func `a try that meets something else than the route's fault is made again at once, five times in a row`(code: ReasonCode)
        async throws
    {
        let other = Outcome.rejected(code == .greylisted || code == .policyRefused ? Self.now : .permanent, Reason(code))
        let school = try await Self.school(Self.families(30, at: (1...10).map { "d\($0).org" }, [.email]))
        school.email.refuse(Self.tenant)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let before = school.email.submitted.count
        school.email.refuse(other)
        try await school.run(until: 0.25)
        #expect(school.email.submitted.count == before + 6)
        #expect(try await Self.stop(school)?.tries == 1)
        #expect(try await Self.stop(school)?.nextTry == Self.start.hours(0.75))
        school.email.refuse(nil)
        try await school.run(until: 0.75)
        #expect(try await Self.stop(school) == nil)
    }

    @Test func `a rule of one employer holds that domain alone`() async throws {
        let policy = Outcome.rejected(Self.now, Reason(.policyRefused, detail: "550 5.7.1 not from outside"))
        let families = Self.families(60, at: ["employer.example.com", "example.org", "example.net"])
        let school = try await Self.school(families) { $0 % 3 == 0 ? [policy] : [] }
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        #expect(try await Self.stop(school) == nil)
        #expect(try await school.status().deliveries["accepted"] == 40)
        let standing = try #require(try await school.office.routes().first)
        #expect(Set(standing.closedDestinations.keys) == ["employer.example.com"] && standing.closedUntil == nil)
        #expect(try await school.store.closedAddresses(of: StoreFolder.school.id) == SuppressionList())
        // Its wait goes on, and the next way comes; letters on the next morning.
        try await school.run(until: 22.9)
        #expect(school.letter.submitted.isEmpty)
        #expect(try await school.status().deliveries["failed-permanent"] == nil)
        try await school.run(until: 23)
        #expect(school.letter.submitted.count == 20)
    }

    @Test(arguments: [Reason(.addressUnknown, detail: "550 5.1.1"), Reason(.refused, detail: "550 gone")])
    func `sixty dead addresses at one closed domain stop nothing`(reason: Reason) async throws {
        let families = Self.families(120, at: ["closed.example.com", "example.org"])
        let school = try await Self.school(families) { $0 % 2 == 0 ? [.rejected(.permanent, reason)] : [] }
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        #expect(try await Self.stop(school) == nil)
        #expect(try await school.status().deliveries["failed-permanent"] == 60)
        let closed = try await school.store.closedAddresses(of: StoreFolder.school.id)
        let dead = families.filter { $0.contacts[0].email.flatMap { closed.cause(.email($0)) } == .dead }
        #expect(dead.count == (reason.code == .addressUnknown ? 60 : 0))
    }

    @Test func `lets an emergency take its next way at once, and calls back what waited`() async throws {
        let families = Self.families(40, [.email, .text, .letter])
        let school = try await Self.school(families) { _ in [Self.tenant] }
        _ = try await school.office.send(.example(terms: Self.emergency), dryRun: false)
        await school.dispatcher.settle()
        #expect(school.text.submitted.count == 40 && school.letter.submitted.isEmpty)
        #expect(try await school.status().deliveries == ["accepted": 40, "cancelled": 40])
        // And one that is sent while the route is stopped goes by the open way from the start.
        let second = Self.emergency.replacing("name: gweithdy", with: "name: eira")
        _ = try await school.office.send(.example(terms: second), dryRun: false)
        await school.dispatcher.settle()
        #expect(school.text.submitted.count == 80 && school.email.submitted.count <= 4)
    }

    @Test func `that a person pauses sends an emergency on its next way at once too`() async throws {
        let school = try await Self.school(Self.families(5, [.email, .text]))
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(terms: Self.emergency), dryRun: false)
        await school.dispatcher.settle()
        // Nothing is open: it waits for what it would have taken first.
        #expect(try await school.status().deliveries == ["queued": 5])
        _ = try await school.office.resume(.text)
        await school.dispatcher.settle()
        #expect(school.text.submitted.count == 5 || school.email.submitted.isEmpty)
    }

    @Test func `lets the wait go on: texts in time, letters on the next morning, and none where it works again before`()
        async throws
    {
        let texters = Self.families(5, [.email, .text])
        let others = Self.families(10, [.email, .letter]).dropFirst(5)
        let school = try await Self.school(texters + others) { _ in [Self.tenant] }
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 3.9)
        #expect(school.text.submitted.isEmpty)
        try await school.run(until: 4.1)
        #expect(school.text.submitted.count == 5 && school.letter.submitted.isEmpty)
        try await school.run(until: 22.9)
        #expect(school.letter.submitted.isEmpty)
        #expect(try await school.status().deliveries["held"] == nil)
        try await school.run(until: 23.1)
        #expect(school.letter.submitted.count == 5)
        #expect(try await school.status().deliveries["cancelled"] == 10)
    }

    @Test func `prints no letter where it is resumed before the morning, nor where the message is stopped`() async throws {
        for isResumed in [true, false] {
            let school = try await Self.school(Self.families(10))
            school.email.refuse(Self.tenant)
            _ = try await school.office.send(.example(), dryRun: false)
            try await school.run(until: 10)
            if isResumed {
                school.email.refuse(nil)
                _ = try await school.office.resume(.email)
            } else {
                _ = try await school.office.stop("gweithdy", by: "Nia")
            }
            try await school.run(until: 40)
            #expect(school.letter.submitted.isEmpty)
            #expect(try await school.status().deliveries == [isResumed ? "accepted" : "cancelled": 10])
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
        let turn = try await store?.turn(
            on: .email, begin: waiting ?? [], lease: "one", receipts: false, at: clock.now
        ) { _ in nil }
        let begun = try #require(turn?.begun.first)
        let answered = try await store?.turn(
            on: .email, results: [AttemptResult(delivery: begun, outcome: Self.tenant, started: clock.now, ended: clock.now)],
            lease: "one", receipts: false, at: clock.now
        ) { _ in nil }
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
            let next = try await again.turn(
                on: .email, begin: due, lease: "two", receipts: false, at: Self.start.hours(hours)
            ) { _ in nil }
            #expect(next.begun.count == count)
        }
        #expect(try await again.routeStops(of: StoreFolder.school.id).first?.nextTry == Self.start.hours(0.76))
    }
}
