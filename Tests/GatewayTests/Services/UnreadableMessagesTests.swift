import Channels
import Foundation
import GRDB
import Logging
import Templates
import Testing

@testable import Gateway

/// Messages that were whole when they were accepted, and that cannot be read any more.
@Suite struct `A stored message that cannot be read` {
    static let one: PhoneNumber = "07700 900001"
    /// What is stored of it: terms that the rules do not allow any more, and no source at all.
    static let sources: [MessageSource?] = [MessageSource(terms: "name: [", welsh: "", english: ""), nil]

    private func spoil(_ name: String, _ source: MessageSource?, in store: Store) async throws {
        let text = try source.map { try JSON.text($0) } ?? "{}"
        try await store.write { tx in
            try tx.db.execute(sql: "UPDATE message SET source = ? WHERE name = ?", arguments: [text, name])
            #expect(tx.db.changesCount == 1)
        }
    }

    @Test(arguments: sources) func `loses no text that comes in`(_ source: MessageSource?) async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.text]) }])])
        _ = try await school.office.send(.example(), dryRun: false)
        _ = try await school.office.send(.example(terms: `What is said with families`.phonics), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await spoil("gweithdy", source, in: school.store)
        let (errors, heard) = AsyncStream.makeStream(of: String.self)
        // As after a restart: nothing was read yet.
        let office = Office(
            school: school.office.school, store: school.store, library: MessageCache(), composer: school.office.composer,
            understanding: school.office.understanding, channels: school.office.channels, prices: school.office.prices,
            clock: school.clock, idGenerator: .seeded(9), wake: {},
            logger: Logger(label: "test") { _ in RecordedErrors(heard: heard) })
        try await office.receive(.text(IncomingText(from: Self.one, text: "FFONEG IE 2")))
        let places = try await school.store.read { tx in
            try Int.fetchAll(
                tx.db, sql: "SELECT places FROM answer JOIN message ON message.id = answer.message WHERE message.name = 'ffoneg'")
        }
        #expect(places == [2])
        try await office.receive(.text(IncomingText(from: Self.one, text: "STOP")))
        #expect(try await school.store.closedAddresses(of: office.school.id).cause(.text(Self.one)) == .stopped)
        heard.finish()
        var said: Set<String> = []
        for await sentence in errors { said.insert(sentence) }
        #expect(said == ["a stored message cannot be read any more"])
    }

    @Test(arguments: sources)
    func `as an invitation has its reminder tried again each quarter of an hour, and made once it can be read`(
        _ source: MessageSource?
    ) async throws {
        let event = try await EventSchool(families: 2)
        try await event.says("IE 2", 1)
        let store = event.school.store
        let whole = try await store.read { tx in
            try String.fetchOne(tx.db, sql: "SELECT source FROM message WHERE name = 'ffoneg'")
        }
        try await spoil("ffoneg", source, in: store)
        // As after a restart: nothing was read yet.
        let reminders = EventReminders(
            store: store,
            submissions: SubmissionBuilder(store: store, library: MessageCache(), composer: event.office.composer),
            idGenerator: .seeded(9), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        var turn = SmallSchool.start.hours(`A reminder`.due)
        for _ in 0..<3 {
            try await reminders.queue(at: turn.addingTimeInterval(-1))
            #expect(try await reminders.nextDue() == turn)
            try await reminders.queue(at: turn)
            turn.addTimeInterval(900)
        }
        try await store.write { tx in
            try tx.db.execute(sql: "UPDATE message SET source = ? WHERE name = 'ffoneg'", arguments: [whole])
        }
        let hours = turn.timeIntervalSince(SmallSchool.start) / 3600
        try await event.school.run(until: hours - 0.01)
        #expect(!event.heard(1).contains { $0.contains("Cofiwch:") })
        try await event.school.run(until: hours)
        #expect(event.heard(1).contains { $0.contains("Cofiwch:") })
    }

    @Test(arguments: sources)
    func `as an invitation keeps no place from the next family, whom a person tells`(_ source: MessageSource?) async throws {
        let event = try await EventSchool(families: 2, capacity: 2)
        try await event.says("IE 2", 1)
        try await event.says("IE", 2)
        try await spoil("ffoneg", source, in: event.school.store)
        let office = Office(
            school: event.office.school, store: event.school.store, library: MessageCache(), composer: event.office.composer,
            understanding: event.office.understanding, channels: event.office.channels, prices: event.office.prices,
            clock: event.school.clock, idGenerator: .seeded(9), wake: {},
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await office.receive(.text(IncomingText(from: EventSchool.number(1), text: "NA")))
        #expect(try await event.tasks() == ["F2 moved-up"])
    }
}
