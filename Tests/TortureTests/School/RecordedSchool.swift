import Channels
import Foundation
import GRDB
import PowerCut
import Synchronization
import Testing

@testable import Gateway

/// A school whose whole life, from an empty folder to the closing of its store, is recorded with all that it acknowledged.
final class RecordedSchool: Sendable {
    private static let families = 24

    let recording: Recording
    private let running: RunningSchool
    private let stood = Mutex<[String: StoreContents.Standing]>([:])

    /// Lives through it in `folder`.
    static func live(in folder: URL, synchronous: Store.Synchronous) async throws -> Recording {
        let recording = try Recording(folder: folder)
        try await RecordedSchool(recording, folder: folder, synchronous: synchronous).live()
        try recording.stop()
        return recording
    }

    private init(_ recording: Recording, folder: URL, synchronous: Store.Synchronous) throws {
        let store = try Store(folder: folder, synchronous: synchronous)
        let school = try SchoolWords.school()
        let clock = ManualClock(RunningSchool.start)
        let channels = ChannelKind.allCases.map { kind in
            ScriptedChannel(
                kind, outcomes: Self.scripts,
                onWire: { recording.acknowledge(.onWire($0), at: clock.now) },
                beforeAnswer: { seen in
                    // Two telephones are quicker than their provider.
                    guard [SchoolWords.mobile(3), SchoolWords.mobile(9)].contains(seen.address) else { return }
                    await Self.receive("text-\(seen.delivery)", .delivered, recording, store, school, at: clock.now)
                })
        }
        self.recording = recording
        running = RunningSchool(
            store: store, school: school, composer: try SchoolWords.composer(for: school), clock: clock, channels: channels,
            seed: 7)
    }

