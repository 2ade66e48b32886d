import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A message that is corrected` {
    static func contact(_ number: Int, family: Int, _ channels: Set<ChannelKind> = [.email]) -> Contact {
        .example(number, home: number, family: .numbered("F", family)) { $0.has(channels) }
    }

    /// Five families: one got it, one bounced, one is busy, one has a brother and a sister, one has two parents of whom one got it.
    static let families: [Family] = [
        .example([contact(1, family: 1)], id: "F1"), .example([contact(2, family: 2)], id: "F2"),
        .example([contact(3, family: 3)], id: "F3"),
        .example([contact(4, family: 4)], id: "F4", pupils: ["Mali Prydderch", "Ifan Prydderch"]),
        .example([contact(5, family: 5), contact(6, family: 5)], id: "F5"),
    ]

    func school(
        _ families: [Family] = families, email: [String: [Outcome]] = [:], text: [String: [Outcome]] = [:]
    ) async throws -> SmallSchool {
        let school = try SmallSchool(email: email, text: text)
        try await school.store.put(families)
        return school
    }

    static let outcomes: [String: [Outcome]] = [
        "c2@example.org": [.rejected(.permanent, Reason(.addressUnknown))],
        "c3@example.org": [.rejected(.temporary(retryAfter: nil), Reason(.serverBusy)), .accepted(references: [])],
        "c6@example.org": [.rejected(.permanent, Reason(.mailboxFull)), .accepted(references: [])],
    ]

    static func correct(_ school: SmallSchool, dryRun: Bool = false) async throws -> SendReport {
        try await school.office.send(CorrectingSources.correction, correcting: "gweithdy", by: "Nia", dryRun: dryRun)
    }

    /// Addresses that got something since, in order.
    static func since(_ before: Int, _ channel: ScriptedChannel) -> [String] {
        channel.addresses.dropFirst(before).sorted()
    }

    @Test func `goes to everyone whom it was for, as the dry run said`() async throws {
        let school = try await school(email: Self.outcomes)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let before = school.email.submitted.count
        let tried = try await Self.correct(school, dryRun: true)
        #expect(tried.message == nil && tried.stopped == nil)
        #expect(try await school.office.status().map(\.stop) == [nil])
        let report = try await Self.correct(school)
        #expect(report.contacts == tried.contacts && report.families == 5 && report.sent == 5)
        #expect(report.contacts.filter { $0.channel != nil }.map(\.contact) == ["C1", "C3", "C4", "C5", "C6"])
        #expect(report.notSent == ["address-dead": 1])
        try await school.run(until: 100)
        #expect(Self.since(before, school.email) == [1, 3, 4, 5, 6].map { "c\($0)@example.org" })
        #expect(school.letter.submitted.isEmpty && school.text.submitted.isEmpty)
        let status = try #require(try await school.office.status(report.message).first)
        #expect(status.families == 5 && status.reach["sent"] == 4 && status.notSent == ["address-dead": 1])
        #expect(status.reached == 4 && status.corrects == report.stopped?.message)
        // A contact without a route is a task for an officer, as with any message, and is listed.
        #expect(try await school.office.tasks().map { "\($0.family) \($0.reason)" } == ["F2 address-dead"])
        #expect(try await school.office.undelivered().map { "\($0.family) \($0.message)" } == ["F2 \(status.message)"])
    }

    @Test func `is stopped by its correction, which says so`() async throws {
        let school = try await school(email: Self.outcomes)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let stopped = try #require(try await Self.correct(school).stopped)
        #expect(!stopped.already && stopped.cancelled == 1 && stopped.stop.by == "Nia" && stopped.tasks == 1)
        #expect(stopped.left.map(\.contact).sorted() == ["C1", "C4", "C5"])
        let first = try #require(try await school.office.status(stopped.message).first)
        #expect(first.stop == stopped.stop && first.deliveries["cancelled"] == 1)
    }

    @Test func `that had reached nobody goes out right, to everyone`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        let report = try await Self.correct(school)
        #expect(report.families == 5 && report.sent == 6 && report.stopped?.untouched == 5)
        try await school.run(until: 100)
        #expect(school.email.submitted.count == 6 && Set(school.email.addresses).count == 6)
    }

    @Test func `that the school had stopped goes out right to those too whom it had called back`() async throws {
        let school = try await school(email: Self.outcomes)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let stopped = try await school.office.stop("gweithdy", by: "Huw")
        await school.dispatcher.runUntilIdle()
        let before = school.email.submitted.count
        let report = try await Self.correct(school)
        #expect(report.stopped?.already == true && report.stopped?.stop == stopped.stop && report.families == 5)
        try await school.run(until: 100)
        #expect(Self.since(before, school.email) == [1, 3, 4, 5, 6].map { "c\($0)@example.org" })
    }

    @Test func `that is for nobody at the school any more is left as it is`() async throws {
        let school = try await school([Self.families[0]])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.store.apply(
            FamiliesCSV([Self.families[1]]).read(), school: school.office.school.id, markMissingAsLeft: true,
            at: SmallSchool.start)
        await #expect(throws: OfficeError.noFamilies) { try await Self.correct(school) }
        #expect(try await school.office.status().map(\.stop) == [nil])
    }

    @Test func `of a follow-up leaves out whom that one left out`() async throws {
        let homes = [1, 2].map { number in Contact.example(number, home: number) { $0.has([.text]) } }
        let school = try await school([.example(homes)])
        _ = try await school.office.send(EventSchool.invitation(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await school.say("IE 2", from: EventSchool.number(1))
        let terms =
            MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: diolch").replacing("rsvp", with: "none")
            + "\nguests: {of: ffoneg, who: coming}"
        _ = try await school.office.send(.example(terms: terms), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let texts = school.text.submitted.count
        let source = MessageSource.example(
            terms: terms, welsh: "Annwyl { $contact }\n\nCywiriad.\n", english: "Dear { $contact }\n\nA correction.\n")
        let report = try await school.office.send(source, correcting: "diolch", by: "Nia", dryRun: false)
        #expect(report.contacts.map(\.reason) == [nil, "not-in-audience"])
        try await school.run(until: 6)
        #expect(school.text.addresses.dropFirst(texts) == ["+447700900001"])
        #expect(try await school.office.status(report.message).map(\.notSent) == [["not-in-audience": 1]])
    }

    @Test func `may be corrected again`() async throws {
        let school = try await school(
            Array(Self.families.prefix(3)), email: ["c3@example.org": [.uncertain(Reason(.timedOut)), .accepted(references: [])]])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let first = try await Self.correct(school)
        // Stopped by the second before anything of it left.
        let second = try await school.office.send(
            .example(welsh: "Annwyl { $contact }\n\nEto, { $children }.\n"), correcting: try #require(first.message), by: "Nia",
            dryRun: false)
        #expect(second.families == 3 && second.stopped?.message == first.message)
        let before = school.email.submitted.count
        try await school.run(until: 10)
        #expect(Self.since(before, school.email) == ["c1@example.org", "c2@example.org", "c3@example.org"])
    }

    @Test func `has one correction: whoever corrects the first version again corrects the newest`() async throws {
        let school = try await school(Array(Self.families.prefix(2)))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let wrong = try await school.status().message
        let first = try await Self.correct(school)
        await school.dispatcher.runUntilIdle()
        let again = MessageSource.example(welsh: "Annwyl { $contact }\n\nEto, { $children }.\n")
        let second = try await school.office.send(again, correcting: wrong, by: "Nia", dryRun: false)
        #expect(second.stopped?.message == first.message)
        await school.dispatcher.runUntilIdle()
        let all = try await school.office.status()
        #expect(all.filter { $0.stop == nil }.map(\.message) == [second.message])
        // Two at once: the second finds the newest one gone.
        let id = try #require(MessageID(rawValue: "abad1dea"))
        let message = try MessageSource.example().message(id, created: school.clock.now)
        await #expect(throws: AlreadyCorrected.self) {
            try await school.store.accept(
                message, source: .example(), correcting: try #require(MessageID(rawValue: wrong)), by: "Nia", at: school.clock.now
            )
        }
    }

    @Test func `is for the audience of the first one, by somebody, and not twice`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let other = MessageSource.example(terms: MessageSource.exampleTerms.replacing("audience: all", with: "years: [2]"))
        await #expect(throws: OfficeError.otherAudience) {
            try await school.office.send(other, correcting: "gweithdy", by: "Nia", dryRun: false)
        }
        await #expect(throws: OfficeError.noPerson) {
            try await school.office.send(CorrectingSources.correction, correcting: "gweithdy", by: "", dryRun: false)
        }
        await #expect(throws: OfficeError.noSuchMessage) {
            try await school.office.send(CorrectingSources.correction, correcting: "arall", by: "Nia", dryRun: false)
        }
        #expect(try await school.office.status().map(\.stop) == [nil])
        let id = try await school.status().message
        _ = try await school.office.send(CorrectingSources.correction, correcting: id, by: "Nia", dryRun: false)
        await #expect(throws: OfficeError.alreadySent) {
            try await school.office.send(CorrectingSources.correction, correcting: id, by: "Nia", dryRun: false)
        }
    }

    // MARK: Its link, and answers
}
