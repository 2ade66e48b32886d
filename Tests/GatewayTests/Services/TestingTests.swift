import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A test of a message` {
    private func school(
        _ families: [Family] = [.example([.example(1)])], email: [String: [Outcome]] = [:]
    ) async throws -> SmallSchool {
        let school = try SmallSchool(email: email)
        try await school.store.put(families)
        return school
    }

    @Test func `goes once by e-mail, with invented names and marked`() async throws {
        let school = try await school()
        let report = try await school.office.test(.example(), to: "nia@ysgol.example.org", by: "Nia")
        #expect(report == TestReport(name: "gweithdy", channel: .email, address: "nia@ysgol.example.org", result: .accepted))
        let sent = try #require(school.email.submitted.first)
        #expect(school.email.submitted.count == 1 && sent.delivery.isOfTest)
        guard case .email(let email) = sent.content, case .email(let made) = await school.email.compose(sent) else {
            throw StoreError.unknown
        }
        #expect(email.subject == "PRAWF / TEST: Gweithdy / Workshop" && email.toName == nil)
        #expect(made.plainText.hasPrefix("PRAWF / TEST: "))
        for words in ["Annwyl Mrs Elen Morgan", "Dear Mrs Elen Morgan", "Mabli ac Osian", "Nia", "PRAWF / TEST: this message"] {
            #expect(made.plainText.contains(words), "\(words)")
        }
    }

    @Test func `goes once by text, marked in its parts`() async throws {
        let school = try await school()
        let report = try await school.office.test(.example(), to: "07700 900123", by: "Nia")
        #expect(report.channel == .text && report.parts == 1)
        #expect(school.heard("07700900123").map { $0.hasPrefix("PRAWF / TEST: Ysgol Enghraifft: gweithdy.") } == [true])
    }

    @Test func `leaves no trace among messages, deliveries and pages`() async throws {
        let school = try await school()
        _ = try await school.office.test(.example(), to: "07700 900001", meantForFamily: true, by: "Nia")
        _ = try await school.office.test(.example(), to: "c1@example.org", meantForFamily: true, by: "Nia")
        try await school.run(until: 100)
        #expect(try await school.office.status().isEmpty)
        #expect(try await school.office.undelivered().isEmpty)
        #expect(try await school.office.conversation(of: "C1").entries.isEmpty)
        let delivery = try #require(school.email.submitted.first?.delivery)
        await #expect(throws: OfficeError.noSuchPage) { try await school.office.answer(delivery, .yes, places: 2) }
        await #expect(throws: OfficeError.noSuchPage) { try await school.office.confirmRead(delivery) }
        #expect(school.email.submitted.count == 1 && school.text.submitted.count == 1)
    }

    /// An answer to a test message answers no real question.
    @Test func `takes no answer within the hour: a person reads it, and STOP stops all the same`() async throws {
        let school = try await school()
        _ = try await school.office.send(
            .example(terms: MessageSource.exampleTerms + "\nkeyword: {cy: FFONEG, en: PHONICS}\n"), dryRun: false)
        try await school.run(until: 0.5)
        _ = try await school.office.test(.example(), to: "07700 900001", meantForFamily: true, by: "Nia")
        try await school.say("IE 2", from: "07700900001")
        try await school.say("FFONEG IE 2", from: "07700900001")
        #expect(try await school.status().answers.yes == 0)
        #expect(try await school.office.inbox().count == 2)
        school.clock.set(school.clock.now.hours(1))
        try await school.say("IE 3", from: "07700900001")
        #expect(try await school.status().answers.yes == 1)
        _ = try await school.office.test(.example(), to: "07700 900001", meantForFamily: true, by: "Nia")
        try await school.say("STOP", from: "07700900001")
        #expect(try await school.office.addresses().count == 1)
    }

    @Test func `goes to no address that is closed, nor to one of somebody whom nothing may reach`() async throws {
        let flagged = Contact.example(2, home: 2, family: "F2") { $0.noContact = NoContact(reason: "llys", review: nil) }
        let school = try await school([.example([.example(1)]), .example([flagged], id: "F2")])
        try await school.say("STOP", from: "07700900001")
        for address in ["07700 900001", "07700 900002", "C2@example.org"] {
            await #expect(throws: OfficeError.addressClosed, "\(address)") {
                try await school.office.test(.example(), to: address, by: "Nia")
            }
        }
        #expect(school.email.submitted.isEmpty)
    }

    @Test(arguments: ["07700 900001", "+447700900001", "C1@Example.org"])
    func `goes to a family's address only where that is meant`(address: String) async throws {
        let school = try await school()
        await #expect(throws: OfficeError.addressOfFamily) {
            try await school.office.test(.example(), to: address, by: "Nia")
        }
        #expect(school.email.submitted.isEmpty && school.text.submitted.isEmpty)
        _ = try await school.office.test(.example(), to: address, meantForFamily: true, by: "Nia")
        #expect(school.email.submitted.count + school.text.submitted.count == 1)
    }

    @Test func `goes to the address of a family that has left, as to any other`() async throws {
        let school = try await school()
        try await school.store.write { tx in try tx.db.run("UPDATE contact SET left = ?", 7) }
        #expect(try await school.office.test(.example(), to: "07700 900001", by: "Nia").result == .accepted)
    }

    @Test(arguments: ["", "Nia", "C1", "01632 960123x", "a@", "1 Heol y Dwr"])
    func `goes to e-mail addresses and numbers alone`(address: String) async throws {
        let school = try await school()
        await #expect(throws: OfficeError.noTestAddress) { try await school.office.test(.example(), to: address, by: "Nia") }
    }

    @Test func `needs somebody who asks for it, a text for a number, and an open way`() async throws {
        let school = try await school()
        await #expect(throws: OfficeError.noPerson) { try await school.office.test(.example(), to: "a@example.org", by: " ") }
        await #expect(throws: OfficeError.noTextVersion) {
            try await school.office.test(.example(sms: false), to: "07700 900123", by: "Nia")
        }
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        await #expect(throws: OfficeError.routeClosed) {
            try await school.office.test(.example(), to: "a@example.org", by: "Nia")
        }
        #expect(school.email.submitted.isEmpty && school.text.submitted.isEmpty)
    }

    @Test func `says why it was not taken, and closes nothing by that`() async throws {
        let school = try await school(email: ["a@example.org": [.rejected(.permanent, Reason(.addressUnknown))]])
        let report = try await school.office.test(.example(), to: "a@example.org", by: "Nia")
        #expect(report.result == .rejected && report.reason == "address-unknown")
        #expect(try await school.office.addresses().isEmpty)
    }

    @Test func `is sent five times in ten minutes, and thirty times in a day`() async throws {
        let school = try await school()
        func send() async throws -> Bool {
            do {
                _ = try await school.office.test(.example(), to: "a@example.org", by: "Nia")
                return true
            } catch OfficeError.tooManyTests {
                return false
            }
        }
        for _ in 1...6 {
            for _ in 1...5 { #expect(try await send()) }
            #expect(try await !send())
            school.clock.set(school.clock.now.addingTimeInterval(599))
            #expect(try await !send())
            school.clock.set(school.clock.now.addingTimeInterval(1))
        }
        #expect(try await !send())
        school.clock.set(SmallSchool.start.hours(24))
        #expect(try await send())
    }
}
