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
        await event.school.dispatcher.settle()
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
        // Who wrote is answered; who sleeps is not woken.
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
        await event.school.dispatcher.settle()
        #expect(event.heard(2).count == 1 && event.heard(2)[0].contains("Newyddion da"))
        #expect(try await event.office.page(try event.delivery(2)).outcome == .kept(places: 2))
    }

    @Test func `on the page of an e-mail has its news by e-mail`() async throws {
        let event = try await EventSchool([.email], capacity: 1)
        let email = event.school.email
        try await event.office.answer(try event.delivery(1, on: email), .yes, places: nil)
        try await event.office.answer(try event.delivery(2, on: email), .yes, places: nil)
        try await event.office.answer(try event.delivery(1, on: email), .no, places: nil)
        await event.school.dispatcher.settle()
        #expect(try await event.tasks().isEmpty)
        let said = email.submitted.compactMap { submission -> String? in
            guard case .email(let content) = submission.content, content.submitted == .replied else { return nil }
            return content.subject
        }
        #expect(said == ["Newyddion da: mae lle i chi"])
    }

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
        await event.school.dispatcher.settle()
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

    @Test func `to a question without an event is confirmed as ever`() async throws {
        let event = try await EventSchool(invite: false)
        _ = try await event.office.send(.example(), dryRun: false)
        await event.school.dispatcher.settle()
        try await event.says("IE 2", 1)
        #expect(event.heard(1).last?.contains("2 le i chi: digwyddiad") == true)
        #expect(try await event.office.events().isEmpty)
    }

    /// Two parents in two homes, one of whom waits for a place that F9 has.
    private func twoParents() async throws -> SmallSchool {
        let school = try SmallSchool()
        let parents = [1, 2].map { number in Contact.example(number, home: number) { $0.has([.text]) } }
        let other = Contact.example(9, home: 9, family: "F9") { $0.has([.text]) }
        try await school.store.put([.example(parents), .example([other], id: "F9")])
        _ = try await school.office.send(EventSchool.invitation(capacity: 1), dryRun: false)
        await school.dispatcher.settle()
        try await school.say("IE", from: "07700 900009")
        return school
    }

    private func news(_ school: SmallSchool) -> [String] {
        school.text.submitted.compactMap { submission in
            guard case .text(let text) = submission.content, text.text.contains("Newyddion da") else { return nil }
            return submission.address
        }
    }

    private func page(_ school: SmallSchool, _ number: Int) throws -> DeliveryID {
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
        await event.school.dispatcher.settle()
        try await event.office.write("Beth yw hyn?", on: try event.delivery(1), in: .welsh)
        if question == "stopped" { _ = try await event.office.stop("ffoneg", by: "Nia") }
        let item = try #require(try await event.office.inbox().first)
        await #expect(throws: OfficeError.nothingToRecord) {
            try await event.office.closeReply(item.id, note: "", recording: .yes, places: 1)
        }
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
        await event.school.dispatcher.settle()
        let events = try await event.office.events()
        #expect(events.map(\.capacity) == [2] && events.map(\.taken) == [2] && events.map(\.waiting) == [0])
        #expect(event.heard(2).count { $0.contains("Newyddion da") } == 1)
        event.school.clock.set(SmallSchool.start.hours(2))
        // With fewer places nobody loses what was promised.
        _ = try await event.office.send(
            EventSchool.invitation(capacity: 1, "  # yn llai"), correcting: "ffoneg", by: "Nia", dryRun: false)
        #expect(try await event.places() == ["F1": 1, "F2": 1])
        #expect(try await event.office.answer("ffoneg", family: "F3", .yes, places: 1, by: "Nia").standing == .waiting)
        _ = try await event.office.answer("ffoneg", family: "F1", .no, places: nil, by: "Nia")
        #expect(try await event.places() == ["F2": 1])
    }
}

@Suite struct `A confirmation while several invitations are open` {
    private func school(_ first: String, _ second: String) async throws -> EventSchool {
        let event = try await EventSchool(capacity: 10, more: first)
        let name = Bilingual(welsh: "coginio", english: "cookery")
        let other = EventSchool.invitation(capacity: 10, named: name, second)
        _ = try await event.office.send(other, dryRun: false)
        await event.school.dispatcher.settle()
        return event
    }

