import Channels
import Foundation
import Synchronization
import Templates
import Testing

@testable import Gateway

@Suite struct `An answer to an invitation` {
    @Test func `is told what came of it`() async throws {
        let event = try await EventSchool()
        try await event.says("IE 2", 1)
        #expect(event.heard(1).last?.contains("2 le i chi: gweithdy ffoneg") == true)
        try await event.says("YES 2", 2)
        #expect(event.heard(2).last?.contains("You are number 1 on the waiting list") == true)
        try await event.says("IE 3", 1)
        #expect(event.heard(1).last?.contains("3 lle i chi") == true)
        try await event.says("ie 4", 1)
        #expect(
            event.heard(1).last?.contains("Mae gennych 3 lle o hyd (gweithdy ffoneg), ac rydych yn rhif 2 ar y rhestr aros")
                == true)
        try await event.says("NO", 3)
        #expect(event.heard(3).last?.contains("Not coming: phonics workshop") == true)
        #expect(try await event.list().taken == 3)
        #expect(try await event.office.inbox().isEmpty)
    }

    @Test(arguments: 1...8) func `is seated by one commit, so that two cannot both have the last place`(round: Int) async throws {
        let event = try await EventSchool(families: 8, capacity: 3)
        let office = event.office
        // All at once, as after a reminder.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for family in 1...8 {
                let text = IncomingText(from: EventSchool.number(family), text: "YES")
                group.addTask { try await office.receive(.text(text)) }
            }
            try await group.waitForAll()
        }
        await event.school.dispatcher.runUntilIdle()
        let list = try await event.list()
        #expect(list.taken == 3 && list.waiting.count == 5)
        for family in 1...8 {
            let said = event.heard(family)
            #expect(said.count == 1)
            switch list.outcome(of: Home(stringLiteral: "F\(family)/C\(family)")) {
            case .kept(places: 1): #expect(said[0].contains("1 place for you"))
            case .waiting(let number, kept: 0): #expect(said[0].contains("number \(number) on the waiting list"))
            case let other: Issue.record("\(String(describing: other))")
            }
        }
    }

    @Test func `that frees places lets the next one hear of it, once`() async throws {
        let event = try await EventSchool()
        try await event.says("IE 2", 1)
        try await event.says("IE", 2)
        try await event.says("IE 2", 3)
        try await event.says("YES", 4)
        #expect(event.heard(3).count == 1 && event.heard(4).count == 1)
        try await event.says("NA", 1)
        #expect(event.heard(3).count == 2 && event.heard(4).count == 1)
        let news = try #require(event.heard(3).last)
        #expect(news.contains("Newyddion da") && news.contains("2 le i chi") && news.contains("nos Fawrth 10 Mawrth"))
        try await event.says("Na.", 1)
        try await event.school.run(until: 100)
        #expect(event.heard(3).count { $0.contains("Newyddion") } == 1 && event.heard(4).count == 1)
        #expect(try await event.tasks().isEmpty)
    }

    @Test func `at night lets the next one hear of it in the morning`() async throws {
        let event = try await EventSchool(capacity: 1)
        try await event.says("IE", 1)
        try await event.says("IE", 2)
        event.school.clock.set(.at("2026-03-03T23:00:00Z"))
        try await event.says("NA", 1)
        // The sender is answered at once; the family that moves up is told in the morning.
        #expect(event.heard(1).count == 2 && event.heard(2).count == 1)
        #expect(try await event.places() == ["F2": 1])
        try await event.school.run(until: 24)
        #expect(event.heard(2).count == 2)
    }

    @Test func `lets nobody hear of it who wrote STOP meanwhile: a person rings`() async throws {
        let event = try await EventSchool(capacity: 1)
        try await event.says("IE", 1)
        try await event.says("IE", 2)
        event.school.clock.set(.at("2026-03-03T23:00:00Z"))
        try await event.says("NA", 1)
        try await event.says("STOPIO", 2)
        try await event.school.run(until: 24)
        #expect(event.heard(2).allSatisfy { !$0.contains("Newyddion") })
        #expect(try await event.tasks() == ["F2 moved-up"])
    }

    @Test func `lets a person ring where the text comes to nothing`() async throws {
        let event = try await EventSchool(
            capacity: 1,
            text: [
                "+447700900002": [
                    .accepted(references: ["a"]), .accepted(references: ["b"]), .rejected(.permanent, Reason(.refused)),
                ]
            ])
        try await event.says("IE", 1)
        try await event.says("IE", 2)
        try await event.says("NA", 1)
        #expect(try await event.tasks() == ["F2 moved-up"])
        try await event.school.run(until: 30)
        #expect(try await event.tasks() == ["F2 moved-up"])
        // What the family says next makes the task needless.
        try await event.says("NA", 2)
        #expect(try await event.tasks().isEmpty)
    }

    @Test func `on the page is told there, and the next one by the way of the page`() async throws {
        let event = try await EventSchool(capacity: 2)
        try await event.office.answer(try event.delivery(1), .yes, places: 2)
        try await event.office.answer(try event.delivery(2), .yes, places: 2)
        #expect(try await event.office.page(try event.delivery(1)).outcome == .kept(places: 2))
        #expect(try await event.office.page(try event.delivery(2)).outcome == .waiting(number: 1, kept: 0))
        try await event.office.answer(try event.delivery(1), .no, places: nil)
        await event.school.dispatcher.runUntilIdle()
        #expect(event.heard(2).count == 1 && event.heard(2)[0].contains("Newyddion da"))
        #expect(try await event.office.page(try event.delivery(2)).outcome == .kept(places: 2))
    }

    @Test func `on the page of an e-mail has its news by e-mail`() async throws {
        let event = try await EventSchool([.email], capacity: 1)
        let email = event.school.email
        try await event.office.answer(try event.delivery(1, on: email), .yes, places: nil)
        try await event.office.answer(try event.delivery(2, on: email), .yes, places: nil)
        try await event.office.answer(try event.delivery(1, on: email), .no, places: nil)
        await event.school.dispatcher.runUntilIdle()
        #expect(try await event.tasks().isEmpty)
        let said = email.submitted.compactMap { submission -> String? in
            guard case .email(let content) = submission.content, content.submitted == .replied else { return nil }
            return content.subject
        }
        #expect(said == ["Newyddion da: mae lle i chi"])
    }

    @Test func `to a question without an event is confirmed as ever`() async throws {
        let event = try await EventSchool(invite: false)
        _ = try await event.office.send(.example(), dryRun: false)
        await event.school.dispatcher.runUntilIdle()
        try await event.says("IE 2", 1)
        #expect(event.heard(1).last?.contains("2 le i chi: digwyddiad") == true)
        #expect(try await event.office.events().isEmpty)
    }

    /// Two parents in two households, one of whom waits for a seat that F9 has.
    private func twoParents() async throws -> SmallSchool {
        let school = try SmallSchool()
        let parents = [1, 2].map { number in Contact.example(number, home: number) { $0.has([.text]) } }
        let other = Contact.example(9, home: 9, family: "F9") { $0.has([.text]) }
        try await school.store.put([.example(parents), .example([other], id: "F9")])
        _ = try await school.office.send(EventSchool.invitation(capacity: 1), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await school.say("IE", from: "07700 900009")
        return school
    }

    private func news(_ school: SmallSchool) -> [String] {
        school.text.submitted.compactMap { submission in
            guard case .text(let text) = submission.content, text.text.contains("Newyddion da") else { return nil }
            return submission.address
        }
    }

    func page(_ school: SmallSchool, _ number: Int) throws -> DeliveryID {
        try #require(school.text.submitted.first { $0.address == EventSchool.number(number).e164 }).delivery
    }

    enum Way: CaseIterable { case text, page, inbox, wordsOnPage }

    @Test(arguments: Way.allCases)
    func `is followed by news to the parent who gave it, whatever the other one wrote since`(way: Way) async throws {
        let school = try await twoParents()
        switch way {
        case .text: try await school.say("IE", from: "07700 900001")
        case .page: try await school.office.answer(try page(school, 1), .yes, places: nil)
        case .inbox, .wordsOnPage:
            if way == .inbox {
                try await school.say("A oes lle i ni ein dau tybed, neu ddim?", from: "07700 900001")
            } else {
                try await school.office.write("Hoffen ni ddod, os oes lle", on: try page(school, 1), in: .welsh)
            }
            let item = try #require(try await school.office.inbox().first)
            try await school.office.closeReply(item.id, note: "", recording: .yes, places: 1)
        }
        // About the same message, but no answer.
        try await school.say("Beth yw hyn? Pwy sy'n dod?", from: "07700 900002")
        try await school.office.write("Pwy sy'n dod?", on: try page(school, 2), in: .welsh)
        try await school.say("NA", from: "07700 900009")
        #expect(news(school) == ["+447700900001"])
    }

    @Test func `is shown on the overview until 30 days after the event`() async throws {
        let event = try await EventSchool()
        event.school.clock.set(EventSchool.starts.hours(30 * 24 - 1))
        #expect(try await event.office.recentEvents().count == 1)
        event.school.clock.set(EventSchool.starts.hours(30 * 24 + 1))
        #expect(try await event.office.recentEvents().isEmpty)
        #expect(try await event.office.events().count == 1)
    }

    @Test func `is taken over by the invitation that puts the first one right`() async throws {
        let event = try await EventSchool(capacity: 1)
        try await event.says("IE", 1)
        try await event.says("IE", 2)
        event.school.clock.set(SmallSchool.start.hours(1))
        _ = try await event.office.send(
            EventSchool.invitation(capacity: 2), correcting: "ffoneg", by: "Nia", dryRun: false)
        await event.school.dispatcher.runUntilIdle()
        let events = try await event.office.events()
        #expect(events.map(\.capacity) == [2] && events.map(\.taken) == [2] && events.map(\.waiting) == [0])
        #expect(event.heard(2).count { $0.contains("Newyddion da") } == 1)
        event.school.clock.set(SmallSchool.start.hours(2))
        // With a smaller capacity no family loses the seats that it was promised.
        _ = try await event.office.send(
            EventSchool.invitation(capacity: 1, "  # yn llai"), correcting: "ffoneg", by: "Nia", dryRun: false)
        #expect(try await event.places() == ["F1": 1, "F2": 1])
        #expect(try await event.office.answer("ffoneg", family: "F3", .yes, places: 1, by: "Nia").standing == .waiting)
        _ = try await event.office.answer("ffoneg", family: "F1", .no, places: nil, by: "Nia")
        #expect(try await event.places() == ["F2": 1])
    }
}
