import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `What waits in the inbox` {
    @Test func `of two people who answer at once one does`() async throws {
        let school = try await school([Contact.example(1) { $0.has([.text]) }])
        try await school.say("helo?", from: Self.one)
        let item = try await first(school)
        let before = school.text.submitted.count
        let office = school.office
        let done = await withTaskGroup(of: Bool.self) { group in
            for person in ["Elen", "Dafydd", "Nia"] {
                group.addTask {
                    do {
                        try await office.answerReply(item.id, text: "Helo gan \(person).", by: person)
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { count, wasFirst in count += wasFirst ? 1 : 0 }
        }
        await school.dispatcher.runUntilIdle()
        #expect(done == 1 && school.text.submitted.count == before + 1)
    }

    @Test func `what somebody took is theirs, until they give it up`() async throws {
        let school = try await school([Contact.example(1) { $0.has([.text]) }])
        try await school.say("helo?", from: Self.one)
        let id = try await first(school).id
        let office = school.office
        try await office.assignReply(id, owner: "Elen")
        await #expect(throws: StoreError.notOpen) { try await office.assignReply(id, owner: "Dafydd") }
        await #expect(throws: StoreError.notOpen) { try await office.answerReply(id, text: "Helo.", by: "Dafydd") }
        await #expect(throws: StoreError.notOpen) { try await office.closeReply(id, note: "", recording: nil, places: nil) }
        await #expect(throws: StoreError.notOpen) { try await office.assignReply(id, owner: "Dafydd", from: "Nia") }
        // One that there never was.
        await #expect(throws: StoreError.noSuchReply) { try await office.assignReply(999, owner: "Dafydd") }
        await #expect(throws: StoreError.noSuchReply) { try await office.answerReply(999, text: "Helo.", by: "Dafydd") }
        await #expect(throws: StoreError.noSuchReply) {
            try await office.closeReply(999, note: "", recording: nil, places: nil)
        }
        try await office.assignReply(id, owner: "Dafydd", from: "Elen")
        await #expect(throws: StoreError.notOpen) { try await office.answerReply(id, text: "Helo.", by: "Elen") }
        try await office.answerReply(id, text: "Helo.", by: "Dafydd")
        #expect(try await office.inbox().isEmpty)
    }

    @Test func `how long answers take is told of Welsh and English side by side`() async throws {
        let school = try await school()
        let page = try page(school)
        let office = school.office
        let start = school.clock.now
        try await office.write("cyntaf", on: page, in: .welsh)
        try await office.write("ail", on: page, in: .welsh)
        try await office.write("first", on: page, in: .english)
        let items = try await office.inbox()
        func close(_ index: Int, after hours: Double) async throws {
            school.clock.set(start.hours(hours))
            try await office.closeReply(items[index].id, note: "", recording: nil, places: nil)
        }
        try await close(0, after: 2)
        try await close(2, after: 4)
        var ages = try await office.inboxAges()
        #expect(ages.welsh == .init(waiting: 1, oldest: 4 * 3600, answered: 1, median: 2 * 3600))
        #expect(ages.english == .init(waiting: 0, oldest: nil, answered: 1, median: 4 * 3600))
        #expect(ages.either == .init())
        try await close(1, after: 10)
        ages = try await office.inboxAges()
        #expect(ages.welsh == .init(waiting: 0, oldest: nil, answered: 2, median: 6 * 3600))
        school.clock.set(start.hours(24 * 31))
        #expect(try await office.inboxAges() == InboxAges([], at: school.clock.now))
    }

    @Test func `a conversation has what came in and what we said, in the order in which it was said`() async throws {
        let school = try await school([Contact.example(1) { $0.has([.text]) }])
        school.clock.set(school.clock.now.addingTimeInterval(60))
        try await school.say("IE 2", from: Self.one)
        school.clock.set(school.clock.now.addingTimeInterval(60))
        try await school.say("A gaf i ddod â mam-gu?", from: Self.one)
        school.clock.set(school.clock.now.addingTimeInterval(60))
        try await school.office.answerReply(try await first(school).id, text: "Cewch.", by: "Elen")
        await school.dispatcher.runUntilIdle()
        for who in ["C1", "07700 900001"] {
            let conversation = try await school.office.conversation(of: who)
            #expect(conversation.name == "Rhiant 1")
            let said = conversation.entries.map { "\($0.speaker.rawValue) \($0.way) \($0.text?.prefix(9) ?? "-")" }
            #expect(
                said == [
                    "school text -", "family text IE 2", "machine text Diolch! 2", "family text A gaf i d",
                    "machine text Diolch. B", "school text Cewch.",
                ])
            #expect(conversation.entries[0].title?.welsh == "Gweithdy")
            #expect(conversation.entries[1].intent == .yes && conversation.entries[1].state == "handled")
            #expect(conversation.entries[3].state == "closed")
        }
        await #expect(throws: OfficeError.noSuchPerson) { try await school.office.conversation(of: "neb") }
        #expect(try await school.office.conversation(of: "07700 900123").entries.isEmpty)
    }

    @Test func `a contact's conversation shows nothing of another family with the same number`() async throws {
        let school = try SmallSchool()
        let other = Contact.example(2, home: 2, family: "F2") {
            $0.mobile = Self.one
            $0.has([.text])
        }
        try await school.store.put([
            .example([.example(1) { $0.has([.text]) }]), .example([other], id: "F2", pupils: ["Ifan Rees"]),
        ])
        _ = try await school.office.send(.example(), dryRun: false)
        try await school.run(until: 0.1)
        let mine = try await school.office.conversation(of: "C1").entries.compactMap(\.delivery)
        let theirs = try await school.office.conversation(of: "C2").entries.compactMap(\.delivery)
        #expect(mine.count == 1 && theirs.count == 1 && mine != theirs)
    }
}