    @Test func `names the keyword with which the answer can be changed, and that changes it`() async throws {
        let event = try await school("keyword: {cy: FFONEG, en: PHONICS}", "keyword: {cy: COGINIO, en: COOKERY}")
        try await event.says("FFONEG IE 2", 1)
        #expect(event.heard(1).last?.contains("FFONEG NA, neu FFONEG IE a'r nifer") == true)
        #expect(try await event.places() == ["F1": 2])
        try await event.says("FFONEG NA", 1)
        #expect(try await event.places() == [:])
        #expect(event.heard(1).last?.contains("FFONEG IE a'r nifer") == true)
    }

    @Test func `names the telephone where a bare word would be nobody's`() async throws {
        let event = try await school("", "")
        try await event.says("IE 2", 1)
        try await event.says("IE B", 1)
        #expect(try await event.places() == ["F1": 2])
        #expect(event.heard(1).last?.contains("I newid, ffoniwch 01632 960123") == true)
    }

    @Test func `is not needed for what comes later: good news and the reminder name the keyword`() async throws {
        let event = try await EventSchool(capacity: 2, more: "keyword: {cy: FFONEG, en: PHONICS}")
        try await event.says("IE 2", 1)
        try await event.says("IE 2", 2)
        try await event.says("NA", 1)
        #expect(event.heard(2).last?.contains("Newyddion da") == true)
        #expect(event.heard(2).last?.contains("Methu dod? Tecstiwch FFONEG NA.") == true)
        try await event.school.run(until: 152)
        #expect(event.heard(2).last?.contains("Cofiwch") == true)
        #expect(event.heard(2).last?.contains("Methu dod? Tecstiwch FFONEG NA.") == true)
    }

    @Test func `of the only one is the bare word`() async throws {
        let event = try await EventSchool(capacity: 10, more: "keyword: {cy: FFONEG, en: PHONICS}")
        try await event.says("IE 2", 1)
        #expect(event.heard(1).last?.contains("tecstiwch NA, neu IE a'r nifer") == true)
    }
}

@Suite struct `The words to guests` {
    static let event = Event(
        name: Bilingual(welsh: "gweithdy ffoneg", english: "phonics workshop"), starts: .at("2027-09-22T17:30:00Z"),
        place: Bilingual(welsh: "neuadd yr ysgol", english: "the school hall"), capacity: 60)

    static let outcomes: [AnswerOutcome] =
        [1, 2, 3, 4, 6, 20].flatMap { places in
            [.kept(places: places), .waiting(number: places, kept: 0), .waiting(number: 11, kept: places)]
        } + [1, 2, 6, 20].map { .maybe(gaveUp: .places($0)) } + [.late, .declined, .maybe(), .maybe(gaveUp: .waiting)]

    static let keyword = Keyword(Bilingual(welsh: "MABOLGAMPAU", english: "SPORTS"))
    static let changes: [ChangeWay] = [.answer, .keyword(keyword), .telephone]

    /// What a confirmation asks for: only what will be understood, whatever else is open.
    static let asked: [(ChangeWay, AnswerOutcome, welsh: [String], english: [String])] = [
        (.answer, .kept(places: 2), ["tecstiwch NA,", "neu IE a'r nifer"], ["text NO,", "or YES and how many"]),
        (.keyword(keyword), .kept(places: 2), ["MABOLGAMPAU NA,", "neu MABOLGAMPAU IE"], ["SPORTS NO,", "or SPORTS YES"]),
        (.telephone, .kept(places: 2), ["ffoniwch 01632 960123"], ["call 01632 960123"]),
        (.keyword(keyword), .declined, ["tecstiwch MABOLGAMPAU IE a'r"], ["text SPORTS YES and"]),
        (.telephone, .declined, ["ffoniwch 01632 960123"], ["call 01632 960123"]),
        (
            .keyword(keyword), .maybe(), ["MABOLGAMPAU IE a'r nifer, neu MABOLGAMPAU NA"],
            ["SPORTS YES and how many, or SPORTS NO"]
        ),
        (.telephone, .maybe(), ["ffoniwch 01632 960123"], ["call 01632 960123"]),
        (
            .answer, .maybe(gaveUp: .places(2)), ["EFALLAI (", "nid ydym yn cadw eich 2 le mwyach", "Tecstiwch IE a'r nifer"],
            ["MAYBE noted", "no longer keep your 2 places", "Text YES and how many"]
        ),
        (
            .keyword(keyword), .maybe(gaveUp: .places(1)), ["nid ydym yn cadw eich lle mwyach", "Tecstiwch MABOLGAMPAU IE"],
            ["no longer keep your place.", "Text SPORTS YES"]
        ),
        (
            .telephone, .maybe(gaveUp: .places(3)), ["eich 3 lle mwyach", "Ffoniwch 01632 960123"],
            ["your 3 places", "Call 01632 960123"]
        ),
        (
            .answer, .maybe(gaveUp: .waiting), ["nid ydych ar y rhestr aros mwyach", "Tecstiwch IE a'r nifer"],
            ["no longer on the waiting list", "Text YES"]
        ),
        (
            .telephone, .maybe(gaveUp: .waiting), ["rhestr aros mwyach", "Ffoniwch 01632 960123"],
            ["no longer on the waiting list", "Call 01632 960123"]
        ),
        (.answer, .waiting(number: 2, kept: 0), ["tecstiwch NA"], ["text NO"]),
        (.keyword(keyword), .waiting(number: 2, kept: 0), ["tecstiwch MABOLGAMPAU NA"], ["text SPORTS NO"]),
        (.telephone, .waiting(number: 2, kept: 0), ["ffoniwch 01632 960123"], ["call 01632 960123"]),
    ]

