import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `A message that is corrected` {
    private static let invitation = EventSchool.invitation(capacity: 4)
    private static let putRight = MessageSource.example(
        terms: invitation.terms, welsh: "Annwyl { $contact }\n\nYn y gampfa.\n", english: "Dear { $contact }\n\nIn the gym.\n")

    @Test func `shows what puts it right behind its own link, and what is done there counts for that`() async throws {
        let school = try await school([Self.families[0]])
        let office = school.office
        _ = try await office.send(Self.invitation, dryRun: false)
        await school.dispatcher.runUntilIdle()
        let old = try #require(school.email.submitted.first).delivery
        #expect(try await !office.page(old).isCorrection)
        let report = try await office.send(Self.putRight, correcting: "ffoneg", by: "Nia", dryRun: false)
        // Also before it is out.
        #expect(try await office.page(old).isCorrection)
        await school.dispatcher.runUntilIdle()
        let new = try #require(school.email.submitted.last).delivery
        let page = try await office.page(old)
        #expect(new != old && page.isCorrection && !page.isOver && page.question == .rsvp)
        #expect("\(page.blocks)".contains("gampfa"))
        #expect(try await !office.page(new).isCorrection)
        try await office.confirmRead(old)
        await school.dispatcher.runUntilIdle()
        for delivery in [old, new] { #expect(try await office.page(delivery).wasRead) }
        #expect(try await office.status(report.message).map { $0.reach["read"] } == [1])
        try await office.answer(old, .yes, places: 2)
        await school.dispatcher.runUntilIdle()
        #expect(try await office.page(new).outcome == .kept(places: 2))
        let status = try #require(try await office.status(report.message).first)
        #expect(status.answers.yes == 1 && status.answers.places == 2 && status.reach["answered"] == 1)
        try await office.write("Diolch yn fawr i chi am roi gwybod", on: old, in: .welsh)
        #expect(try await office.inbox().map(\.message) == [report.message])
    }

    @Test func `has its answers taken over, also where it invites to no event`() async throws {
        let school = try await school([Self.families[0], Self.families[1]])
        let office = school.office
        _ = try await office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let old = try #require(school.email.submitted.first { $0.address == "c1@example.org" }).delivery
        try await office.answer(old, .yes, places: 3)
        let report = try await Self.correct(school)
        await school.dispatcher.runUntilIdle()
        let status = try #require(try await office.status(report.message).first)
        // No family answered the correction itself, and the answers still count.
        #expect(status.answers.yes == 1 && status.answers.places == 3 && status.reach["answered"] == 0)
        let new = try #require(school.email.submitted.last { $0.address == "c1@example.org" }).delivery
        #expect(try await office.page(new).answer?.places == 3)
        try await office.answer(new, .no, places: nil)
        let both = try await office.status().map(\.answers)
        #expect(both.map(\.no) == [1, 1] && both.map(\.yes) == [0, 0])
    }

    @Test func `takes answers by text while what puts it right waits for the morning`() async throws {
        let texter = Family.example([Self.contact(1, family: 1, [.text])], id: "F1")
        let school = try await school([texter])
        school.clock.set(.at("2026-03-03T19:59:00Z"))
        _ = try await school.office.send(Self.invitation, dryRun: false)
        await school.dispatcher.runUntilIdle()
        school.clock.set(.at("2026-03-03T20:30:00Z"))
        let report = try await school.office.send(Self.putRight, correcting: "ffoneg", by: "Nia", dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == 1)
        try await school.say("IE 2", from: "07700 900001")
        #expect(try await school.office.inbox().isEmpty)
        #expect(try await school.office.status(report.message).map(\.answers.places) == [2])
    }

    @Test func `says no more where what put it right was stopped too`() async throws {
        let school = try await school([Self.families[0]])
        _ = try await school.office.send(Self.invitation, dryRun: false)
        await school.dispatcher.runUntilIdle()
        let old = try #require(school.email.submitted.first).delivery
        let report = try await school.office.send(Self.putRight, correcting: "ffoneg", by: "Nia", dryRun: false)
        _ = try await school.office.stop(try #require(report.message), by: "Nia")
        let page = try await school.office.page(old)
        #expect(!page.isCorrection && page.isOver)
    }
}
