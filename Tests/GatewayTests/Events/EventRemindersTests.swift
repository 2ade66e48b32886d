import Channels
import Foundation
import GRDB
import Logging
import Templates
import Testing

@testable import Gateway

@Suite struct `A reminder` {
    /// Hours from the start of the school to 16:00 of the day before the event.
    static let due = 151.0

    func reminded(_ event: EventSchool) -> [Int] {
        (1...4).filter { family in event.heard(family).contains { $0.contains("Cofiwch:") } }
    }

    /// F1 has seats, F2 waits, F3 may come, F4 does not.
    func answered(more: String = "") async throws -> EventSchool {
        let event = try await EventSchool(capacity: 2, more: more)
        try await event.says("IE 2", 1)
        try await event.says("IE", 2)
        try await event.says("EFALLAI", 3)
        try await event.says("NA", 4)
        return event
    }

    @Test func `goes the day before to those who have places, and to nobody else`() async throws {
        let event = try await answered()
        try await event.school.run(until: Self.due - 0.01)
        #expect(reminded(event) == [])
        try await event.school.run(until: Self.due)
        #expect(reminded(event) == [1])
        let text = try #require(event.heard(1).last)
        #expect(
            text
                == "Ysgol Enghraifft. Cofiwch: gweithdy ffoneg, nos Fawrth 10 Mawrth, 6pm, neuadd yr ysgol. Methu dod? Tecstiwch NA."
        )
        try await event.school.run(until: 200)
        #expect(event.heard(1).count { $0.contains("Cofiwch:") } == 1)
    }

    @Test func `asks nothing: a NO gives the places back, and the next one moves up`() async throws {
        let event = try await answered()
        try await event.school.run(until: Self.due)
        try await event.says("NA", 1)
        #expect(try await event.places() == ["F2": 1])
        #expect(event.heard(2).last?.contains("Newyddion da") == true)
    }

    @Test func `is queued once, whoever looks and however often`() async throws {
        let event = try await answered()
        event.school.clock.set(SmallSchool.start.hours(Self.due))
        let composer = try MessageComposer.example()
        let store = event.school.store
        let reminders = (1...4).map { seed in
            EventReminders(
                store: store, submissions: SubmissionBuilder(store: store, library: MessageCache(), composer: composer),
                idGenerator: .seeded(UInt64(seed) + 100), logger: Logger(label: "test"))
        }
        let now = event.school.clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for one in reminders { group.addTask { try await one.queue(at: now) } }
            try await group.waitForAll()
        }
        #expect(try await store.messages(of: composer.school.id).count { $0.name == "ffoneg-atgoffa" } == 1)
        #expect(try await store.nextDue(on: []) ?? .distantFuture <= now)
    }

    @Test func `goes as soon as it can after its hour, and never after the beginning`() async throws {
        let late = try await answered()
        late.school.clock.set(.at("2026-03-10T10:00:00Z"))
        await late.school.dispatcher.runUntilIdle()
        #expect(reminded(late) == [1])
        let over = try await answered()
        over.school.clock.set(EventSchool.starts)
        await over.school.dispatcher.runUntilIdle()
        #expect(reminded(over) == [])
        #expect(try await over.school.store.remindersDue(of: over.office.school.id, at: .distantFuture).isEmpty)
    }

    @Test func `keeps the quiet hours`() async throws {
        let event = try await answered()
        event.school.clock.set(.at("2026-03-09T22:00:00Z"))
        await event.school.dispatcher.runUntilIdle()
        #expect(reminded(event) == [])
        try await event.school.run(until: 167.1)
        #expect(reminded(event) == [1])
    }

    @Test func `can be switched off`() async throws {
        let event = try await answered(more: "  remind: no")
        try await event.school.run(until: 180)
        #expect(reminded(event) == [])
    }

    @Test func `is not sent for an invitation that the school took back`() async throws {
        let event = try await answered()
        _ = try await event.office.stop("ffoneg", by: "Nia")
        try await event.school.run(until: 180)
        #expect(reminded(event) == [])
    }

    @Test func `goes once where the invitation was put right`() async throws {
        let event = try await answered()
        _ = try await event.office.send(EventSchool.invitation(capacity: 3), correcting: "ffoneg", by: "Nia", dryRun: false)
        try await event.school.run(until: 180)
        #expect(reminded(event) == [1, 2])
        #expect(event.heard(1).count { $0.contains("Cofiwch:") } == 1)
    }

    @Test func `is not sent on the heels of an invitation of the same day`() async throws {
        let event = try await EventSchool(invite: false)
        event.school.clock.set(.at("2026-03-09T16:30:00Z"))
        _ = try await event.office.send(
            EventSchool.invitation(answerBy: nil), dryRun: false)
        await event.school.dispatcher.runUntilIdle()
        try await event.says("IE", 1)
        try await event.school.run(until: 180)
        #expect(reminded(event) == [])
    }

    static let questions = [
        "SELECT min(remind_at) FROM event WHERE school = ? AND remind_at IS NOT NULL",
        "SELECT message FROM event WHERE school = ? AND remind_at <= ? ORDER BY remind_at, message",
        "SELECT message FROM event WHERE school = ? AND reminder = ?",
        "SELECT message FROM event WHERE school = ? AND starts > ? ORDER BY starts, message",
    ]

    @Test(arguments: questions) func `is found by an index`(sql: String) async throws {
        let store = try SmallSchool().store
        let plan = try await store.read { tx in
            try Row.fetchAll(tx.db, sql: "EXPLAIN QUERY PLAN \(sql.replacing("?", with: "'1'"))").map { $0["detail"] as String }
        }
        #expect(plan.count == 1 && plan[0].contains("INDEX event_") && plan[0].hasPrefix("SEARCH"), "\(plan)")
    }

    static let names = [
        Bilingual(welsh: "gweithdy ffoneg", english: "phonics workshop"),
        Bilingual(welsh: "noson \"rieni\" \\ {x}", english: "parents' evening: *all* & [one]"),
        Bilingual(
            welsh: "sesiwn gymunedol am sgiliau cyfrifiadur i deuluoedd newydd", english: "community session on computer skills"),
    ]

    @Test(arguments: names, ["07700 900900", nil])
    func `is a whole message, one part in each language, whatever the event is called`(
        name: Bilingual<String>, number: String?
    ) throws {
        let school = School.example {
            $0.name = Bilingual(welsh: "Ysgol Gynradd Gymraeg Llantrisant", english: "Llantrisant Primary")
        }
        let composer = try MessageComposer.example(number: number, school: school)
        let event = Event(
            name: name, starts: EventSchool.starts, place: Bilingual(welsh: "neuadd yr ysgol", english: "the school hall"),
            capacity: nil)
        let source = try composer.reminder(
            of: event, named: "gweithdy", keyword: nil, reach: .everyContact, at: SmallSchool.start)
        let message = try MessageCache().read(source, id: "M1", school: school, created: SmallSchool.start)
        try composer.proof(message)
        #expect(message.terms.event?.name == name && message.terms.event?.starts == event.starts)
        #expect(message.terms.category == .essential && message.terms.question == .none && message.terms.invitation == nil)
        #expect(message.deadline == event.starts)
        let words = TemplateValues(names: ["Elen"], children: ["Mabli"])
        for form in [LanguageForm.welsh, .english] {
            let text = try composer.text(
                message, route: Route(address: .text("+447700900001"), form: form, format: .standard), words: words)
            #expect(text.parts == 1 && text.text.contains(name[form.languages[0]]), "\(text.text)")
        }
        let review = MessageReview(of: source, school: school, locales: composer.locales, now: SmallSchool.start)
        #expect(review.mistakes.isEmpty)
    }

    @Test(arguments: [
        ("2026-03-10T18:00:00Z", "2026-03-09T16:00:00Z"), ("2026-03-30T08:00:00Z", "2026-03-29T15:00:00Z"),
        ("2026-03-29T10:00:00Z", "2026-03-28T16:00:00Z"), ("2026-01-01T09:00:00Z", "2025-12-31T16:00:00Z"),
    ]) func `is due at four by the clock on the wall`(starts: String, due: String) {
        #expect(ReminderTime.before(.at(starts), in: School.example().quietHours.calendar) == .at(due))
    }
}
