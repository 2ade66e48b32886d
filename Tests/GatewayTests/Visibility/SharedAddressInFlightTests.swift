import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

extension `An address of somebody flagged in another family` {
    @Test func `calls back what waits when the flag comes, and goes on when it is gone`() async throws {
        let night = Date.at("2026-03-03T22:00:00Z")
        var families = Self.families()
        families[0].contacts[0].noContact = nil
        let school = try await school(families, start: night)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await school.store.put(Self.families(), at: night.hours(1))
        try await school.run(until: 12)
        #expect(!school.text.addresses.contains(Self.number.e164))
        #expect(try await school.office.tasks().map(\.reason) == ["shared-address"])
        // As a person lifts a flag.
        let now = school.clock.now
        try await school.store.write { tx in
            try DecideContact(.noContact, of: "C1", source: .person("person")) { $0.noContact = nil }
                .run(in: tx.of(StoreFolder.school.id, at: now))
        }
        school.dispatcher.wake()
        await school.dispatcher.runUntilIdle()
        #expect(school.text.addresses.contains(Self.number.e164))
        #expect(try await school.office.tasks().isEmpty)
    }

    @Test func `is looked at once more as a delivery begins`() async throws {
        let folder = StoreFolder()
        let store = try folder.open()
        var families = Self.families()
        families[0].contacts[0].noContact = nil
        try await store.put(families)
        try await store.accept(["F2"])
        let contact = families[1].contacts[0]
        try await store.queue([.example("delivery-1", to: contact, due: StoreFolder.now)], family: "F2")
        let waiting = try await store.first()
        try await store.write { tx in
            try tx.db.run(sql: "UPDATE contact SET no_contact = 'court order' WHERE id = 'C1'")
        }
        #expect(try await !store.begin(waiting, lease: "run-1", at: StoreFolder.now))
        #expect(try await store.states() == ["suppressed": 1])
        #expect(try await store.familiesDue(at: StoreFolder.now, limit: 10).map(\.family) == ["F2"])
    }

    @Test(arguments: [false, true])
    func `gets no answer to a text from it, neither a machine's nor a person's, and its STOP stands`(hasLeft: Bool) async throws {
        let school = try await school()
        if hasLeft {
            try await school.store.write { tx in try tx.db.run(sql: "UPDATE contact SET left = 7 WHERE id = 'C1'", arguments: [])
            }
        }
        try await school.office.decideSharedAddress(
            .text, of: "C2", allow: true, reason: "prawf", review: "2026-07-01", by: "Nia")
        try await school.say("help", from: Self.number)
        #expect(submitted(school).isEmpty)
        let item = try #require(try await school.office.inbox().first)
        await #expect(throws: OfficeError.cannotAnswer) { try await school.office.answerReply(item.id, text: "Helo", by: "Nia") }
        try await school.say("STOP", from: Self.number)
        #expect(try await school.store.closedAddresses(of: school.office.school.id).cause(.text(Self.number)) == .stopped)
    }

    @Test func `has a message page until the review day of what a person allowed, and none after it`() async throws {
        let school = try await school(Self.families([.email]))
        try await school.office.decideSharedAddress(
            .email, of: "C2", allow: true, reason: "siaradwyd", review: "2026-03-05", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let page = try #require(
            try await school.store.read { tx in
                try tx.db.value(String.self, sql: "SELECT id FROM delivery WHERE family = 'F2'")
            }.flatMap(DeliveryID.init(rawValue:)))
        for (day, isOpen) in [("2026-03-03T10:00:00Z", true), ("2026-03-05T23:00:00Z", true), ("2026-03-06T00:00:00Z", false)] {
            #expect(try await (school.store.page(of: page, at: .at(day)) != nil) == isOpen, "\(day)")
        }
    }

    @Test func `has no message page any more, and a person's answer from the page takes another way`() async throws {
        var families = Self.families([.email], own: [.email, .text])
        families[0].contacts[0].noContact = nil
        let school = try await school(families)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let page = try #require(
            try await school.store.read { tx in
                try tx.db.value(String.self, sql: "SELECT id FROM delivery WHERE family = 'F2' AND channel = 'email'")
            }.flatMap(DeliveryID.init(rawValue:)))
        try await school.office.write("Cwestiwn?", on: page, in: .welsh)
        try await school.store.put(Self.families([.email], own: [.email, .text]), at: school.clock.now)
        #expect(try await school.store.page(of: page, at: school.clock.now) == nil)
        let item = try #require(try await school.office.inbox().first)
        try await school.office.answerReply(item.id, text: "Ateb", by: "Nia")
        await school.dispatcher.runUntilIdle()
        #expect(school.text.addresses == [Contact.example(2).mobile?.e164])
    }

    @Test func `is found by an index, and no other contact is read`() async throws {
        let folder = StoreFolder()
        let store = try folder.open()
        try await store.put(Self.families())
        let plans = try await store.read { tx in
            try ChannelKind.allCases.flatMap { channel in
                let (index, column) = Store.addressIndex(channel)
                return try tx.db.rows(
                    sql: "EXPLAIN QUERY PLAN SELECT name FROM contact INDEXED BY \(index) WHERE school = ? AND \(column) = ?",
                    arguments: ["s", "a"]
                ).map { $0["detail"] as String }
            }
        }
        #expect(plans.map { $0.contains(" USING INDEX contact_") } == [true, true, true], "\(plans)")
    }
}
