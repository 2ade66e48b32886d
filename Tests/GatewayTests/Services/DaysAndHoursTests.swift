import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// Rules that go by days and hours, each a millisecond before its time, at it, and a millisecond after.
@Suite struct `Days and hours` {
    private static let day = 86_400.0
    private static let moments = [-0.001, 0, 0.001]

    private static func isTaken(_ refusal: OfficeError, _ work: () async throws -> Void) async throws -> Bool {
        do {
            try await work()
            return true
        } catch let error as OfficeError where error == refusal {
            return false
        }
    }

    /// The page of a message, and of an invitation whose answers end before the event.
    @Test(arguments: [false, true], moments) func `a page closes seven days after its message has ended`(
        hasEvent: Bool, moment: Double
    ) async throws {
        let school: SmallSchool
        let end: Date
        if hasEvent {
            school = try await EventSchool(more: "expires: 2026-03-10T12:00").school
            end = EventSchool.starts
        } else {
            school = try SmallSchool()
            try await school.store.put([.example([.example(1) { $0.has([.text]) }])])
            _ = try await school.office.send(.example(), dryRun: false)
            await school.dispatcher.runUntilIdle()
            end = school.start.hours(72)
        }
        let page = try #require(school.text.submitted.first).delivery
        school.clock.set(end.addingTimeInterval(7 * Self.day + moment))
        let isOpen = try await Self.isTaken(.noSuchPage) { _ = try await school.office.page(page) }
        #expect(isOpen == (moment < 0))
    }

