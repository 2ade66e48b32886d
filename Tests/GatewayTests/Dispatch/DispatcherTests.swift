import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `A message on its way` {
    static let families: [Family] = (1...30).map { number in
        let contact = Contact.example(1, home: number, family: .numbered("F", number)) {
            $0.id = .numbered("C", number)
            $0.email = EmailAddress(stringLiteral: "c\(number)@example.org")
            $0.mobile = PhoneNumber(stringLiteral: "077009001" + (number < 10 ? "0\(number)" : "\(number)"))
            if number % 10 == 0 { $0.channels = [.text] }
        }
        return .example([contact], id: .numbered("F", number))
    }

    private func school(
        email: [String: [Outcome]] = [:], text: [String: [Outcome]] = [:], families: [Family] = families, concurrency: Int = 4
    ) async throws -> SmallSchool {
        let school = try SmallSchool(email: email, text: text, concurrency: concurrency)
        try await school.store.put(families)
        return school
    }

    @Test func `accounts for every family`() async throws {
        let school = try await school(email: [
            "c1@example.org": [.rejected(.permanent, Reason(.addressUnknown))],
            "c2@example.org": [.rejected(.temporary(retryAfter: nil), Reason(.greylisted)), .accepted(references: [])],
            "c3@example.org": [.uncertain(Reason(.timedOut)), .accepted(references: [])],
        ])
        let report = try await school.office.send(.example(), dryRun: false)
        #expect(report.sent == 30 && report.families == 30)
        try await school.run(until: 3)
        let status = try await school.status()
        #expect(status.reach.values.reduce(0, +) == 30 && status.families == 30 && status.contacts == 30)
        #expect(status.reach["sent"] == 30)
        #expect(school.email.addresses.filter { $0 == "c2@example.org" }.count == 2)
        #expect(school.email.addresses.filter { $0 == "c3@example.org" }.count == 2)
        #expect(school.email.submitted.count == 29 && Set(school.email.addresses).count == 27)
        #expect(Set(school.text.addresses) == ["+447700900101", "+447700900110", "+447700900120", "+447700900130"])
        #expect(school.letter.submitted.isEmpty)
    }

    @Test func `takes the next route when a text is silent for the wait`() async throws {
        let school = try await school(families: [Self.families[9]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 3.9)
        #expect(school.text.submitted.count == 1 && school.email.submitted.isEmpty)
        try await school.run(until: 4.1)
        #expect(school.email.submitted.count == 1)
        try await school.run(until: 9)
        #expect(school.letter.submitted.isEmpty)
        #expect(try await school.office.tasks().isEmpty)
    }

    @Test func `goes on to the next route when another part of the text turns up that did not arrive`() async throws {
        let school = try await school(text: ["+447700900110": [.uncertain(Reason(.timedOut))]], families: [Self.families[9]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.5)
        let text = try #require(school.text.submitted.first)
        func hear(_ part: String, _ status: Receipt.Status) async throws {
            let receipt = Receipt(channel: .text, subject: .delivery(text.delivery, part: part), status: status)
            let fate = try await school.store.record(receipt, school: School.example().id, at: school.clock.now)
            #expect(fate == .recorded(text.delivery))
            await school.dispatcher.runUntilIdle()
        }
        try await hear("a", .delivered)
        #expect(try await school.status().deliveries == ["delivered": 1])
        // Every delivery has a receipt: the family is not evaluated again before the message is over.
        #expect(try #require(try await school.dispatcher.nextDue()) > school.clock.now.hours(24))
        try await hear("b", .pending)
        #expect(try await school.status().deliveries == ["accepted": 1])
        try await school.run(until: 9)
        #expect(school.text.submitted.count == 1 && school.email.submitted.count == 1)
    }

    @Test func `goes down the whole road, to the letter and then to the officer`() async throws {
        let school = try await school(
            email: ["c1@example.org": [.rejected(.permanent, Reason(.mailboxFull))]],
            text: ["+447700900101": [.rejected(.permanent, Reason(.handsetUnreachable))]], families: [Self.families[0]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        #expect(school.letter.submitted.count == 1)
        #expect(try await school.status().reach["unreached"] == 1)
        try await school.run(until: 80)
        let task = try #require(try await school.office.tasks().first)
        #expect(task.reason == "no-confirmation")
        let missed = try #require(try await school.office.undelivered().first)
        #expect(missed.reach == .unreachable && missed.contacts.first?.tried.count == 3 && missed.task == task.id)
        #expect(try await school.office.post(nil, by: "office") == 1)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().reach["sent"] == 1)
    }

    /// The languages of the contacts of a family, of whom the first is flagged or not, and the language of an interpreter that its task names.
    static let languages: [([LanguagePreference], isFlagged: Bool, interpreter: String?)] = [
        ([.welsh, .english], false, nil), ([.unknown, .welsh], false, nil), ([.other("pl"), .welsh], false, "pl"),
        ([.english, .other("ar")], false, "ar"), ([.other("pl"), .other("ar")], false, "pl"),
        ([.other("pl"), .other("ar")], true, "ar"), ([.other("pl"), .welsh], true, nil),
    ]

    @Test(arguments: languages) func `that nothing reaches is the officer's with the language of an interpreter`(
        languages: [LanguagePreference], isFlagged: Bool, interpreter: String?
    ) async throws {
        let contacts = languages.enumerated().map { index, language in
            Contact.example(index + 1, home: index + 1) {
                $0.language = language
                $0.has([.email])
                if isFlagged, index == 0 { $0.noContact = NoContact(reason: "court order", review: nil) }
            }
        }
        let school = try await school(families: [.example(contacts)])
        school.email.refuse(.rejected(.permanent, Reason(.addressUnknown)))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.tasks().map(\.interpreter) == [interpreter])
    }

    @Test func `stops escalating when the family answers`() async throws {
        let school = try await school(families: [Self.families[9]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        try await school.say("IE 3", from: "07700 900110")
        try await school.run(until: 60)
        let status = try await school.status()
        #expect(status.answers.places == 3 && status.reach["answered"] == 1)
        #expect(school.email.submitted.isEmpty && school.letter.submitted.isEmpty)
        #expect(school.text.submitted.count == 2)
    }

    @Test func `tells a sender once a day that a person will read it`() async throws {
        let school = try await school(families: [Self.families[9]])
        for hour in [0.0, 1, 5] {
            try await school.run(until: hour)
            try await school.say("helo, beth yw hyn? \(hour)", from: "07700 900110")
        }
        #expect(school.text.submitted.count == 1)
        try await school.run(until: 30)
        try await school.say("helo?", from: "07700 900110")
        #expect(school.text.submitted.count == 2)
        #expect(try await school.office.inbox().count == 4)
    }

    @Test func `promises no place beyond the event's, and says who waits`() async throws {
        let school = try await school(families: [Self.families[9], Self.families[19]])
        let event = """

            event:
              name: {cy: gweithdy, en: workshop}
              starts: 2026-03-10T18:00
              place: {cy: neuadd, en: hall}
              capacity: 4
            """
        _ = try await school.office.send(.example(terms: MessageSource.exampleTerms + event), dryRun: false)
        try await school.run(until: 1)
        try await school.say("IE 3", from: "07700 900110")
        #expect(try await school.office.inbox().isEmpty)
        try await school.say("IE 2", from: "07700 900120")
        #expect(try await school.office.inbox().isEmpty)
        #expect(try await school.office.events().map(\.taken) == [3])
        // Who corrects their own answer within what there is, is not counted twice.
        try await school.say("IE 4", from: "07700 900120")
        try await school.say("IE 1", from: "07700 900120")
        #expect(try await school.office.inbox().isEmpty)
        #expect(try await school.status().answers.places == 4)
        let summary = try #require(try await school.office.events().first)
        #expect(summary.taken == 4 && summary.waiting == 0 && summary.coming == 2)
    }

    @Test func `refuses the very same message twice, unless somebody means it`() async throws {
        let school = try await school(families: [Self.families[0]])
        _ = try await school.office.send(.example(), dryRun: false)
        await #expect(throws: OfficeError.alreadySent) { try await school.office.send(.example(), dryRun: false) }
        _ = try await school.office.send(.example(), dryRun: true)
        #expect(try await school.office.status().count == 1)
        _ = try await school.office.send(.example(), dryRun: false, again: true)
        #expect(try await school.office.status().count == 2)
    }

    @Test func `answers a STOP once, and never writes to that number again`() async throws {
        let school = try await school(families: [Self.families[9]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        for _ in 0..<2 {
            try await school.say("STOPIO", from: "07700 900110")
            school.clock.set(school.clock.now.addingTimeInterval(60))
        }
        try await school.say("helo?", from: "07700 900110")
        #expect(school.text.submitted.count == 2)
        let item = try #require(try await school.office.inbox().first)
        await #expect(throws: OfficeError.cannotAnswer) { try await school.office.answerReply(item.id, text: "Helo") }
        _ = try await school.office.send(.example(), dryRun: false, again: true)
        try await school.run(until: 9)
        #expect(school.text.submitted.count == 2 && !school.email.submitted.isEmpty)
    }

    @Test func `lets nobody's telephone ring at night, whatever kept it from going out earlier`() async throws {
        let school = try await school(families: [Self.families[9]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.office.store.step(
            try await school.store.familiesDue(at: school.clock.now, limit: 1), at: school.clock.now
        ) { _ in
            FamilyStep(
                decision: .init(standing: .following), notSent: [:],
                deliveries: [.example("delivery-1", due: SmallSchool.start)], interpreter: nil)
        }
        school.clock.set(.at("2026-03-03T23:00:00Z"))
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.isEmpty)
        #expect(try await school.dispatcher.nextDue() == .at("2026-03-04T08:00:00Z"))
        school.clock.set(.at("2026-03-04T08:00:00Z"))
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == 1)
    }

    @Test func `has no more on the wire than the channel allows, and sends each once`() async throws {
        let school = try await school(concurrency: 2)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.mostOnWire <= 2 && school.email.submitted.count == 27)
        #expect(Set(school.email.submitted.map(\.delivery)).count == 27)
    }

    @Test func `changes nothing when it is only tried out`() async throws {
        let school = try await school()
        let report = try await school.office.send(.example(), dryRun: true)
        #expect(report.contacts.count == 30 && report.cost == 9 && report.message == nil)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.isEmpty)
        #expect(try await school.office.status().isEmpty)
    }

    @Test func `is not accepted where it is not whole`() async throws {
        let school = try await school()
        await #expect(throws: MessageMistakes.self) {
            try await school.office.send(.example(english: "Dear { $somebody }\n"), dryRun: false)
        }
        #expect(try await school.office.status().isEmpty)
    }
}
