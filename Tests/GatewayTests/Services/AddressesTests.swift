import Channels
import Foundation
import Testing

@testable import Gateway

/// What closes an address, and who opens it.
@Suite struct `A closed address` {
    static let family = Family.example([.example(1) { $0.has([.email, .text]) }])
    static let mail = "c1@example.org"
    static let unknown = Outcome.rejected(.permanent, Reason(.addressUnknown, detail: "550 5.1.1 no such user"))

    private func school(email: [String: [Outcome]] = [:], text: [String: [Outcome]] = [:], _ families: [Family] = [family])
        async throws -> SmallSchool
    {
        let school = try SmallSchool(email: email, text: text)
        try await school.store.put(families)
        return school
    }

    @Test func `is listed with who has it, since when, and the far side's words`() async throws {
        let school = try await school(email: [Self.mail: [Self.unknown]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        let closed = try #require(try await school.office.addresses().first)
        #expect(closed.channel == .email && closed.address == Self.mail && closed.cause == .dead)
        #expect(closed.contacts == [Suppression.Holder(contact: "C1", name: "Rhiant 1", family: "F1")])
        let event = try #require(closed.events.first)
        #expect(event.source == "attempt" && event.attempt == 1 && event.message == "gweithdy")
        #expect(event.reason == "address-unknown" && event.detail == "550 5.1.1 no such user" && event.at == closed.since)
        #expect(closed.events.count == 1)
        #expect(try await school.office.addresses(withOpened: true) == [closed])
    }

    @Test func `is opened by a named person for a reason, and the evidence stays`() async throws {
        let school = try await school(email: [Self.mail: [Self.unknown, .accepted(references: ["q1"])]])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        let office = school.office
        await #expect(throws: OfficeError.noPerson) {
            try await office.open(Self.mail, by: " ", reason: "prawf", asked: false)
        }
        await #expect(throws: OfficeError.noReason) {
            try await office.open(Self.mail, by: "Nia", reason: "", asked: false)
        }
        let opened = try await office.open("C1@Example.org", by: "Nia", reason: "gwall y cwmni", asked: false)
        #expect(opened.map(\.cause) == [nil])
        #expect(opened[0].events.map(\.kind) == [.closed, .opened])
        #expect(opened[0].events[1].source == "Nia" && opened[0].events[1].reason == "gwall y cwmni")
        #expect(try await office.addresses().isEmpty)
        #expect(try await office.addresses(withOpened: true) == opened)
        await #expect(throws: OfficeError.notClosed) {
            try await office.open(Self.mail, by: "Nia", reason: "eto", asked: false)
        }
    }

    @Test func `lets what waits for it go on when it is opened`() async throws {
        let only = Family.example([.example(1) { $0.has([.email]) }])
        let school = try await school(email: [Self.mail: [Self.unknown, .accepted(references: ["q1"])]], [only])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        #expect(try await school.office.tasks().map(\.reason) == ["address-unknown"])
        _ = try await school.office.open(Self.mail, by: "Nia", reason: "yn gywir", asked: false)
        try await school.run(until: 2)
        #expect(school.email.submitted.count == 2)
        #expect(try await school.status().deliveries == ["accepted": 1, "failed-permanent": 1])
        try await school.run(until: 10)
        #expect(school.email.submitted.count == 2)
        #expect(try await school.office.tasks().isEmpty)
    }

    @Test func `closes again when the far side says the same again, and sends no more than once for each opening`()
        async throws
    {
        let only = Family.example([.example(1) { $0.has([.email]) }])
        let school = try await school(email: [Self.mail: [Self.unknown]], [only])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        _ = try await school.office.open(Self.mail, by: "Nia", reason: "yn gywir", asked: false)
        try await school.run(until: 3)
        #expect(school.email.submitted.count == 2)
        let closed = try #require(try await school.office.addresses().first)
        #expect(closed.events.map(\.kind) == [.closed, .opened, .closed])
        // Since it was closed this time.
        #expect(closed.since == closed.events[2].at)
    }

    @Test func `is not closed again by a receipt of before the opening, in whatever order it comes`() async throws {
        let number: PhoneNumber = "07700 900001"
        let only = Family.example([.example(1) { $0.has([.text]) }])
        let school = try await school([only])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        func receipt(at: Double) -> Incoming {
            let delivery = school.text.submitted[0].delivery
            return .receipt(
                Receipt(
                    channel: .text, subject: .reference("text-\(delivery)"), status: .failed(Reason(.addressUnknown)),
                    at: SmallSchool.start.hours(at)))
        }
        try await school.office.receive(receipt(at: 0.5))
        #expect(try await school.office.addresses().map(\.address) == [number.written])
        _ = try await school.office.open(number.written, by: "Nia", reason: "yn gywir", asked: false)
        try await school.office.receive(receipt(at: 0.5))
        #expect(try await school.office.addresses().isEmpty)
        // The message goes once more, and a receipt of the old try, late and of before the opening, says nothing new.
        try await school.run(until: 2)
        #expect(school.text.submitted.count == 2)
        try await school.office.receive(receipt(at: 0.9))
        #expect(try await school.office.addresses().isEmpty)
        let again = school.text.submitted[1].delivery
        try await school.office.receive(
            .receipt(
                Receipt(
                    channel: .text, subject: .reference("text-\(again)"), status: .failed(Reason(.addressUnknown)),
                    at: SmallSchool.start.hours(1.9))))
        #expect(try await school.office.addresses().count == 1)
    }

    @Test func `is not closed again by calling back what an old refusal left`() async throws {
        // A provider that says "no such number" for now: the delivery waits, with that as its reason.
        let later = Outcome.rejected(.temporary(retryAfter: 7200), Reason(.addressUnknown))
        let only = Family.example([.example(1) { $0.has([.text]) }])
        let school = try await school(text: ["+447700900001": [later]], [only])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        _ = try await school.office.open("07700 900001", by: "Nia", reason: "yn gywir", asked: false)
        _ = try await school.office.stop("gweithdy", by: "Nia")
        try await school.run(until: 0.2)
        #expect(try await school.office.addresses().isEmpty)
    }

    @Test func `by a STOP is opened only for the person who asks, and says what they wrote`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        try await school.say("STOP", from: "07700 900001")
        let office = school.office
        let closed = try #require(try await office.addresses().first)
        #expect(closed.cause == .stopped && closed.events[0].text == "STOP" && closed.events[0].reply != nil)
        await #expect(throws: OfficeError.stopStands) {
            try await office.open(addressesOf: "C1", channel: .text, by: "Nia", reason: "hoffem", asked: false)
        }
        #expect(try await office.addresses().count == 1)
        let opened = try await office.open(
            addressesOf: "C1", channel: nil, by: "Nia", reason: "gofynnodd wrth y drws", asked: true)
        #expect(opened.map(\.channel) == [.text] && opened[0].events[1].asked)
        await #expect(throws: OfficeError.noSuchContact) {
            try await office.open(addressesOf: "C9", channel: nil, by: "Nia", reason: "prawf", asked: true)
        }
    }

    @Test func `by a STOP is opened by a START, which is on record too, and closed by the next STOP at once`() async throws {
        let school = try await school()
        for text in ["STOP", "START", "STOP"] {
            try await school.say(text, from: "07700 900001")
            school.clock.set(school.clock.now.addingTimeInterval(60))
        }
        let closed = try #require(try await school.office.addresses().first)
        #expect(closed.events.map(\.kind) == [.closed, .opened, .closed])
        #expect(closed.events[1].source == "reply" && closed.events[1].text == "START" && closed.events[1].asked)
    }

    @Test func `of a letter box is opened however its lines are written, and the returned letter is the evidence`() async throws {
        let only = Family.example([.example(1) { $0.has([.letter]) }])
        let school = try await school([only])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        try await school.office.returned(school.letter.submitted[0].delivery, by: "office")
        let closed = try #require(try await school.office.addresses().first)
        #expect(closed.channel == .letter && closed.events[0].source == "post")
        #expect(closed.events[0].reason == "returned-to-sender" && closed.address == "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB")
        _ = try await school.office.open(
            "1 HEOL Y DŴR, tref enghraifft ll79 2ab", by: "Nia", reason: "y postmon newydd", asked: false)
        #expect(try await school.office.addresses().isEmpty)
        try await school.run(until: 1)
        #expect(school.letter.submitted.count == 2)
    }

    @Test func `is never one of whose letter our own layout failed`() async throws {
        let only = Family.example([.example(1) { $0.has([.letter]) }])
        for fault in CompositionFault.allCases where fault != .storageFailed {
            let school = try await school([only])
            school.letter.answer(.notComposed(fault, detail: "lines=9"))
            _ = try await school.office.send(.example(), dryRun: false)
            try await school.run(until: 1)
            #expect(try await school.status().deliveries == ["failed-permanent": 1])
            #expect(try await school.office.addresses(withOpened: true).isEmpty)
            #expect(try await school.office.tasks().map(\.reason) == [fault.code.rawValue])
        }
    }
}
