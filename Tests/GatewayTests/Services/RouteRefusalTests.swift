import Channels
import Foundation
import Testing

@testable import Gateway

extension `A route that the far side refuses` {
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
        await school.dispatcher.runUntilIdle()
        #expect((5...8).contains(school.email.submitted.count))
        #expect(try await Self.stop(school)?.code == .senderRefused)
        let states = try await school.status().deliveries
        #expect(Set(states.keys) == ["queued", "failed-temporary"])
        school.email.refuse(nil)
        _ = try await school.office.resume(.email)
        await school.dispatcher.runUntilIdle()
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
        await school.dispatcher.runUntilIdle()
        try await school.run(until: 1)
        #expect(try await Self.stop(school) == nil)
        #expect(try await school.status().deliveries["accepted"] == 35)
        #expect(try await school.store.closedAddresses(of: StoreFolder.school.id) == SuppressionList())
    }

    @Test func `the same five stop it once, and not again after it was opened`() async throws {
        let families = Self.families(6, at: ["one.example.com", "two.org"], [.email])
        let school = try await Self.school(families) { _ in Array(repeating: Self.byRule, count: 20) }
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await Self.stop(school) != nil)
        let before = school.email.submitted.count
        _ = try await school.office.resume(.email)
        await school.dispatcher.runUntilIdle()
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
        await school.dispatcher.runUntilIdle()
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
        await school.dispatcher.runUntilIdle()
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
}