    @Test(arguments: moments) func `a page takes more texts when the first of ten is a day old`(moment: Double) async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1)])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let page = try #require(school.email.submitted.first).delivery
        let first = school.clock.now
        for number in 1...10 {
            try await school.office.write("neges \(number)", on: page, in: .welsh)
            school.clock.set(first.hours(1))
        }
        school.clock.set(first.addingTimeInterval(Self.day + moment))
        func write(_ text: String) async throws -> Bool {
            try await Self.isTaken(.nothingToRecord) { try await school.office.write(text, on: page, in: .welsh) }
        }
        #expect(try await write("un arall") == (moment >= 0))
        // The nine others are younger.
        #expect(try await !write("ac un arall"))
    }

    @Test(arguments: moments) func `a page takes more answers when the first of twenty is a day old`(moment: Double) async throws
    {
        let event = try await EventSchool(capacity: 60)
        let (office, clock, page) = (event.office, event.school.clock, try event.delivery(1))
        let first = clock.now
        for places in 1...20 {
            try await office.answer(page, .yes, places: places)
            clock.set(first.hours(1))
        }
        clock.set(first.addingTimeInterval(Self.day + moment))
        func answer(_ places: Int) async throws -> Bool {
            try await Self.isTaken(.tooManyAnswers) { try await office.answer(page, .yes, places: places) }
        }
        #expect(try await answer(1) == (moment >= 0))
        #expect(try await !answer(2))
    }

    @Test(arguments: moments) func `a questionnaire is filled in anew when the first of twenty is a day old`(
        moment: Double
    ) async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.email]) }])])
        _ = try await school.office.send(.questionnaire(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let page = try #require(school.email.submitted.first).delivery
        func fill(_ words: String) async throws -> Bool {
            let fields = ["croeso": "4", "amser": "2", "newid": words]
            return try await Self.isTaken(.tooManyAnswers) {
                try await school.office.answer(page, language: .welsh) { fields[$0.id] }
            }
        }
        let first = school.clock.now
        for number in 1...20 {
            #expect(try await fill("Rhif \(number)"))
            school.clock.set(first.hours(1))
        }
        school.clock.set(first.addingTimeInterval(Self.day + moment))
        #expect(try await fill("Un arall") == (moment >= 0))
        #expect(try await !fill("Ac un arall"))
    }

    @Test(arguments: moments) func `how long answers take is told of the last thirty days`(moment: Double) async throws {
        let closed = CrowdedStore.now.addingTimeInterval(-30 * Self.day - moment).milliseconds
        let crowd = try await CrowdedStore([
            SeededRow("reply", ["state": "closed", "language": "cy", "received": closed - 60_000, "closed": closed]),
            // However long it waits.
            SeededRow("reply", ["language": "cy", "received": closed - 60_000]),
        ])
        let ages = try await crowd.store.inboxAges(of: CrowdedStore.school, at: CrowdedStore.now)
        #expect(ages.welsh.answered == (moment < 0 ? 1 : 0) && ages.welsh.waiting == 1)
    }

    @Test(arguments: moments) func `an event is on the overview for thirty days`(moment: Double) async throws {
        let event = try await EventSchool()
        event.school.clock.set(EventSchool.starts.addingTimeInterval(30 * Self.day + moment))
        #expect(try await event.office.recentEvents().count == (moment < 0 ? 1 : 0))
    }

    @Test(arguments: moments) func `an answer is late after its closing date, and none is recorded once the event begins`(
        moment: Double
    ) async throws {
        let event = try await EventSchool()
        event.school.clock.set(EventSchool.answerBy.addingTimeInterval(moment))
        try await event.office.answer(try event.delivery(1), .yes, places: 2)
        #expect(try await (event.office.page(try event.delivery(1)).outcome == .late) == (moment > 0))
        event.school.clock.set(EventSchool.starts.addingTimeInterval(moment))
        let isTaken = try await Self.isTaken(.eventBegan) {
            _ = try await event.office.answer("ffoneg", family: "F2", .yes, places: 1, by: "Nia")
        }
        let isAttended = try await Self.isTaken(.eventNotBegun) {
            _ = try await event.office.attended("ffoneg", families: nil, missed: [], by: "Nia")
        }
        #expect(isTaken == (moment < 0) && isAttended == (moment >= 0))
    }

    /// When an officer is to have done it.
    @Test func `a task is due after two days`() async throws {
        let school = try SmallSchool(email: ["c1@example.org": [.rejected(.permanent, Reason(.addressUnknown))]])
        try await school.store.put([.example([.example(1) { $0.has([.email]) }])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.tasks().map(\.due) == [school.start.hours(48)])
    }

    @Test(arguments: [(-25, 24), (-24, 24), (-23.5, 23.5), (-1, 1)] as [(Double, Double)])
    func `a task of an event is due after a day, and before the event`(hours: Double, due: Double) async throws {
        let event = try await EventSchool()
        let now = EventSchool.starts.hours(hours)
        event.school.clock.set(now)
        try await event.office.answer(try event.delivery(1), .yes, places: 2)
        let task = try await event.office.tasks().first { $0.reason == "late-answer" }
        #expect(task?.due == now.hours(due))
    }

    /// Of a text that a person wrote in answer, and of one that the gateway answers by itself: both wait while the route is paused.
    @Test(arguments: [false, true], moments) func `an answer to somebody who wrote is sent within a day, or not at all`(
        isByPerson: Bool, moment: Double
    ) async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.text]) }])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        if isByPerson {
            try await school.say("A gaf i ddod â mam-gu?", from: "07700 900001")
            let before = school.text.submitted.count
            #expect(before == 1)
            try await school.office.answerReply(try #require(try await school.office.inbox().first).id, text: "Cewch.")
        } else {
            try await school.say("CYMORTH", from: "07700 900001")
        }
        school.clock.set(school.start.addingTimeInterval(Self.day + moment))
        _ = try await school.office.resume(.text)
        await school.dispatcher.runUntilIdle()
        let heard = school.heard("07700 900001").dropFirst()
        #expect(heard.contains("Cewch.") == (isByPerson && moment < 0))
        #expect(heard.isEmpty == (moment >= 0))
    }

    @Test(arguments: [(3599, true), (3600, false), (3601, false)] as [(Double, Bool)])
    func `a text may answer a test for an hour`(seconds: Double, mayAnswer: Bool) {
        let tests = RecentTests()
        let number = AddressKey("07700 900001" as PhoneNumber)
        #expect(tests.take(number, at: SmallSchool.start))
        #expect(tests.mayBeAnswered(from: number, at: SmallSchool.start.addingTimeInterval(seconds)) == mayAnswer)
        #expect(!tests.mayBeAnswered(from: AddressKey("07700 900002" as PhoneNumber), at: SmallSchool.start))
    }

    @Test(arguments: [(899_999, []), (900_000, [1]), (900_001, [1])] as [(Int64, [Int])])
    func `an emergency has missed a family when it has not reached it for a quarter of an hour`(
        ago: Int64, missed: [Int]
    ) async throws {
        let start = Date(milliseconds: StoreFolder.now.milliseconds - ago)
        let school = try SmallSchool(start: start, staff: [.nia])
        try await school.store.put([.example([.example(1) { $0.has([.text]) }])], at: start)
        let terms = MessageSource.exampleTerms.replacing("category: general", with: "category: emergency")
        _ = try await school.office.send(.example(terms: terms), dryRun: false)
        await school.dispatcher.runUntilIdle()
        school.clock.set(StoreFolder.now)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.notices().map(\.families) == missed)
    }
}
