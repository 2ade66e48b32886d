import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `A route that is paused` {
    static let families = `A message that is stopped`.families(30)

    private func school(_ families: [Family] = families, email: [String: [Outcome]] = [:]) async throws -> SmallSchool {
        let school = try SmallSchool(email: email)
        try await school.store.put(families)
        return school
    }

    @Test func `sends nothing, and what waited goes when it is resumed`() async throws {
        let school = try await school()
        let paused = try await school.office.pause(.email, reason: "y blwch yn llawn", by: "Nia")
        #expect(paused.pause == RoutePause(since: SmallSchool.start, by: "Nia", reason: "y blwch yn llawn"))
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 3)
        #expect(school.email.submitted.isEmpty)
        let standing = try #require(try await school.office.routes().first)
        #expect(standing.channel == .email && standing.waiting == 30 && standing.submitting == 0)
        let resumed = try await school.office.resume(.email)
        #expect(resumed.pause == nil && resumed.waiting == 30)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 30)
        #expect(try await school.office.routes().map(\.waiting) == [0, 0, 0])
    }

    @Test func `lets what is on the wire arrive, and begins no other`() async throws {
        let school = try await school()
        let office = school.office
        school.email.meanwhile { number in
            guard number == 10 else { return }
            await #expect(throws: Never.self) {
                let standing = try await office.pause(.email, reason: "prawf", by: "Nia")
                #expect(standing.submitting > 0)
            }
        }
        _ = try await office.send(.example(), dryRun: false)
        try await school.run(until: 3)
        #expect((10...14).contains(school.email.submitted.count))
        #expect(
            try await school.status().deliveries == [
                "accepted": school.email.submitted.count, "queued": 30 - school.email.submitted.count,
            ])
        _ = try await office.resume(.email)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 30 && Set(school.email.addresses).count == 30)
    }

    @Test func `leaves the other ways alone, and the family takes its next one after the usual wait`() async throws {
        let both = `A message that is stopped`.families(1, [.email, .text])
        let school = try await school(both)
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 3.9)
        #expect(school.text.submitted.isEmpty)
        try await school.run(until: 4.1)
        #expect(school.text.submitted.count == 1 && school.email.submitted.isEmpty)
        _ = try await school.office.resume(.email)
        try await school.run(until: 5)
        #expect(school.email.submitted.isEmpty)
        #expect(try await school.status().deliveries == ["accepted": 1, "cancelled": 1])
    }

    static let meanwhile: [(Gateway.Category, ChannelKind, texts: Int)] = [
        (.emergency, .email, 1), (.emergency, .letter, 0), (.essential, .email, 0), (.general, .email, 0),
    ]

    @Test(arguments: meanwhile) func `has an emergency that waits for it take its next way at once, and nothing else`(
        category: Gateway.Category, paused: ChannelKind, texts: Int
    ) async throws {
        let school = try await school(
            `A message that is stopped`.families(1, [.email, .text]),
            email: ["c1@example.org": [`A message that is stopped`.busy]])
        let terms = MessageSource.exampleTerms.replacing("general", with: category.rawValue)
        _ = try await school.office.send(.example(terms: terms), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 1 && school.text.submitted.isEmpty)
        _ = try await school.office.pause(paused, reason: "prawf", by: "Nia")
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == texts)
        #expect(school.email.submitted.count == 1)
    }

    @Test func `lets time run out for what waits`() async throws {
        let school = try await school([Self.families[0]])
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 71)
        #expect(try await school.status().deliveries == ["queued": 1])
        try await school.run(until: 73)
        #expect(try await school.status().deliveries == ["expired": 1])
        #expect(try await school.office.tasks().count == 1)
        _ = try await school.office.resume(.email)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.isEmpty)
    }

    @Test func `stays as it was when it is paused again, and outlives the daemon`() async throws {
        let school = try await school()
        _ = try await school.office.pause(.text, reason: "y cyntaf", by: "Nia")
        school.clock.set(SmallSchool.start.hours(1))
        #expect(try await school.office.pause(.text, reason: "yr ail", by: "Huw").pause?.reason == "y cyntaf")
        #expect(try await school.store.pausedRoutes(of: StoreFolder.school.id).keys.map(\.rawValue) == ["text"])
        #expect(try await school.store.pausedRoutes(of: "ysgol-arall").isEmpty)
        #expect(try await school.office.pauses().map(\.channel) == [.text])
        _ = try await school.office.resume(.text)
        _ = try await school.office.resume(.text)
        #expect(try await school.office.pauses().isEmpty)
    }

    @Test func `is paused by somebody, for a reason`() async throws {
        let school = try await school()
        await #expect(throws: OfficeError.noReason) { try await school.office.pause(.email, reason: " ", by: "Nia") }
        await #expect(throws: OfficeError.noPerson) { try await school.office.pause(.email, reason: "prawf", by: "") }
        #expect(try await school.office.pauses().isEmpty)
    }
}
