import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `A message that is corrected` {
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
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == 1)
        var newest = try await school.status().message
        for number in 1...corrections {
            let source = MessageSource.example(welsh: "Annwyl { $contact }\n\nCywiriad \(number).\n")
            let report = try await school.office.send(source, correcting: newest, by: "Nia", dryRun: false)
            #expect(report.notSent == ["no-parental-responsibility": 1])
            newest = try #require(report.message)
            await school.dispatcher.runUntilIdle()
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
        await school.dispatcher.runUntilIdle()
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
        await school.dispatcher.runUntilIdle()
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
        await school.dispatcher.runUntilIdle()
        let sent = try #require(school.text.submitted.first).delivery
        try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(sent), status: .delivered)))
        school.clock.set(.at("2026-03-03T20:05:00Z"))
        let report = try await Self.correct(school)
        #expect(report.notSent == ["quiet-hours": 1])
        await school.dispatcher.runUntilIdle()
        school.clock.set(.at("2026-03-03T20:30:00Z"))
        try await school.office.receive(.text(IncomingText(from: "07700 900001", text: answer)))
        try await school.run(until: 24)
        let corrected = try await school.office.status(report.message).first
        #expect(corrected?.deliveries == ["accepted": 1])
    }
}
