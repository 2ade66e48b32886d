import Channels
import Foundation
import Testing

@testable import Gateway

extension `A route that the far side refuses` {
    @Test func `lets an emergency take its next way at once, and calls back what waited`() async throws {
        let families = Self.families(40, [.email, .text, .letter])
        let school = try await Self.school(families) { _ in [Self.tenant] }
        _ = try await school.office.send(.example(terms: Self.emergency), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == 40 && school.letter.submitted.isEmpty)
        #expect(try await school.status().deliveries == ["accepted": 40, "cancelled": 40])
        // And one that is sent while the route is stopped goes by the open way from the start.
        let second = Self.emergency.replacing("name: gweithdy", with: "name: eira")
        _ = try await school.office.send(.example(terms: second), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == 80 && school.email.submitted.count <= 4)
    }

    @Test func `that a person pauses sends an emergency on its next way at once too`() async throws {
        let school = try await Self.school(Self.families(5, [.email, .text]))
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(terms: Self.emergency), dryRun: false)
        await school.dispatcher.runUntilIdle()
        // Nothing is open: it waits for what it would have taken first.
        #expect(try await school.status().deliveries == ["queued": 5])
        _ = try await school.office.resume(.text)
        await school.dispatcher.runUntilIdle()
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
}
