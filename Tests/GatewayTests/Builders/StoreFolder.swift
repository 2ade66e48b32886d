import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// A store of a test's own in a temporary folder, gone with it; a second store would be made here too.
final class StoreFolder {
    static let now = Date.at("2026-03-03T09:00:00Z")
    static let school = School.example()

    let url: URL

    /// `parent`: nil for the system's folder of temporary files.
    init(in parent: URL? = nil) {
        url = (parent ?? FileManager.default.temporaryDirectory).appending(path: "gatewayd-\(UUID().uuidString)")
    }

    /// A new store is a copy of one that was made once: to make each by all its migrations takes longer than most tests.
    func open() throws -> Store {
        let file = url.appending(path: "gatewayd.sqlite")
        if !FileManager.default.fileExists(atPath: file.path) {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            try Self.empty.get().write(to: file)
        }
        return try Store(folder: url)
    }

    private static let empty = Result {
        let made = StoreFolder()
        try Store(folder: made.url).close()
        return try Data(contentsOf: made.url.appending(path: "gatewayd.sqlite"))
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

extension Store {
    /// One piece of a commit, at the time of the tests.
    func write<Value: Sendable>(_ work: @escaping @Sendable (AllSchools) throws -> Value) async throws -> Value {
        try await write(at: StoreFolder.now, work)
    }

    /// Puts families on record as an import would.
    func put(_ families: [Family], at now: Date = StoreFolder.now) async throws {
        let rows = FamiliesCSV(families).read()
        let plan = try await apply(rows, school: StoreFolder.school.id, markMissingAsLeft: false, at: now)
        #expect(plan.canBeWritten, "\(plan.findings)")
    }

    /// Accepts the example message for these families.
    @discardableResult
    func accept(
        _ families: [FamilyID], id: MessageID = "M1", source: MessageSource = .example(), at now: Date = StoreFolder.now
    ) async throws -> Message {
        let message = try source.message(id, created: now)
        try await accept(message, source: source, families: families, at: now)
        return message
    }

    /// Queues one delivery of the message to the family, as a step would.
    func queue(_ deliveries: [NewDelivery], family: FamilyID = "F1", message: MessageID = "M1", at now: Date = StoreFolder.now)
        async throws
    {
        let due = FamilyDue(school: StoreFolder.school.id, message: message, family: family)
        try await step([due], at: now) { _ in
            FamilyStep(decision: .init(standing: .following), notSent: [:], deliveries: deliveries, interpreter: nil)
        }
    }

    /// A family, its message and one queued delivery.
    func prepare(_ channel: ChannelKind = .text, category: Gateway.Category = .general, id: DeliveryID = "delivery-1")
        async throws
    {
        try await put([.example([.example(1)])])
        try await accept(["F1"])
        try await queue([.example(id, channel, category: category, due: StoreFolder.now)])
    }

    /// What is due, the most urgent first.
    func due(_ channel: ChannelKind = .text, at now: Date = StoreFolder.now) async throws -> [QueuedDelivery] {
        var found: [QueuedDelivery] = []
        for priority in Priority.allCases {
            for waiting in try await waiting(on: channel, of: StoreFolder.school.id, priority: priority, at: now, limit: 100) {
                let stored = try await read { tx in try tx.stored(number: waiting.number) }
                found.append(try #require(stored).queued)
            }
        }
        return found
    }

    /// Takes families a step further as `decide` says, and not as the rules would.
    func step(
        _ families: [FamilyDue], at now: Date, decide: @escaping @Sendable (FamilySnapshot) throws -> FamilyStep
    ) async throws {
        try await write { all in
            for due in families {
                let tx = all.of(due.school, at: now)
                let facts = StepRecipient.Facts(
                    closed: try tx.families.closedAddresses(), closedRoutes: try tx.routes.closedRoutes(),
                    purpose: try tx.messages.purpose(of: due.message))
                let recipient = StepRecipient(due: due, facts: facts)
                let family = try #require(try tx.families.family(id: due.family.rawValue, withLeft: false))
                let tried = due.isFirstEvaluation ? [] : try tx.deliveries.deliveries(message: due.message, family: due.family)
                let snapshot = try recipient.snapshot(of: family, tried: tried, isFollowUp: false, isLimited: false, in: tx)
                try recipient.write(try decide(snapshot), of: family, in: tx)
            }
        }
    }

    /// Whether the delivery has begun.
    func begin(
        _ delivery: QueuedDelivery, lease: String, at now: Date, hours: DeliveryHours? = nil
    ) async throws -> Bool {
        let waiting = WaitingDelivery(
            number: delivery.number, school: delivery.school, priority: Priority(delivery.category), destination: "", due: now)
        let batch = CommitBatch(channel: delivery.route.channel, waiting: [waiting], lease: lease, receipts: true, hours: hours)
        return try await commit(batch, at: now).begun.map(\.id) == [delivery.id]
    }

    @discardableResult
    func record(
        _ outcome: Outcome, of id: DeliveryID, attempt: Int, lease: String, at now: Date = StoreFolder.now
    ) async throws -> DeliveryStateMachine? {
        var delivery = try #require(try await read { tx in try tx.stored(id) }).queued
        delivery.life.state = .submitting
        delivery.life.attempt = attempt
        let result = AttemptResult(delivery: delivery, outcome: outcome, started: now, ended: now)
        let batch = CommitBatch(channel: delivery.route.channel, results: [result], lease: lease, receipts: true)
        return try await commit(batch, at: now).lives[0]
    }

    func first(_ channel: ChannelKind = .text, at now: Date = StoreFolder.now) async throws -> QueuedDelivery {
        try #require(try await due(channel, at: now).first)
    }

    func status() async throws -> MessageStatus {
        let message = try #require(try await message("M1", of: StoreFolder.school.id))
        return MessageStatus(
            of: message, title: Bilingual { _ in message.name },
            try await statusRecord(of: message, school: StoreFolder.school.id), waits: { _ in nil }, meetsGoal: { _ in false })
    }

    func states() async throws -> [String: Int] { try await status().deliveries }
}

/// Where the day of the tests will do.
extension Store {
    func page(of delivery: DeliveryID) async throws -> PageSnapshot? { try await page(of: delivery, at: StoreFolder.now) }

    func plan(_ rows: FamilyRows, school: SchoolID, markMissingAsLeft: Bool) async throws -> ImportPlan {
        try await plan(rows, school: school, markMissingAsLeft: markMissingAsLeft, at: StoreFolder.now)
    }
}

extension ImportPlan {
    init(_ rows: FamilyRows, stored: [StoredFamily], markMissingAsLeft: Bool = false) {
        self.init(
            rows, stored: stored, on: SharedAddresses.day(of: StoreFolder.now), markMissingAsLeft: markMissingAsLeft)
    }
}
