import Channels
import Foundation
import Logging
import Templates
import Testing

@testable import Gateway

/// Notices from the cause to the person: a school in process, with a clock that is moved by hand.
@Suite struct NoticesTests {
    static let staff: [StaffMember] = [.nia, .huw]
    static let signIn = Outcome.rejected(.temporary(retryAfter: nil), Reason(.signInRefused))
    static let emergency = MessageSource.example(
        terms: MessageSource.exampleTerms.replacing("category: general", with: "category: emergency"))

    private static func school(_ families: [Family], email: Outcome? = nil) async throws -> SmallSchool {
        let addresses = families.flatMap(\.contacts).compactMap(\.email?.text)
        let school = try SmallSchool(
            email: email.map { outcome in Dictionary(addresses.map { ($0, [outcome]) }) { first, _ in first } } ?? [:],
            staff: staff)
        try await school.store.put(families)
        try await school.dispatcher.recover()
        return school
    }

    private static func toStaff(_ channel: ScriptedChannel) -> [Submission] {
        let addresses = Set(staff.flatMap { [$0.mobile?.e164, $0.email?.text] }.compactMap(\.self))
        return channel.submitted.filter { addresses.contains($0.address) }
    }

    private static func minutes(_ count: Double) -> Double { count / 60 }

    @Test func `a stopped route: the first by the other way, the next after 15 minutes, an OK ends it, and its end is told once`()
        async throws
    {
        let families = `A message that is stopped`.families(8)
        let school = try await Self.school(families, email: Self.signIn)
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: Self.minutes(10))
        #expect(Self.toStaff(school.text).map(\.address) == ["+447700900801"])
        #expect(Self.toStaff(school.email).isEmpty)
        let notice = try #require(try await school.office.notices().first)
        #expect(notice.cause == .routeStopped && notice.channel == .email && notice.reason == .signInRefused)
        #expect(notice.told.map(\.person) == ["Nia"] && notice.told.map(\.state) == [.accepted])

        try await school.run(until: Self.minutes(20))
        #expect(Self.toStaff(school.text).map(\.address) == ["+447700900801", "+447700900802"])
        // Another word of theirs acknowledges nothing; a number that was told of nothing does not either.
        try await school.say("Beth sy'n bod?", from: "07700 900802")
        try await school.say("OK", from: "07700 900803")
        #expect(try await school.office.notices().first?.acknowledged == nil)
        try await school.say("Iawn", from: "07700 900802")
        let seen = try #require(try await school.office.notices().first?.acknowledged)
        #expect(seen.by == "Huw" && seen.way == .text)
        // No notice waits for this acknowledgement, so the text is handled as any other text.
        try await school.run(until: 3)
        // The answer to their question is among them, that a person will read it.
        #expect(Self.toStaff(school.text).count == 3)

