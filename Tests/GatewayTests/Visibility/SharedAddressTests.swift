import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// A number, mailbox or letter box of a contact whom nothing may reach, in the record of another family.
@Suite struct `An address of somebody flagged in another family` {
    static let flag = NoContact(reason: "court order", review: "2026-09-01")
    static let number: PhoneNumber = "07700 900001"
    static let essential = MessageSource.exampleTerms.replacing("general", with: "essential")

    /// F1 has the flagged person, F2 one contact who has `channels` in common with them.
    static func families(_ channels: Set<ChannelKind> = [.text], name: String = "Elen Puw", own: Set<ChannelKind>? = nil)
        -> [Family]
    {
        let flagged = Contact.example(1, home: 1) {
            $0.name = "Huw Puw"
            $0.noContact = flag
        }
        let other = Contact.example(2, home: 2, family: "F2") {
            $0.name = name
            if channels.contains(.text) { $0.mobile = flagged.mobile }
            if channels.contains(.email) { $0.email = flagged.email }
            if channels.contains(.letter) { $0.postal = flagged.postal }
            $0.has(own ?? channels)
        }
        return [
            .example([flagged, .example(3, home: 3) { $0.has([.email]) }]), .example([other], id: "F2", pupils: ["Osian Puw"]),
        ]
    }

    func school(_ families: [Family] = families(), start: Date = SmallSchool.start) async throws -> SmallSchool {
        let school = try SmallSchool(start: start)
        try await school.store.put(families, at: start)
        return school
    }

    func submitted(_ school: SmallSchool) -> [String] {
        (school.text.submitted + school.email.submitted + school.letter.submitted).map(\.address).filter {
            $0 != "c3@example.org"
        }
    }