    /// What the wires answer; elsewhere they accept.
    private static let scripts: [String: [Outcome]] = [
        SchoolWords.email(1): [.rejected(.temporary(retryAfter: nil), Reason(.greylisted)), .accepted(references: [])],
        SchoolWords.email(2): [.rejected(.permanent, Reason(.addressUnknown))],
        SchoolWords.email(4): [.uncertain(Reason(.timedOut)), .accepted(references: [])],
        SchoolWords.email(5): [.rejected(.permanent, Reason(.mailboxFull))],
        SchoolWords.email(7): [.uncertain(Reason(.timedOut))],
        SchoolWords.email(19): [.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))],
        SchoolWords.mobile(5): [.rejected(.permanent, Reason(.handsetUnreachable))],
        SchoolWords.mobile(6): [.uncertain(Reason(.timedOut))],
        SchoolWords.mobile(12): [
            .rejected(.temporary(retryAfter: 120), Reason(.throttled)), .accepted(references: ["part-1", "part-2"]),
        ],
        SchoolWords.mobile(15): [.rejected(.permanent, Reason(.carrierStop))],
    ]

    // MARK: The life

    private func live() async throws {
        let (office, store) = (running.office, running.store)
        // Checkpoints come every few commits, as they do after some thousand of them in a school.
        try await store.pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_autocheckpoint = 40") }

        let report = try await office.importFamilies(
            SchoolWords.families(Self.families), leavingOut: [], markMissingAsLeft: false, apply: true)
        try #require(report.applied && report.families == Self.families, "\(report.findings)")
        acknowledge(.families(Self.families))

        let first = try await send("gweithdy")
        try await run(hours: 0.5)
        try await receipts()
        try await replies(to: first)
        try await run(hours: 5)
        try await pages(of: first, families: [13, 14])
        try await checkpoint()
        try await letters()
        try await run(hours: 30)
        try await tasks()
        // In the evening: what would ring is held until the morning.
        try await run(hours: 36)
        let second = try await send("noson-agored")
        try await run(hours: 37)
        // With two questions open, a bare word answers neither: a person reads it.
        try await say("NA diolch", from: 9, .waiting(text: "NA diolch"))
        try await say("STOP", from: 21, .stopped(try number(21)))
        try await closeReplies()
        try await run(hours: 48)
        try await pages(of: second, families: [16, 17])
        try await run(hours: 80)
        try await letters()
        try await checkpoint()
        try await say("Pwy sydd yna?", from: 8, .waiting(text: "Pwy sydd yna?"))
        try await run(hours: 110)
        try await expectEveryFact()
        try store.close()
    }

    private func send(_ name: String) async throws -> MessageID {
        let report = try await running.office.send(SchoolWords.message(name), dryRun: false)
        let id = try #require(report.message.flatMap(MessageID.init(rawValue:)))
        acknowledge(.message(id, families: Self.families))
        return id
    }

    private func receipts() async throws {
        let texts = running.submitted(.text)
        for seen in texts where seen.address == SchoolWords.mobile(18) {
            await receive("text-\(seen.delivery)", .delivered)
        }
        for seen in texts where seen.address == SchoolWords.mobile(12) && seen.attempt == 2 {
            await receive("part-2", .delivered)
            await receive("part-1", .pending)
            await receive("part-1", .delivered)
        }
        for seen in texts where seen.address == SchoolWords.mobile(2) {
            await receive("text-\(seen.delivery)", .failed(Reason(.handsetUnreachable)))
        }
        // Of a text that nobody knows yet.
        await receive("unknown-1", .delivered)
        try await settle()
    }

    private func replies(to message: MessageID) async throws {
        let now = running.clock.now
        try await say("IE 3", from: 3, .answer(try family(3), message, Answer(choice: .yes, places: 3, at: now)))
        try await say("na", from: 1, .answer(try family(1), message, Answer(choice: .no, places: nil, at: now)))
        try await say("Beth yw'r amser?", from: 4, .waiting(text: "Beth yw'r amser?"))
        try await say("STOPIO", from: 18, .stopped(try number(18)))
        try await say("English", from: 11, .language(try identifier("C11"), .english))
    }

    private func pages(of message: MessageID, families: [Int]) async throws {
        let office = running.office
        for family in families {
            let sent = running.submitted(.email).last { $0.address == SchoolWords.email(family) }
            let mail = try #require(sent).delivery
            try await office.confirmRead(mail)
            acknowledge(.read(mail))
            try await office.answer(mail, .yes, places: family - 11)
            acknowledge(
                .answer(try self.family(family), message, Answer(choice: .yes, places: family - 11, at: running.clock.now)))
            try await settle()
        }
    }

    private func letters() async throws {
        for letter in try await running.office.lettersToPost() {
            let id = try #require(DeliveryID(rawValue: letter.delivery))
            _ = try await running.office.post([id], by: "office")
            acknowledge(.posted(id))
        }
        try await settle()
    }

    private func tasks() async throws {
        for task in try await running.office.tasks() {
            try await running.office.takeTask(task.id, owner: "Siân")
            acknowledge(.takenTask(task.id, owner: "Siân"))
            try await running.office.closeTask(task.id, outcome: "ar y ffôn", spoken: true)
            acknowledge(.closedTask(task.id, outcome: "ar y ffôn"))
        }
        try await settle()
    }

    private func closeReplies() async throws {
        for reply in try await running.office.inbox() {
            try await running.office.closeReply(reply.id, note: "am 6", recording: nil, places: nil)
            acknowledge(.closedReply(reply.id))
        }
        try await settle()
    }

    private func checkpoint() async throws {
        _ = try await running.store.pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }

    /// Else the script itself says what is not so, and no cut could tell.
    private func expectEveryFact() async throws {
        let contents = try await StoreContents(of: running.store, school: running.school)
        #expect(contents.damage.isEmpty)
        for acknowledged in recording.facts { #expect(acknowledged.fact.holds(in: contents), "\(acknowledged.fact)") }
        // A run that meets every state on its way; none of them may be missing from what is cut.
        let states = Set(recording.facts.compactMap { if case .stood(let standing) = $0.fact { standing.state } else { nil } })
        #expect(
            states.isSuperset(of: [
                .held, .accepted, .delivered, .failedTemporary, .failedPermanent, .uncertain, .cancelled, .suppressed,
            ]),
            "\(states.map(\.rawValue).sorted())")
    }

    // MARK: Steps

    private func run(hours: Double) async throws {
        let end = RunningSchool.start.addingTimeInterval(hours * 3600)
        await running.dispatcher.settle()
        try await note()
        while let next = try await running.dispatcher.nextDue(), next <= end {
            running.clock.set(max(next, running.clock.now))
            try await settle()
        }
        running.clock.set(max(end, running.clock.now))
        try await settle()
    }

    /// All that was under way has been answered, so all that can be read now was acknowledged.
    private func settle() async throws {
        await running.dispatcher.settle()
        try await note()
    }

    private func note() async throws {
        let now = try await running.store.pool.read { db in try StoreContents.deliveries(db) }
        let changed = stood.withLock { stood in
            defer { stood = now }
            return now.values.filter { stood[$0.delivery] != $0 }
        }
        for standing in changed.sorted(by: { $0.delivery < $1.delivery }) { acknowledge(.stood(standing)) }
    }

    private func acknowledge(_ fact: Fact) { recording.acknowledge(fact, at: running.clock.now) }

    /// Somebody of family `number` writes a text; once the office has it, the fact stands.
    private func say(_ text: String, from family: Int, _ fact: Fact) async throws {
        try await running.office.receive(.text(IncomingText(from: try number(family), text: text)))
        acknowledge(fact)
        try await settle()
    }

    private func receive(_ reference: String, _ status: Receipt.Status) async {
        await Self.receive(reference, status, recording, running.store, running.school, at: running.clock.now)
    }

    private static func receive(
        _ reference: String, _ status: Receipt.Status, _ recording: Recording, _ store: Store, _ school: School, at now: Date
    ) async {
        do {
            let receipt = Receipt(channel: .text, subject: .reference(reference), status: status)
            _ = try await store.record(receipt, school: school.id, at: now)
            recording.acknowledge(.receipt(reference: reference), at: now)
        } catch {
            Issue.record(error, "a receipt was not taken")
        }
    }

    private func number(_ family: Int) throws -> PhoneNumber { try PhoneNumber(SchoolWords.mobile(family)) }

    private func family(_ number: Int) throws -> FamilyID { try identifier("F\(number)") }

    private func identifier<Tag>(_ text: String) throws -> Identifier<Tag> { try #require(Identifier(rawValue: text)) }
}
