import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `The list for the door` {
    @Test func `names whoever has places, then who waits, then the rest`() async throws {
        let event = try await EventSchool(families: 6, capacity: 3)
        try await event.says("IE 2", 2)
        try await event.says("IE 2", 3)
        try await event.says("IE 2", 1)
        try await event.says("NA", 4)
        try await event.says("IE", 5)
        let sheet = try await event.office.guests(of: "ffoneg")
        #expect(sheet.guests.map(\.family) == ["F2", "F5", "F3", "F1", "F4"])
        #expect(sheet.guests.map(\.standing) == [.coming, .coming, .waiting, .waiting, .declined])
        #expect(sheet.guests.map(\.places) == [2, 1, 0, 0, 0])
        #expect(sheet.guests.map(\.number) == [nil, nil, 1, 2, nil])
        #expect(sheet.guests[0].names == ["Rhiant 1"] && sheet.guests[0].children == ["Mali Prydderch"])
        #expect(sheet.event.taken == 3 && sheet.event.waiting == 2 && sheet.event.unanswered == 1 && !sheet.hasBegun)
    }

    @Test func `never names whom nothing may reach`() async throws {
        let school = try SmallSchool()
        let kept = Contact.example(1) { $0.has([.text]) }
        let hidden = Contact.example(2, home: 2) {
            $0.name = "Neb i'w weld"
            $0.noContact = NoContact(reason: "gorchymyn llys", review: nil)
        }
        try await school.store.put([.example([kept, hidden])])
        _ = try await school.office.send(EventSchool.invitation(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.answer("ffoneg", family: "F1", .yes, places: 2, by: "Nia")
        let sheet = try await school.office.guests(of: "ffoneg")
        #expect(sheet.guests.map(\.names) == [["Rhiant 1"]])
    }

    @Test func `has what parents and the office said of needs`() async throws {
        let event = try await EventSchool()
        try await event.office.answer(try event.delivery(1), .yes, places: 1, needs: "  dim cnau\n\tdiolch ")
        #expect(try await event.office.page(try event.delivery(1)).note == "dim cnau diolch")
        // A second parent's page, or the same one, with the field as it was.
        try await event.office.answer(try event.delivery(1), .yes, places: 2, needs: "dim cnau diolch")
        try await event.office.note("ffoneg", family: "F2", "cadair olwyn", by: "Nia")
        func notes() async throws -> [String?] {
            try await event.office.guests(of: "ffoneg").guests.map {
                $0.notes.isEmpty ? nil : $0.notes.map(\.text).joined(separator: "; ")
            }
        }
        #expect(try await notes() == ["dim cnau diolch", "cadair olwyn"])
        try await event.office.note("ffoneg", family: "F2", "", by: "Nia")
        try await event.office.answer(try event.delivery(1), .yes, places: 2, needs: " ")
        #expect(try await notes() == [nil])
        await #expect(throws: OfficeError.noteTooLong) {
            try await event.office.note("ffoneg", family: "F2", String(repeating: "a", count: 201), by: "Nia")
        }
        await #expect(throws: OfficeError.noteTooLong) {
            try await event.office.answer(try event.delivery(1), .yes, places: 1, needs: String(repeating: "a", count: 201))
        }
    }

    @Test func `says who was there, and the follow-ups go by it`() async throws {
        let event = try await EventSchool(families: 6, capacity: 3)
        try await event.says("IE", 1)
        try await event.says("IE", 2)
        try await event.says("IE", 3)
        try await event.says("IE", 4)
        try await event.says("NA", 5)
        func followUp(_ who: String) -> MessageSource {
            .example(
                terms: MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: adnoddau").replacing(
                    "rsvp", with: "none")
                    + "\nguests: {of: ffoneg, who: \(who)}\n")
        }
        func families(_ who: String) async throws -> [String] {
            try await event.office.send(followUp(who), dryRun: true).contacts.map(\.family)
        }
        await #expect(throws: OfficeError.eventNotBegun) {
            try await event.office.attended("ffoneg", families: nil, missed: [], by: "Nia")
        }
        await #expect(throws: OfficeError.noAttendance) { try await families("attended") }
        await #expect(throws: OfficeError.noAttendance) { try await families("missed") }
        event.school.clock.set(EventSchool.starts.hours(2))
        let summary = try await event.office.attended("ffoneg", families: nil, missed: ["F2"], by: "Nia")
        #expect(summary.attended == 2)
        // One came without a seat, and one was ticked by mistake.
        _ = try await event.office.attended("ffoneg", families: ["F6"], missed: ["F3"], by: "Nia")
        event.school.clock.set(.at("2026-03-11T09:00:00Z"))
        for (who, expected) in [
            ("attended", ["F1", "F6"]), ("missed", ["F2", "F3", "F5"]), ("coming", ["F1", "F2", "F3"]), ("waiting", ["F4"]),
            ("declined", ["F5"]), ("unanswered", ["F6"]),
        ] { #expect(try await families(who) == expected, "\(who)") }
        await #expect(throws: OfficeError.noFamilies) { try await families("maybe") }
        let report = try await event.office.send(followUp("attended"), dryRun: false, listingAll: true)
        #expect(report.families == 2 && report.sent == 2 && report.notSent == ["not-in-audience": 4])
        await event.school.dispatcher.runUntilIdle()
        #expect(try await event.office.status("adnoddau").first?.families == 2)
    }

    @Test(arguments: [
        "guests: {of: ffoneg}", "guests: {who: attended}", "guests: {of: ffoneg, who: everybody}",
        "guests: {of: ffoneg, who: attended, when: now}", "guests: ffoneg",
    ]) func `is asked for by a follow-up in one way only`(line: String) {
        let source = MessageSource.example(terms: MessageSource.exampleTerms + "\n\(line)\n")
        #expect(throws: MessageMistakes.self) { try source.message(created: SmallSchool.start) }
    }
}
