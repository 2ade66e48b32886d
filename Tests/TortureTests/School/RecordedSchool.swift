import Channels
import Foundation
import GRDB
import PowerCut
import Synchronization
import Testing

@testable import Gateway

/// A school whose whole life, from an empty folder to the closing of its store, is recorded with all that it acknowledged.
final class RecordedSchool: Sendable {
    static let families = 24

    let recording: Recording
    let running: RunningSchool
    private let stood = Mutex<[String: StoreContents.Standing]>([:])

    /// Runs it in `folder`.
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
                    // Two receipts arrive before the provider's answer.
                    guard [SchoolWords.mobile(3), SchoolWords.mobile(9)].contains(seen.address) else { return }
                    await Self.receive("text-\(seen.delivery)", .delivered, recording, store, school, at: clock.now)
                })
        }
        self.recording = recording
        running = try RunningSchool(
            store: store, school: school, composer: try SchoolWords.composer(for: school), clock: clock, channels: channels,
            seed: 7)
    }

    /// What the channels answer; elsewhere they accept.
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

    // MARK: Steps

    func run(hours: Double) async throws {
        let end = RunningSchool.start.addingTimeInterval(hours * 3600)
        await running.dispatcher.runUntilIdle()
        try await note()
        while let next = try await running.dispatcher.nextDue(), next <= end {
            running.clock.set(max(next, running.clock.now))
            try await settle()
        }
        running.clock.set(max(end, running.clock.now))
        try await settle()
    }

    /// All that was under way has been answered, so all that can be read now was acknowledged.
    func settle() async throws {
        await running.dispatcher.runUntilIdle()
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

    func acknowledge(_ fact: Fact) { recording.acknowledge(fact, at: running.clock.now) }

    /// A contact of family `number` writes a text; once the office has it, the fact is recorded.
    func say(_ text: String, from family: Int, _ fact: Fact) async throws {
        try await running.office.receive(.text(IncomingText(from: try number(family), text: text)))
        acknowledge(fact)
        try await settle()
    }

    func receive(_ reference: String, _ status: Receipt.Status) async {
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

    func number(_ family: Int) throws -> PhoneNumber { try PhoneNumber(SchoolWords.mobile(family)) }

    func family(_ number: Int) throws -> FamilyID { try identifier("F\(number)") }

    func identifier<Tag>(_ text: String) throws -> Identifier<Tag> { try #require(Identifier(rawValue: text)) }
}