        school.email.answer([:])
        try await school.run(until: 3.9)
        #expect(school.email.submitted.count > 8)
        #expect(try await school.office.notices().isEmpty)
        let closed = try #require(try await school.office.notices(closed: true).first)
        #expect(closed.told.filter(\.isOver).map(\.person) == ["Nia", "Huw"])
        #expect(Self.toStaff(school.text).count == 5)
        #expect(try await school.office.notices(closed: true).count == 1)
    }

    @Test func `a route that a person paused is used for no notice, and one that fails by itself has a quarter of an hour`()
        async throws
    {
        let lost = Outcome.rejected(.temporary(retryAfter: nil), Reason(.connectionRefused))
        let school = try await Self.school(`A message that is stopped`.families(8), email: lost)
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: Self.minutes(13))
        #expect(try await school.office.notices().isEmpty)
        try await school.run(until: Self.minutes(19))
        // Neither channel is open: the notice stays pending, and goes out when one is.
        #expect(try await school.office.notices().map(\.told.count) == [0])
        _ = try await school.office.resume(.text)
        try await school.run(until: Self.minutes(21))
        #expect(Self.toStaff(school.text).map(\.address) == ["+447700900801"])
        #expect(try await school.office.acknowledgeNotices(by: "Ann") == 1)
        #expect(try await school.office.acknowledgeNotices(by: "Ann") == 0)
        await #expect(throws: OfficeError.noSuchNotice) { try await school.office.acknowledgeNotices(77, by: "Ann") }
        try await school.run(until: 2)
        #expect(Self.toStaff(school.text).count == 1)
    }

    @Test func `an emergency that has not reached every family after 15 minutes, also at night`() async throws {
        let families = `A message that is stopped`.families(3, [.text])
        let night = Date.at("2026-03-03T02:00:00Z")
        let school = try SmallSchool(start: night, staff: Self.staff)
        try await school.store.put(families, at: night)
        _ = try await school.office.send(Self.emergency, dryRun: false)
        try await school.run(until: Self.minutes(1))
        let sent = school.text.submitted
        #expect(sent.count == 3)
        for text in sent.prefix(2) {
            try await school.office.receive(
                .receipt(Receipt(channel: .text, subject: .delivery(text.delivery), status: .delivered)))
        }
        try await school.run(until: Self.minutes(14))
        #expect(try await school.office.notices().isEmpty)
        try await school.run(until: Self.minutes(16))
        let notice = try #require(try await school.office.notices().first)
        #expect(notice.cause == .emergencyUnreached && notice.families == 1 && notice.name == "gweithdy")
        #expect(Self.toStaff(school.text).map(\.address) == ["+447700900801"])

        try await school.office.receive(
            .receipt(Receipt(channel: .text, subject: .delivery(try #require(sent.last).delivery), status: .delivered)))
        try await school.run(until: Self.minutes(30))
        #expect(try await school.office.notices().isEmpty)
        let said = Self.toStaff(school.text).compactMap { submission -> String? in
            if case .text(let text) = submission.content { text.text } else { nil }
        }
        #expect(said.count == 2 && said.last?.contains("every family has been reached") == true, "\(said)")
    }

    @Test func `an emergency has missed a family where one of two parents is not reached, and the message asks for both`()
        async throws
    {
        for (reach, missed) in [("every-contact", true), ("any-contact", false)] {
            let school = try await Self.school([
                .example([.example(1) { $0.has([.text]) }, .example(2, home: 2) { $0.has([.text]) }])
            ])
            let terms = MessageSource.exampleTerms.replacing("category: general", with: "category: emergency").replacing(
                "every-contact", with: reach)
            _ = try await school.office.send(.example(terms: terms), dryRun: false)
            try await school.run(until: Self.minutes(1))
            let first = try #require(school.text.submitted.first { $0.address == "+447700900001" })
            try await school.office.receive(
                .receipt(Receipt(channel: .text, subject: .delivery(first.delivery), status: .delivered)))
            try await school.run(until: Self.minutes(16))
            #expect(try await school.office.notices().map(\.families) == (missed ? [1] : []))
        }
    }

    @Test func `an emergency that the school stopped ends with the number of those whom it did not reach`() async throws {
        let school = try await Self.school(`A message that is stopped`.families(2, [.text]))
        _ = try await school.office.send(Self.emergency, dryRun: false)
        try await school.run(until: Self.minutes(16))
        _ = try await school.office.stop("gweithdy", by: "Nia")
        try await school.run(until: Self.minutes(30))
        let notice = try #require(try await school.office.notices(closed: true).first)
        #expect(notice.closed != nil && notice.families == 2)
        let last = try #require(Self.toStaff(school.text).last)
        guard case .text(let text) = last.content else {
            Issue.record("not a text: \(last.content)")
            return
        }
        #expect(text.text.contains("has ended. Families with somebody not reached: 2"), "\(text.text)")
    }

    @Test func `a member of staff who is a parent too: OK is for the notice, all else is for the invitation`() async throws {
        var families = `A message that is stopped`.families(2, [.text])
        families[0].contacts[0].mobile = StaffMember.nia.mobile
        let school = try await Self.school(families)
        _ = try await school.office.send(Self.emergency, dryRun: false)
        try await school.run(until: Self.minutes(16))
        try await school.say("OK", from: "07700 900801")
        #expect(try await school.office.notices().first?.acknowledged?.by == "Nia")
        #expect(try await school.status().answers.yes == 0)
        #expect(try await school.office.inbox().isEmpty)
        try await school.say("Ie", from: "07700 900801")
        #expect(try await school.status().answers.yes == 1)
        // Nothing waits for it any more: the parent's own OK again.
        try await school.say("OK", from: "07700 900801")
        #expect(try await school.office.notices().first?.acknowledged?.by == "Nia")
    }

    @Test func `an OK that comes in parts is one`() async throws {
        let school = try await Self.school(`A message that is stopped`.families(2, [.text]))
        _ = try await school.office.send(Self.emergency, dryRun: false)
        try await school.run(until: Self.minutes(16))
        for (number, words) in [(1, "ok "), (2, "diolch")] {
            #expect(try await school.office.notices().first?.acknowledged == nil)
            var text = IncomingText(from: "07700 900801", text: words, reference: "part-\(number)")
            text.extent = .part(TextPart(provider: "x", reference: "7", number: number, total: 2))
            try await school.office.receive(.text(text))
        }
        #expect(try await school.office.notices().first?.acknowledged?.by == "Nia")
        #expect(try await school.office.inbox().isEmpty)
    }

    @Test func `a number that wrote STOP gets no notice: its owner is told by e-mail`() async throws {
        let school = try await Self.school(`A message that is stopped`.families(2, [.text]))
        try await school.say("STOP", from: "07700 900801")
        _ = try await school.office.send(Self.emergency, dryRun: false)
        try await school.run(until: Self.minutes(16))
        #expect(Self.toStaff(school.email).map(\.address) == ["nia@example.org"])
        let told = try #require(Self.toStaff(school.email).first)
        guard case .email(let email) = told.content else {
            Issue.record("not an e-mail: \(told.content)")
            return
        }
        #expect(email.submitted == .generated)
    }

    @Test func `a kill between the intent and the wire doubles nothing`() async throws {
        let school = try await Self.school(`A message that is stopped`.families(2, [.text]))
        _ = try await school.office.send(Self.emergency, dryRun: false)
        try await school.run(until: Self.minutes(1))
        let now = school.start.hours(Self.minutes(16))
        school.clock.set(now)
        func watcher() throws -> NoticeWatcher {
            NoticeWatcher(
                store: school.store, staff: Self.staff,
                submissions: SubmissionBuilder(store: school.store, library: MessageCache(), composer: try .example()),
                channels: [school.email, school.text],
                idGenerator: .seeded(9), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }
        #expect(try await watcher().evaluate(at: now, troubles: [:]))
        // Another run, which knows nothing but what is on disk.
        #expect(try await watcher().evaluate(at: now, troubles: [:]) == false)
        #expect(Self.toStaff(school.text).isEmpty)
        // Killed while the notice was in flight.
        let intent = try #require(try await school.store.due(.text, at: now).first { $0.message == nil })
        let waiting = WaitingDelivery(number: intent.number, school: intent.school, priority: .notice, destination: "", due: now)
        _ = try await school.store.commit(
            CommitBatch(channel: .text, waiting: [waiting], lease: "earlier", receipts: true), at: now)
        try await school.dispatcher.recover()
        try await school.run(until: Self.minutes(17.5))
        // In doubt, so an emergency's text goes once more, and says so; staff were told once by our own record.
        let notice = try #require(try await school.office.notices().first)
        #expect(notice.told.map(\.person) == ["Nia"])
        #expect(Self.toStaff(school.text).map(\.delivery) == [intent.id])
    }

    @Test func `a conversation with a parent shows no notices`() async throws {
        var families = `A message that is stopped`.families(1, [.text])
        families[0].contacts[0].mobile = StaffMember.nia.mobile
        let school = try await Self.school(families)
        _ = try await school.office.send(Self.emergency, dryRun: false)
        try await school.run(until: Self.minutes(16))
        #expect(Self.toStaff(school.text).count == 2)
        let said = try await school.store.conversation(of: "C1", school: StoreFolder.school.id)
        #expect(said?.said.count == 1)
    }
}