    @Test(arguments: ChannelKind.allCases) func `is held, and said wherever somebody looks`(channel: ChannelKind) async throws {
        let school = try await school(Self.families([channel]))
        let planned = try await school.office.send(.example(), dryRun: true)
        #expect(planned.contacts.first { $0.contact == "C2" }?.reason == "shared-address")
        #expect(planned.notSent["shared-address"] == 1)
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 80)
        #expect(submitted(school).isEmpty)
        let status = try await school.status()
        #expect(status.notSent["shared-address"] == 1 && status.notSent["no-contact"] == 1)
        let missed = try #require(try await school.office.undelivered().first { $0.family == "F2" })
        #expect(missed.reason == "shared-address" && missed.contacts.map(\.notSent) == ["shared-address"])
        let rows = try await school.store.read { tx in
            try tx.db.values(String.self, sql: "SELECT status FROM not_sent WHERE contact = 'C2'")
        }
        #expect(rows == ["held"])
    }

    @Test(arguments: ChannelKind.allCases, [["contact"], ["contact", "family"]])
    func `is held also once the flagged person has left the school, alone or with the family`(
        channel: ChannelKind, leaves: [String]
    ) async throws {
        let school = try await school(Self.families([channel]))
        try await school.store.write { tx in
            for table in leaves {
                let id = table == "family" ? "F1" : "C1"
                try tx.db.run(sql: "UPDATE \(table) SET left = 7 WHERE id = ?", arguments: [id])
            }
        }
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 80)
        #expect(submitted(school).isEmpty)
        #expect(try await school.status().notSent["shared-address"] == 1)
        #expect(try await school.office.sharedAddresses().map(\.verdict) == [.held])
    }

    @Test func `is a task for the same day`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let task = try #require(try await school.office.tasks().first { $0.family == "F2" })
        #expect(task.reason == "shared-address" && task.due == Date.at("2026-03-03T23:59:00Z"))
    }

    @Test func `is a call at once in an emergency, which passes it no more than any other message`() async throws {
        let school = try await school()
        _ = try await school.office.send(
            .example(terms: MessageSource.exampleTerms.replacing("general", with: "emergency")), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let task = try #require(try await school.office.tasks().first { $0.family == "F2" })
        #expect(task.reason == "shared-address-now" && task.due == SmallSchool.start)
        #expect(submitted(school).isEmpty)
    }

    @Test func `is a task also where another way is open, which is taken`() async throws {
        let school = try await school(Self.families([.text], own: [.text, .email]))
        let planned = try await school.office.send(.example(), dryRun: true).contacts.first { $0.contact == "C2" }
        #expect(planned?.channel == .email && planned?.reason == nil && planned?.held == [.text])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 80)
        #expect(submitted(school) == ["c2@example.org"])
        #expect(try await school.office.tasks().map(\.reason) == ["shared-address"])
    }

    @Test func `goes by itself once a named person allowed it, and is not asked about again`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        try await school.office.decideSharedAddress(
            .text, of: "C2", allow: true, reason: "siaradwyd ag Elen", review: "2026-07-01", by: "Nia")
        await school.dispatcher.runUntilIdle()
        #expect(submitted(school) == [Self.number.e164])
        let closed = try await school.office.tasks(closed: true).first { $0.family == "F2" }
        #expect(closed?.state == "closed" && closed?.outcome == "Nia: siaradwyd ag Elen")
        // The decision is a person's: no import undoes it.
        try await school.store.put(Self.families(), at: school.clock.now)
        _ = try await school.office.send(.example(terms: Self.essential), dryRun: false)
        try await school.run(until: 2)
        #expect(submitted(school).count == 2)
        let found = try #require(try await school.office.sharedAddresses().first)
        #expect(found.verdict == .allowed && found.by == "Nia" && found.review == "2026-07-01")
        #expect(found.sharedWith.map(\.name) == ["Huw Puw"] && found.sharedWith.map(\.reason) == ["court order"])
    }

    @Test func `asks again after the review day`() async throws {
        let school = try await school()
        try await school.office.decideSharedAddress(
            .text, of: "C2", allow: true, reason: "am heddiw", review: "2026-03-03", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        #expect(submitted(school).count == 1)
        school.clock.set(SmallSchool.start.hours(24))
        _ = try await school.office.send(.example(terms: Self.essential), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(submitted(school).count == 1)
        // Of the message that went before too: nothing came back, and it has no other way.
        #expect(try await school.office.tasks().map(\.reason) == ["shared-address", "shared-address"])
        #expect(try await school.office.sharedAddresses().map(\.verdict) == [.held])
    }

    @Test func `is closed once a person decided against it, and the family is a person's`() async throws {
        let school = try await school()
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 1)
        try await school.office.decideSharedAddress(
            .text, of: "C2", allow: false, reason: "ei ffôn ef", review: "2026-07-01", by: "Nia")
        await school.dispatcher.runUntilIdle()
        #expect(submitted(school).isEmpty)
        #expect(try await school.status().notSent["shares-blocked-address"] == 1)
        #expect(try await school.office.tasks().map(\.reason) == ["shares-blocked-address"])
    }

    @Test func `is blocked where it is the same person, and nobody allows it`() async throws {
        let school = try await school(Self.families(name: "PUW, Huw"))
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 80)
        #expect(submitted(school).isEmpty)
        #expect(try await school.status().notSent["shares-blocked-address"] == 1)
        await #expect(throws: OfficeError.noSharedAddress) {
            try await school.office.decideSharedAddress(
                .text, of: "C2", allow: true, reason: "prawf", review: "2026-07-01", by: "Nia")
        }
        #expect(try await school.office.sharedAddresses().map(\.verdict) == [.blocked])
    }

    @Test(arguments: [
        ("C2", "prawf", "2026-07-01", "", OfficeError.noPerson), ("C2", " ", "2026-07-01", "Nia", .noReason),
        ("C2", "prawf", "", "Nia", .noReview), ("C2", "prawf", "2026-02-30", "Nia", .noReview),
        ("C2", "prawf", "2026-03-02", "Nia", .noReview), ("C3", "prawf", "2026-07-01", "Nia", .noSharedAddress),
        ("C1", "prawf", "2026-07-01", "Nia", .noSharedAddress), ("C9", "prawf", "2026-07-01", "Nia", .noSharedAddress),
    ]) func `is decided by somebody, for a reason, until a day`(
        contact: String, reason: String, review: String, by: String, refused: OfficeError
    ) async throws {
        let school = try await school()
        await #expect(throws: refused) {
            try await school.office.decideSharedAddress(.text, of: contact, allow: true, reason: reason, review: review, by: by)
        }
        #expect(try await school.office.sharedAddresses().map(\.verdict) == [.held])
    }
}
