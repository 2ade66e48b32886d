import Channels
import Foundation
import Logging
import Testing

@testable import Gateway

@Suite struct `What waits for its turn` {
    static let start = SmallSchool.start
    static let families = `A message that is stopped`.families(100)

    private func school(
        _ families: [Family] = families, email: [String: [Outcome]] = [:], concurrency: Int = 4, rates: [ChannelKind: Rate] = [:]
    ) async throws -> SmallSchool {
        let school = try SmallSchool(email: email, concurrency: concurrency, rates: rates)
        try await school.store.put(families)
        return school
    }

    /// Runs until so many seconds after the start.
    private func run(_ school: SmallSchool, until seconds: Double) async throws { try await school.run(until: seconds / 3600) }

    private func deliveries(_ school: SmallSchool) async throws -> [(state: String, attempt: Int)] {
        try await school.store.read { tx in
            try tx.db.map("SELECT state, attempt FROM delivery ORDER BY number") { row in (try row.text(), Int(try row.whole())) }
        }
    }

    @Test func `an emergency behind two thousand others is the next that goes out`() async throws {
        let folder = StoreFolder()
        let store = try folder.open()
        let now = StoreFolder.now
        try await store.put([.example([.example(1)])])
        try await store.accept(["F1"])
        let channel = ScriptedChannel(.email, concurrency: 1)
        let worker = ChannelWorker(
            channel: channel, rate: nil, store: store,
            submissions: SubmissionBuilder(store: store, library: MessageCache(), composer: try .example()), lease: "run-1",
            clock: ManualClock(now), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, wake: {})
        try await store.queue((1...2000).map { .example("bulk-\($0 + 1000)", .email, due: now) })
        channel.meanwhile { number in
            switch number {
            case 10:
                await #expect(throws: Never.self) {
                    try await store.queue([.example("emergency-1", .email, category: .emergency, due: now)])
                }
                await worker.checkQueue()
            // The rest need not go.
            case 20: await worker.stop()
            default: break
            }
        }
        await worker.checkQueue()
        await worker.drain()
        #expect(channel.submitted.map(\.delivery).firstIndex(of: "emergency-1") == 10)
        #expect(channel.submitted.count == 20)
    }

    @Test func `of thirty a minute thirty go in the first`() async throws {
        let school = try await school(rates: [.email: Rate(units: 30, per: 60)])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 1)
        try await run(school, until: 59.9)
        #expect(school.email.submitted.count == 30)
        try await run(school, until: 119.9)
        #expect(school.email.submitted.count == 60)
        try await run(school, until: 240)
        #expect(Set(school.email.addresses).count == 100 && school.email.submitted.count == 100)
    }

    @Test func `for a route that is paused goes nowhere, and the others go`() async throws {
        let families = `A message that is stopped`.families(18, [.email, .text]).enumerated().map { index, family in
            var family = family
            family.contacts[0].has(index < 9 ? [.email] : [.text])
            return family
        }
        let school = try await school(families)
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        try await run(school, until: 60)
        #expect(school.text.submitted.count == 9 && school.email.submitted.isEmpty)
    }

    @Test func `for a route that refuses all connections loses no attempt, and one tries at the end of each pause`() async throws
    {
        let refuses = Outcome.rejected(.temporary(retryAfter: nil), Reason(.connectionRefused))
        let outcomes = Self.families.map { ($0.contacts[0].email?.text ?? "", [refuses]) }
        let school = try await school(email: Dictionary(uniqueKeysWithValues: outcomes))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        // The fifth closes it; as many as there are connection slots may have been in flight.
        var tried = school.email.submitted.count
        #expect((5...8).contains(tried))
        var pauseEnds = 0.0
        for pause in [30.0, 60, 120, 240] {
            pauseEnds += pause
            try await run(school, until: pauseEnds - 0.1)
            #expect(school.email.submitted.count == tried)
            try await run(school, until: pauseEnds)
            tried += 1
            #expect(school.email.submitted.count == tried)
        }
        let all = try await deliveries(school)
        #expect(all.count == 100 && all.reduce(0) { $0 + $1.attempt } == tried)
        #expect(all.filter { $0.state == "queued" && $0.attempt == 0 }.count >= 100 - tried)
    }

    /// A hundred are planned and wait; the row of one is spoilt.
    private func spoilt() async throws -> SmallSchool {
        let school = try await school()
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await school.store.write { tx in
            try tx.db.run(sql: "UPDATE delivery SET form = 'latin' WHERE number = (SELECT min(number) + 10 FROM delivery)")
        }
        return school
    }

    @Test func `holds up nobody when it cannot be read`() async throws {
        let school = try await spoilt()
        _ = try await school.office.resume(.email)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 99)
        let all = try await deliveries(school)
        #expect(all.filter { $0.state == "suppressed" && $0.attempt == 0 }.count == 1)
        #expect(all.filter { $0.state == "accepted" }.count == 99)
    }

    @Test func `holds up nobody when it cannot be read and its time is over`() async throws {
        let school = try await spoilt()
        school.clock.set(Self.start.hours(73))
        await school.dispatcher.runUntilIdle()
        let all = try await deliveries(school)
        #expect(all.filter { $0.state == "expired" }.count == 99 && all.filter { $0.state == "suppressed" }.count == 1)
        _ = try await school.office.resume(.email)
        _ = try await school.office.send(.example(), dryRun: false, again: true)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 100)
    }

    @Test func `is not sent to a number that said STOP meanwhile, though nobody has it any more`() async throws {
        let family = `A message that is stopped`.families(1, [.text])[0]
        let school = try await school([family])
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().deliveries == ["queued": 1])
        var moved = family
        moved.contacts[0].mobile = "07700 900555"
        try await school.store.put([moved])
        try await school.say("STOP", from: "07700 900001")
        _ = try await school.office.resume(.text)
        await school.dispatcher.runUntilIdle()
        // The answer to STOP is the last that goes there.
        #expect(school.text.addresses.filter { $0 == "+447700900001" }.count == 1)
        #expect(try await school.status().deliveries["queued"] == nil)
    }

    @Test func `is not sent when it is called back between the page and its turn`() async throws {
        let school = try await school(concurrency: 1)
        let office = school.office
        school.email.meanwhile { number in
            guard number == 7 else { return }
            await #expect(throws: Never.self) { _ = try await office.stop("gweithdy", by: "Nia") }
        }
        _ = try await office.send(.example(), dryRun: false)
        try await run(school, until: 3600)
        #expect(school.email.submitted.count == 7)
        #expect(try await school.status().deliveries == ["accepted": 7, "cancelled": 93])
    }
}
