import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `An answer to an invitation` {
    @Test func `after the closing date waits for a person, and a no still gives places back`() async throws {
        let event = try await EventSchool(capacity: 3)
        try await event.says("IE 2", 1)
        try await event.says("IE", 2)
        try await event.says("IE", 3)
        event.school.clock.set(EventSchool.answerBy.addingTimeInterval(60))
        try await event.says("IE", 4)
        #expect(event.heard(4).last?.contains("dyddiad cau wedi bod") == true)
        let item = try #require(try await event.office.inbox().first)
        #expect(item.text == "IE" && item.family == "F4")
        try await event.says("NA", 1)
        #expect(event.heard(3).last?.contains("Newyddion da") == true)
        #expect(try await event.places() == ["F2": 1, "F3": 1])
        try await event.office.closeReply(item.id, note: "", recording: .yes, places: 1)
        #expect(try await event.places() == ["F2": 1, "F3": 1, "F4": 1])
    }

    @Test func `after the closing date on the page becomes a task, until somebody decides`() async throws {
        let event = try await EventSchool()
        event.school.clock.set(EventSchool.answerBy.addingTimeInterval(60))
        try await event.office.answer(try event.delivery(1), .yes, places: 2)
        #expect(try await event.office.page(try event.delivery(1)).outcome == .late)
        await event.school.dispatcher.runUntilIdle()
        #expect(try await event.tasks() == ["F1 late-answer"])
        let guest = try await event.office.answer("ffoneg", family: "F1", .yes, places: 2, by: "Nia")
        #expect(guest.standing == .coming && guest.places == 2)
        #expect(try await event.tasks().isEmpty)
    }

    @Test func `by word of mouth is refused where it makes no sense`() async throws {
        let event = try await EventSchool()
        await #expect(throws: OfficeError.noSuchEvent) {
            try await event.office.answer("arall", family: "F1", .yes, places: 1, by: "Nia")
        }
        await #expect(throws: OfficeError.noSuchFamily) {
            try await event.office.answer("ffoneg", family: "F99", .yes, places: 1, by: "Nia")
        }
        await #expect(throws: OfficeError.noPerson) {
            try await event.office.answer("ffoneg", family: "F1", .yes, places: 1, by: " ")
        }
        await #expect(throws: OfficeError.tooManyPlaces) {
            try await event.office.answer("ffoneg", family: "F1", .yes, places: 21, by: "Nia")
        }
        event.school.clock.set(EventSchool.starts)
        await #expect(throws: OfficeError.eventBegan) {
            try await event.office.answer("ffoneg", family: "F1", .yes, places: 1, by: "Nia")
        }
    }

    @Test func `on the page of what the school stopped is refused`() async throws {
        let event = try await EventSchool()
        let page = try event.delivery(1)
        _ = try await event.office.stop("ffoneg", by: "Nia")
        await #expect(throws: OfficeError.nothingToRecord) { try await event.office.answer(page, .yes, places: 1) }
        #expect(try await event.office.page(page).isOver)
        #expect(try await event.list().answered.isEmpty)
    }

    @Test func `on the page of an invitation that was put right belongs to what puts it right`() async throws {
        let event = try await EventSchool()
        let page = try event.delivery(1)
        try await event.office.answer(page, .yes, places: 1)
        event.school.clock.set(SmallSchool.start.hours(1))
        _ = try await event.office.send(EventSchool.invitation(capacity: 2), correcting: "ffoneg", by: "Nia", dryRun: false)
        #expect(try await !event.office.page(page).isOver)
        try await event.office.answer(page, .yes, places: 2)
        #expect(try await event.office.page(page).answer?.places == 2)
        #expect(try await event.places() == ["F1": 2])
        let counted = try await event.office.status().map(\.answers.places)
        // It is one event, whichever of the two is asked.
        #expect(counted == [2, 2])
        _ = try await event.office.stop("ffoneg", by: "Nia")
        #expect(try await event.office.page(page).isOver)
        await #expect(throws: OfficeError.nothingToRecord) { try await event.office.answer(page, .no, places: nil) }
    }

    @Test func `of the inbox is recorded only where the question is open`() async throws {
        let event = try await EventSchool()
        try await event.says("Beth yw hyn?", 1)
        let item = try #require(try await event.office.inbox().first)
        event.school.clock.set(EventSchool.starts)
        await #expect(throws: OfficeError.nothingToRecord) {
            try await event.office.closeReply(item.id, note: "", recording: .yes, places: 1)
        }
        #expect(try await event.list().answered.isEmpty)
        #expect(try await event.office.inbox().map(\.id) == [item.id])
        try await event.office.closeReply(item.id, note: "", recording: nil, places: nil)
        #expect(try await event.office.inbox().isEmpty)
    }

    @Test(arguments: ["none", "stopped"]) func `of the inbox is refused to what asks nothing`(question: String) async throws {
        let event = try await EventSchool(invite: false)
        let source =
            question == "none"
            ? MessageSource.example(terms: MessageSource.exampleTerms.replacing("rsvp", with: "none")) : EventSchool.invitation()
        _ = try await event.office.send(source, dryRun: false)
        await event.school.dispatcher.runUntilIdle()
        try await event.office.write("Beth yw hyn?", on: try event.delivery(1), in: .welsh)
        if question == "stopped" { _ = try await event.office.stop("ffoneg", by: "Nia") }
        let item = try #require(try await event.office.inbox().first)
        await #expect(throws: OfficeError.nothingToRecord) {
            try await event.office.closeReply(item.id, note: "", recording: .yes, places: 1)
        }
    }
}
