import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `What is said with families` {
    @Test(arguments: ["general", "survey", "fundraising", "essential", "emergency"])
    func `a stopped topic is an opt-out on every channel, and no duty is stopped by it`(category: String) async throws {
        let both = Family.example([.example(1)])
        let school = try await school([], [both])
        let source = MessageSource.example(terms: Self.club.replacing("CATEGORY", with: category))
        // The school learns the keyword with its first message of it.
        _ = try await school.office.send(source, dryRun: false)
        try await school.say("stop club", from: Self.one)
        let plan = try await school.office.send(source, dryRun: true)
        #expect(plan.notSent == (["essential", "emergency"].contains(category) ? [:] : ["opted-out": 1]))
        try await school.say("DECHRAU CLWB", from: Self.one)
        #expect(try await school.office.send(source, dryRun: true).notSent == [:])
    }

    @Test func `a stopped topic calls back what waits, in the same commit, and leaves the rest`() async throws {
        let school = try SmallSchool(start: .at("2026-03-03T21:00:00Z"))
        try await school.store.put([.example([.example(1)])])
        for terms in [Self.phonics, Self.tech] { _ = try await school.office.send(.example(terms: terms), dryRun: false) }
        try await school.run(until: 0.5)
        // Both wait for the morning.
        try await school.office.receive(.text(IncomingText(from: Self.one, text: "STOPIO FFONEG")))
        let states = try await school.office.status().map { ($0.name, $0.deliveries) }
        #expect(states.first { $0.0 == "ffoneg" }?.1 == ["cancelled": 1])
        #expect(states.first { $0.0 == "tech" }?.1 == ["held": 1])
        try await school.run(until: 14)
        let undelivered = try await school.office.undelivered("ffoneg")
        #expect(try await school.office.status("ffoneg").first?.notSent == ["opted-out": 1])
        #expect(undelivered.first?.contacts.first?.notSent == "opted-out" && undelivered.first?.task == nil)
        #expect(try await school.office.status("tech").first?.reach["sent"] == 1)
    }

    @Test func `a stopped topic is the choice of whoever has the number, and not of the other parent`() async throws {
        let parents = Family.example([.example(1), .example(2)])
        let school = try await school([Self.club.replacing("CATEGORY", with: "general")], [parents])
        try await school.say("STOP CLUB", from: Self.one)
        let again = MessageSource.example(terms: Self.club.replacing("CATEGORY", with: "general"))
        let plan = try await school.office.send(again, dryRun: true)
        #expect(plan.contacts.filter { $0.reason == "opted-out" }.map(\.contact) == ["C1"])
        #expect(plan.contacts.filter { $0.reason == nil }.map(\.contact) == ["C2"])
    }

    @Test func `a topic that a stranger stopped stays stopped when the school learns who it is`() async throws {
        let school = try await school([Self.club.replacing("CATEGORY", with: "general")], [families[0]])
        try await school.say("STOP CLUB", from: Self.two)
        #expect(heard(school, Self.two).last?.hasPrefix("CLUB: no more") == true)
        try await school.store.put(families)
        let plan = try await school.office.send(
            .example(terms: Self.club.replacing("CATEGORY", with: "general")), dryRun: true)
        #expect(plan.notSent == ["opted-out": 1])
    }
}
