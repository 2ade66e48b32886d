import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A message that is corrected` {
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
        "c3@example.org": [.rejected(.temporary(retryAfter: nil), Reason(.serverBusy)), .accepted(references: [])],
        "c6@example.org": [.rejected(.permanent, Reason(.mailboxFull)), .accepted(references: [])],
    ]

    private static func correct(_ school: SmallSchool, dryRun: Bool = false) async throws -> SendReport {
        try await school.office.send(CorrectingSources.correction, correcting: "gweithdy", by: "Nia", dryRun: dryRun)
    }

    /// Addresses that got something since, in order.
    private static func since(_ before: Int, _ channel: ScriptedChannel) -> [String] {
        channel.addresses.dropFirst(before).sorted()
    }

    @Test func `goes to everyone whom it was for, as the dry run said`() async throws {
        let school = try await school(email: Self.outcomes)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
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
        // Whom no way leads to is an officer's, as with any message, and stands in the list.
        #expect(try await school.office.tasks().map { "\($0.family) \($0.reason)" } == ["F2 address-dead"])
        #expect(try await school.office.undelivered().map { "\($0.family) \($0.message)" } == ["F2 \(status.message)"])
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
        await school.dispatcher.settle()
        let stopped = try await school.office.stop("gweithdy", by: "Huw")
        await school.dispatcher.settle()
        let before = school.email.submitted.count
        let report = try await Self.correct(school)
        #expect(report.stopped?.already == true && report.stopped?.stop == stopped.stop && report.families == 5)
        try await school.run(until: 100)
        #expect(Self.since(before, school.email) == [1, 3, 4, 5, 6].map { "c\($0)@example.org" })
    }

    @Test func `that is for nobody at the school any more is left as it is`() async throws {
        let school = try await school([Self.families[0]])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
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
        await school.dispatcher.settle()
        try await school.say("IE 2", from: EventSchool.number(1))
        let terms =
            MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: diolch").replacing("rsvp", with: "none")
            + "\nguests: {of: ffoneg, who: coming}"
        _ = try await school.office.send(.example(terms: terms), dryRun: false)
        await school.dispatcher.settle()
        let texts = school.text.submitted.count
        let source = MessageSource.example(
            terms: terms, welsh: "Annwyl { $contact }\n\nCywiriad.\n", english: "Dear { $contact }\n\nA correction.\n")
        let report = try await school.office.send(source, correcting: "diolch", by: "Nia", dryRun: false)
        #expect(report.contacts.map(\.reason) == [nil, "not-in-audience"])
        try await school.run(until: 6)
        #expect(school.text.addresses.dropFirst(texts) == ["+447700900001"])
        #expect(try await school.office.status(report.message).map(\.notSent) == [["not-in-audience": 1]])
    }

    @Test func `reaches those for whom the first one is on the wire`() async throws {
        let school = try await school([Self.families[0]])
        let office = school.office
        school.email.meanwhile { number in
            guard number == 1 else { return }
            await #expect(throws: Never.self) {
                let report = try await office.send(CorrectingSources.correction, correcting: "gweithdy", by: "Nia", dryRun: false)
                #expect(report.stopped?.left.map(\.state) == [.submitting] && report.sent == 1)
            }
        }
        _ = try await office.send(.example(), dryRun: false)
        try await school.run(until: 30)
        #expect(school.email.addresses == ["c1@example.org", "c1@example.org"])
    }

    /// How often the message was put right before that turns out.
    @Test(arguments: 1...3) func `reaches whoever turns out late to have got it, though it is not for them`(
        corrections: Int
    ) async throws {
        let grandparent = Contact.example(2, home: 2) {
            $0.parentalResponsibility = false
            $0.relationship = .grandparent
            $0.has([.text])
        }
        let off = Outcome.rejected(.permanent, Reason(.handsetUnreachable))
        let school = try await school(
            [.example([Self.contact(1, family: 1), grandparent])],
            email: ["c1@example.org": [.rejected(.permanent, Reason(.mailboxFull)), .accepted(references: [])]],
            text: ["+447700900002": [off, .accepted(references: [])]])
        let anyone = MessageSource.exampleTerms.replacing("every-contact", with: "any-contact")
        _ = try await school.office.send(.example(terms: anyone), dryRun: false)
        await school.dispatcher.settle()
        #expect(school.text.submitted.count == 1)
        var newest = try await school.status().message
        for number in 1...corrections {
            let source = MessageSource.example(welsh: "Annwyl { $contact }\n\nCywiriad \(number).\n")
            let report = try await school.office.send(source, correcting: newest, by: "Nia", dryRun: false)
            #expect(report.notSent == ["no-parental-responsibility": 1])
            newest = try #require(report.message)
            await school.dispatcher.settle()
        }
        #expect(school.email.submitted.count == 1 + corrections && school.text.submitted.count == 1)
        let late = try #require(school.text.submitted.first).delivery
        try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(late), status: .delivered)))
        try await school.run(until: 2)
        // What is right now, and nothing of what was wrong between.
        #expect(school.email.submitted.count == 1 + corrections && school.text.submitted.count == 2)
        let status = try #require(try await school.office.status(newest).first)
        #expect(status.families == 1 && status.deliveries == ["accepted": 2] && status.notSent.isEmpty)
    }

    @Test(arguments: [ChannelKind.text, .letter])
    func `reaches whoever turns out late to have got it, though another one of the family has the correction`(
        channel: ChannelKind
    ) async throws {
        let off = Outcome.rejected(.permanent, Reason(.handsetUnreachable))
        let school = try await school(
            [.example([Self.contact(1, family: 1), .example(2) { $0.has([channel]) }])],
            email: ["c1@example.org": [.rejected(.permanent, Reason(.mailboxFull)), .accepted(references: [])]],
            text: ["+447700900002": [off, .accepted(references: [])]])
        let second = channel == .text ? school.text : school.letter
        let anyone = MessageSource.exampleTerms.replacing("every-contact", with: "any-contact")
        _ = try await school.office.send(.example(terms: anyone), dryRun: false)
        await school.dispatcher.settle()
        #expect(school.email.submitted.count == 1 && second.submitted.count == 1)
        let report = try await school.office.send(
            .example(terms: anyone, welsh: "Annwyl { $contact }\n\nCywiriad.\n"), correcting: "gweithdy", by: "Nia", dryRun: false
        )
        // Neither is known to have the first one: any one of them will do, and the first takes it.
        try await school.run(until: 6)
        #expect(school.email.submitted.count == 2 && second.submitted.count == 1)
        let message = try #require(report.message)
        // An answer of the family to the correction tells the other one nothing.
        try await school.office.answer(try #require(school.email.submitted.last).delivery, .yes, places: 1)
        let late = try #require(second.submitted.first).delivery
        if channel == .text {
            try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(late), status: .delivered)))
        } else {
            _ = try await school.office.post([late], gone: true, by: "Nia")
        }
        try await school.run(until: 30)
        #expect(second.submitted.count == 2 && school.email.submitted.count == 2)
        #expect(try await school.office.status(message).first?.notSent.isEmpty == true)
    }

    @Test func `goes once by each way: to who had the wrong message, to another one, and last by letter`() async throws {
        let off = Outcome.rejected(.permanent, Reason(.handsetUnreachable))
        let (first, second) = ("+447700900001", "+447700900002")
        let school = try await school(
            [.example([.example(1) { $0.has([.text]) }, .example(2) { $0.has([.text, .letter]) }])],
            text: [first: [off, .accepted(references: [])], second: [.accepted(references: []), off]])
        let anyone = MessageSource.exampleTerms.replacing("every-contact", with: "any-contact")
        _ = try await school.office.send(.example(terms: anyone), dryRun: false)
        await school.dispatcher.settle()
        #expect(school.text.addresses == [first, second])
        _ = try await school.office.send(
            .example(terms: anyone, welsh: "Annwyl { $contact }\n\nCywiriad.\n"), correcting: "gweithdy", by: "Nia", dryRun: false
        )
        // Each receipt has the family looked at again.
        for hours in 1...70 {
            try await school.run(until: Double(hours))
            for sent in school.text.submitted where sent.address == first {
                let receipt = Receipt(channel: .text, subject: .delivery(sent.delivery), status: .delivered)
                try await school.office.receive(.receipt(receipt))
            }
        }
        #expect(school.text.addresses == [first, second, second, first])
        #expect(school.letter.submitted.count == 1)
    }

    @Test(arguments: ["IE 1", "NA"])
    func `that waits for the morning goes to whoever answers the wrong message meanwhile`(answer: String) async throws {
        let school = try await school([.example([Self.contact(1, family: 1, [.text])], id: "F1")])
        school.clock.set(.at("2026-03-03T19:50:00Z"))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let sent = try #require(school.text.submitted.first).delivery
        try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(sent), status: .delivered)))
        school.clock.set(.at("2026-03-03T20:05:00Z"))
        let report = try await Self.correct(school)
        #expect(report.notSent == ["quiet-hours": 1])
        await school.dispatcher.settle()
        school.clock.set(.at("2026-03-03T20:30:00Z"))
        try await school.office.receive(.text(IncomingText(from: "07700 900001", text: answer)))
        try await school.run(until: 24)
        let corrected = try await school.office.status(report.message).first
        #expect(corrected?.deliveries == ["accepted": 1])
    }

    @Test func `has whom it did not reach listed, together with other corrections as by itself`() async throws {
        let school = try await school(email: Self.outcomes)
        for name in ["gweithdy", "arall"] {
            func named(_ source: MessageSource) -> MessageSource {
                var source = source
                source.terms = source.terms.replacing("name: gweithdy", with: "name: \(name)")
                return source
            }
            _ = try await school.office.send(named(.example()), dryRun: false)
            await school.dispatcher.settle()
            for _ in 1...2 {
                _ = try await school.office.send(
                    named(CorrectingSources.correction), correcting: name, by: "Nia", dryRun: false, again: true)
                await school.dispatcher.settle()
            }
        }
        var alone: [Undelivered] = []
        for message in try await school.office.messages(matching: nil) where message.stop == nil {
            alone += try await school.office.undelivered(message.id.rawValue)
        }
        #expect(Set(alone.map(\.messageName)) == ["gweithdy", "arall"])
        #expect(try await school.office.undelivered() == alone)
    }

    @Test func `has its letters listed, and made anew for everyone`() async throws {
        let letters = (1...2).map { Family.example([Self.contact($0, family: $0, [.letter])], id: .numbered("F", $0)) }
        let school = try await school(letters)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let wrong = try await school.office.lettersToPost().map(\.delivery)
        let report = try await Self.correct(school)
        #expect(report.families == 2 && report.stopped?.letters.map(\.delivery).sorted() == wrong.sorted())
        await school.dispatcher.settle()
        #expect(school.letter.submitted.count == 4)
        let waiting = try await school.office.lettersToPost()
        #expect(waiting.map(\.family).sorted() == ["F1", "F2"] && waiting.allSatisfy { $0.message == report.message })
        #expect(
            try await school.office.pile(of: try #require(report.message)).map(\.delivery).sorted()
                == waiting.map(\.delivery).sorted())
        _ = try await school.office.post([try #require(DeliveryID(rawValue: wrong[0]))], gone: true, by: "office")
        try await school.run(until: 2)
        #expect(school.letter.submitted.count == 4)
    }

    @Test func `is put right also with whom the first one failed after all`() async throws {
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
        try await school.run(until: 24)
        #expect(school.text.submitted.count == 2)
    }

    @Test func `is kept back by the week's limit from those alone who had others`() async throws {
        let full: [Outcome] = [.rejected(.permanent, Reason(.mailboxFull)), .accepted(references: [])]
        let school = try SmallSchool(email: ["c3@example.org": full], school: .example { $0.weeklyLimit = 1 })
        var families = Array(Self.families.prefix(3))
        families[1].pupils[0].year = 5
        try await school.store.put(families)
        let fifth = MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: arall")
            .replacing("audience: all", with: "years: [5]")
        _ = try await school.office.send(.example(terms: fifth), dryRun: false)
        await school.dispatcher.settle()
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        #expect(school.email.addresses.sorted() == [1, 2, 3].map { "c\($0)@example.org" })
        // What the first message cost the limit, whether it came or not, does not count against what puts it right.
        #expect(try await Self.correct(school, dryRun: true).notSent == ["weekly-limit": 1])
        let report = try await Self.correct(school)
        #expect(report.sent == 2 && report.notSent == ["weekly-limit": 1])
        await school.dispatcher.settle()
        #expect(Self.since(3, school.email) == ["c1@example.org", "c3@example.org"])
        #expect(try await school.office.status(report.message).map(\.notSent) == [["weekly-limit": 1]])
    }

    @Test func `may be corrected again`() async throws {
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

    @Test func `has one correction: whoever corrects the first version again corrects the newest`() async throws {
        let school = try await school(Array(Self.families.prefix(2)))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.settle()
        let wrong = try await school.status().message
        let first = try await Self.correct(school)
        await school.dispatcher.settle()
        let again = MessageSource.example(welsh: "Annwyl { $contact }\n\nEto, { $children }.\n")
        let second = try await school.office.send(again, correcting: wrong, by: "Nia", dryRun: false)
        #expect(second.stopped?.message == first.message)
        await school.dispatcher.settle()
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
        await school.dispatcher.settle()
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

    private static let invitation = EventSchool.invitation(capacity: 4)
    private static let putRight = MessageSource.example(
        terms: invitation.terms, welsh: "Annwyl { $contact }\n\nYn y gampfa.\n", english: "Dear { $contact }\n\nIn the gym.\n")

    @Test func `shows what puts it right behind its own link, and what is done there counts for that`() async throws {
        let school = try await school([Self.families[0]])
        let office = school.office
        _ = try await office.send(Self.invitation, dryRun: false)
        await school.dispatcher.settle()
        let old = try #require(school.email.submitted.first).delivery
        #expect(try await !office.page(old).isCorrection)
        let report = try await office.send(Self.putRight, correcting: "ffoneg", by: "Nia", dryRun: false)
        // Also before it is out.
        #expect(try await office.page(old).isCorrection)
        await school.dispatcher.settle()
        let new = try #require(school.email.submitted.last).delivery
        let page = try await office.page(old)
        #expect(new != old && page.isCorrection && !page.isOver && page.question == .rsvp)
        #expect("\(page.blocks)".contains("gampfa"))
        #expect(try await !office.page(new).isCorrection)
        try await office.confirmRead(old)
        await school.dispatcher.settle()
        for delivery in [old, new] { #expect(try await office.page(delivery).wasRead) }
        #expect(try await office.status(report.message).map { $0.reach["read"] } == [1])
        try await office.answer(old, .yes, places: 2)
        await school.dispatcher.settle()
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
        await school.dispatcher.settle()
        let old = try #require(school.email.submitted.first { $0.address == "c1@example.org" }).delivery
        try await office.answer(old, .yes, places: 3)
        let report = try await Self.correct(school)
        await school.dispatcher.settle()
        let status = try #require(try await office.status(report.message).first)
        // Nobody answered the correction itself, and the answers count.
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
        await school.dispatcher.settle()
        school.clock.set(.at("2026-03-03T20:30:00Z"))
        let report = try await school.office.send(Self.putRight, correcting: "ffoneg", by: "Nia", dryRun: false)
        await school.dispatcher.settle()
        #expect(school.text.submitted.count == 1)
        try await school.say("IE 2", from: "07700 900001")
        #expect(try await school.office.inbox().isEmpty)
        #expect(try await school.office.status(report.message).map(\.answers.places) == [2])
    }

    @Test func `says no more where what put it right was stopped too`() async throws {
        let school = try await school([Self.families[0]])
        _ = try await school.office.send(Self.invitation, dryRun: false)
        await school.dispatcher.settle()
        let old = try #require(school.email.submitted.first).delivery
        let report = try await school.office.send(Self.putRight, correcting: "ffoneg", by: "Nia", dryRun: false)
        _ = try await school.office.stop(try #require(report.message), by: "Nia")
        let page = try await school.office.page(old)
        #expect(!page.isCorrection && page.isOver)
    }
}
