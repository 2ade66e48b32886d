import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `A message that is corrected` {
    static let correction = MessageSource.example(
        welsh: "Annwyl { $contact }\n\nCywiriad i { $children }.\n",
        english: "Dear { $contact }\n\nA correction for { $children }.\n")

    private static func contact(_ number: Int, family: Int, _ channels: Set<ChannelKind> = [.email]) -> Contact {
        .example(number, home: number, family: .numbered("F", family)) { $0.has(channels) }
    }

    /// Five families: one got it, one bounced, one is busy, one has a brother and a sister, one has two parents of whom one got it.
    private static let families: [Family] = [
        .example([contact(1, family: 1)], id: "F1"), .example([contact(2, family: 2)], id: "F2"),
        .example([contact(3, family: 3)], id: "F3"),
        .example([contact(4, family: 4)], id: "F4", pupils: ["Mali Prydderch", "Ifan Prydderch"]),
        .example([contact(5, family: 5), contact(6, family: 5)], id: "F5"),
    ]

    private func school(
        _ families: [Family] = families, email: [String: [Outcome]] = [:], text: [String: [Outcome]] = [:]
    ) async throws -> SmallSchool {
        let school = try SmallSchool(email: email, text: text)
        try await school.store.put(families)
        return school
    }

    private static let outcomes: [String: [Outcome]] = [
        "c2@example.org": [.rejected(.permanent, Reason(.addressUnknown))],
        "c3@example.org": [.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))],
        "c6@example.org": [.rejected(.permanent, Reason(.mailboxFull))],
    ]

    private static func correct(_ school: SmallSchool, dryRun: Bool = false) async throws -> SendReport {
        try await school.office.send(correction, correcting: "gweithdy", by: "Nia", dryRun: dryRun)
    }

    /// Addresses that got something since, in order.
    private static func since(_ before: Int, _ channel: ScriptedChannel) -> [String] {
        channel.addresses.dropFirst(before).sorted()
    }

    @Test func `goes to those who got it and to nobody else, as the dry run said`() async throws {
        let school = try await school(email: Self.outcomes)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let before = school.email.submitted.count
        let tried = try await Self.correct(school, dryRun: true)
        #expect(tried.message == nil && tried.stopped == nil)
        #expect(try await school.office.status().map(\.stop) == [nil])
        let report = try await Self.correct(school)
        #expect(report.contacts == tried.contacts && report.families == 3 && report.sent == 3)
        #expect(report.contacts.filter { $0.channel != nil }.map(\.contact) == ["C1", "C4", "C5"])
        #expect(report.notSent == ["had-no-original": 1])
        try await school.run(until: 100)
        #expect(Self.since(before, school.email) == ["c1@example.org", "c4@example.org", "c5@example.org"])
        #expect(school.letter.submitted.isEmpty && school.text.submitted.isEmpty)
        let status = try #require(try await school.office.status(report.message).first)
        #expect(status.families == 3 && status.reach["sent"] == 3 && status.notSent == ["had-no-original": 1])
        #expect(status.corrects == report.stopped?.message && status.tasks == 0)
    }

    @Test func `is stopped by its correction, which says so`() async throws {
        let school = try await school(email: Self.outcomes)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let stopped = try #require(try await Self.correct(school).stopped)
        #expect(!stopped.already && stopped.cancelled == 1 && stopped.stop.by == "Nia" && stopped.tasks == 1)
        #expect(stopped.left.map(\.contact).sorted() == ["C1", "C4", "C5"])
        let first = try #require(try await school.office.status(stopped.message).first)
        #expect(first.stop == stopped.stop && first.deliveries["cancelled"] == 1)
    }

    @Test func `that had reached nobody is stopped, and its correction is for nobody`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        let report = try await Self.correct(school)
        #expect(report.families == 0 && report.stopped?.untouched == 5)
        try await school.run(until: 100)
        #expect(school.email.submitted.isEmpty)
        // The right one, to everyone: not refused as the same once more.
        _ = try await school.office.send(Self.correction, dryRun: false)
        try await school.run(until: 101)
        #expect(Set(school.email.addresses).count == 6)
    }

    @Test func `reaches those for whom the first one is on the wire`() async throws {
        let school = try await school([Self.families[0]])
        let office = school.office
        school.email.meanwhile { number in
            guard number == 1 else { return }
            await #expect(throws: Never.self) {
                let report = try await office.send(Self.correction, correcting: "gweithdy", by: "Nia", dryRun: false)
                #expect(report.stopped?.left.map(\.state) == [.submitting] && report.sent == 1)
            }
        }
        _ = try await office.send(.example(), dryRun: false)
        try await school.run(until: 30)
        #expect(school.email.addresses == ["c1@example.org", "c1@example.org"])
    }

    @Test func `reaches whoever turns out late to have got it`() async throws {
        let texts = (1...2).map { Family.example([Self.contact($0, family: $0, [.text, .email])], id: .numbered("F", $0)) }
        let first = texts.map { family in
            var family = family
            family.contacts[0].channels = [.text]
            return family
        }
        let off = Outcome.rejected(.permanent, Reason(.handsetUnreachable))
        let mailboxFull: [Outcome] = [.rejected(.permanent, Reason(.mailboxFull))]
        let school = try await school(
            first, email: ["c1@example.org": mailboxFull, "c2@example.org": mailboxFull],
            text: ["+447700900001": [off, .accepted(references: [])], "+447700900002": [off]])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let report = try await Self.correct(school)
        #expect(report.families == 0)
        await school.dispatcher.settle()
        let late = try #require(school.text.submitted.first { $0.address == "+447700900001" }).delivery
        try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(late), status: .delivered)))
        try await school.run(until: 2)
        #expect(school.text.addresses.filter { $0 == "+447700900001" }.count == 2)
        #expect(school.text.addresses.filter { $0 == "+447700900002" }.count == 1)
        let status = try #require(try await school.office.status(report.message).first)
        #expect(status.families == 1 && status.deliveries == ["accepted": 1])
    }

    @Test func `reaches whoever was posted the letter after all, and not whose letter stayed in the pile`() async throws {
        let letters = (1...2).map { Family.example([Self.contact($0, family: $0, [.letter])], id: .numbered("F", $0)) }
        let school = try await school(letters)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let report = try await Self.correct(school)
        #expect(report.families == 0 && report.stopped?.letters.count == 2)
        let letter = try #require(report.stopped?.letters.first)
        _ = try await school.office.post([try #require(DeliveryID(rawValue: letter.delivery))], by: "office")
        try await school.run(until: 2)
        #expect(school.letter.submitted.count == 3)
        let waiting = try await school.office.lettersToPost()
        #expect(waiting.map(\.family) == [letter.family] && waiting.map(\.message) == [report.message])
    }

    @Test func `calls its correction back from whom the first one failed after all`() async throws {
        let texter = Family.example([Self.contact(1, family: 1, [.text])], id: "F1")
        let school = try await school([texter])
        school.clock.set(.at("2026-03-03T19:59:00Z"))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let sent = try #require(school.text.submitted.first).delivery
        school.clock.set(.at("2026-03-03T20:30:00Z"))
        // It is evening: the correction waits for the morning.
        #expect(try await Self.correct(school).notSent == ["quiet-hours": 1])
        await school.dispatcher.settle()
        let failed = Receipt.Status.failed(Reason(.handsetUnreachable))
        try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(sent), status: failed)))
        try await school.run(until: 30)
        #expect(school.text.submitted.count == 1)
        #expect(try await school.office.tasks().isEmpty)
    }

    @Test func `may be corrected again, for those who got either`() async throws {
        let school = try await school(
            Array(Self.families.prefix(3)), email: ["c3@example.org": [.uncertain(Reason(.timedOut)), .accepted(references: [])]])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
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

    @Test func `is for the audience of the first one, by somebody, and not twice`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let other = MessageSource.example(terms: MessageSource.terms.replacing("audience: all", with: "years: [2]"))
        await #expect(throws: OfficeError.otherAudience) {
            try await school.office.send(other, correcting: "gweithdy", by: "Nia", dryRun: false)
        }
        await #expect(throws: OfficeError.noPerson) {
            try await school.office.send(Self.correction, correcting: "gweithdy", by: "", dryRun: false)
        }
        await #expect(throws: OfficeError.noSuchMessage) {
            try await school.office.send(Self.correction, correcting: "arall", by: "Nia", dryRun: false)
        }
        #expect(try await school.office.status().map(\.stop) == [nil])
        let id = try await school.status().message
        _ = try await school.office.send(Self.correction, correcting: id, by: "Nia", dryRun: false)
        await #expect(throws: OfficeError.alreadySent) {
            try await school.office.send(Self.correction, correcting: id, by: "Nia", dryRun: false)
        }
    }
}