    @Test(arguments: asked.indices) func `ask for what will be understood`(index: Int) throws {
        let (change, outcome, welsh, english) = Self.asked[index]
        let composer = try MessageComposer.example()
        for (language, expected) in [(Language.welsh, welsh), (.english, english)] {
            let words = composer.confirmation(outcome, event: Self.event, changedBy: change, language: language)
            for part in expected { #expect(words.contains(part), "\(words)") }
            if change == .telephone { #expect(!words.contains(" IE ") && !words.contains("YES"), "\(words)") }
        }
    }

    @Test(arguments: outcomes) func `are one part in each language`(outcome: AnswerOutcome) throws {
        let composer = try MessageComposer.example()
        for language in Language.allCases {
            for change in Self.changes {
                let words = composer.confirmation(outcome, event: Self.event, changedBy: change, language: language)
                let text = TextMessage.prepare(words)
                #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
                #expect(!words.contains("{") && (change != .answer || words.contains(School.example().name[language])))
            }
        }
    }

    @Test(arguments: [1, 2, 3, 6, 20], ["07700 900900", nil])
    func `of good news are one part in each language`(places: Int, number: String?) throws {
        let composer = try MessageComposer.example(number: number)
        for language in Language.allCases {
            let moved = WaitlistPromotion(message: "M1", home: "F1/C1", places: places, way: nil)
            let text = TextMessage.prepare(
                composer.movedUp(moved, event: Self.event, keyword: nil, by: .text, language: language))
            #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
            #expect(!text.text.contains("{") && text.text.contains("22"))
        }
    }

    /// As long as names may be; with letters that the GSM alphabet lacks.
    static let schools = [
        Bilingual(welsh: "Ysgol Gynradd Gymraeg Tref yr Enghraifft", english: "Example Town Welsh Medium Primary School"),
        Bilingual(welsh: "Ysgol Gynradd Gymraeg Llŷn a'r Dŵr Bach", english: "Llŷn and Dŵr Bach Community Primary Schl"),
    ]
    static let longNames = [
        Bilingual(welsh: "gweithdy darllen a ffoneg i deuluoedd nef", english: "reading and phonics workshop for families"),
        Bilingual(welsh: "gŵyl y dŵr a'r ŷd i deuluoedd newydd ni", english: "gŵyl y dŵr: a water festival for families"),
    ]

    private func expectOnePart(_ words: String) {
        let text = TextMessage.prepare(words)
        #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
        #expect(!text.text.contains("{"))
    }

    @Test(arguments: schools, longNames) func `are one part, whatever the school and the event are called`(
        school name: Bilingual<String>, event title: Bilingual<String>
    ) throws {
        for number in ["07700 900900", nil] {
            let composer = try MessageComposer.example(number: number, school: .example { $0.name = name })
            var event = Self.event
            event.name = title
            for language in Language.allCases {
                for outcome in Self.outcomes {
                    for change in Self.changes {
                        expectOnePart(composer.confirmation(outcome, event: event, changedBy: change, language: language))
                    }
                }
                for places in 1...20 {
                    let moved = WaitlistPromotion(message: "M1", home: "F1/C1", places: places, way: nil)
                    for keyword in [nil, Self.keyword] {
                        expectOnePart(composer.movedUp(moved, event: event, keyword: keyword, by: .text, language: language))
                    }
                    // A mail has room for all of it.
                    let mail = composer.movedUp(moved, event: event, keyword: nil, by: .email, language: language)
                    let named = title[language].prefix(1).uppercased() + title[language].dropFirst()
                    #expect(mail.contains(named) && mail.contains(name[language]))
                }
            }
        }
    }
}
