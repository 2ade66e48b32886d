import Channels
import Foundation
import Testing

@Suite struct SandboxSeedTests {
    private static let end = SandboxSamples.start + 30 * 86_400
    private static let numbers = (0...399).map { "07700 900\(($0 < 10 ? "00" : $0 < 100 ? "0" : "") + "\($0)")" }

    private func submissions() throws -> [Submission] {
        try Self.numbers.enumerated().map { try SandboxSamples.text("delivery-\($0.offset)", to: $0.element) }
    }

    private func events(seed: Int, _ submissions: [Submission], atOnce: Bool) async throws -> [SandboxEvent] {
        let replies = Self.numbers.prefix(40).map { "  - {from: '\($0)', after: 5m, text: IE}\n" }.joined()
        let sandbox = try SandboxSamples("seed: \(seed)\nreplies:\n\(replies)")
        if atOnce {
            await withTaskGroup(of: Void.self) { group in
                for submission in submissions { group.addTask { _ = await sandbox.texts.submit(submission) } }
            }
        } else {
            for submission in submissions { _ = await sandbox.texts.submit(submission) }
        }
        let events = await sandbox.world.due(by: Self.end)
        try sandbox.remove()
        return events
    }

    @Test func `one seed gives the same events whatever the order and however much at once`() async throws {
        let submissions = try submissions()
        let inOrder = try await events(seed: 7, submissions, atOnce: false)
        #expect(try await events(seed: 7, submissions.reversed(), atOnce: false) == inOrder)
        #expect(try await events(seed: 7, submissions, atOnce: true) == inOrder)
        #expect(try await events(seed: 8, submissions, atOnce: false) != inOrder)
    }

    @Test func `the seed gives late, repeated, reversed and missing receipts, and most of the usual kind`() async throws {
        let events = try await events(seed: 7, submissions(), atOnce: false)
        var statuses: [DeliveryID: [String]] = [:]
        var delays: [Double] = []
        for event in events {
            guard case .incoming(.receipt(let receipt)) = event, case .delivery(let delivery, _) = receipt.subject,
                let word = SandboxTests.status(event), let at = receipt.at
            else { continue }
            statuses[delivery, default: []].append(word)
            delays.append(at.timeIntervalSince(SandboxSamples.start))
        }
        let kinds = Dictionary(grouping: statuses.values) { $0.joined(separator: " ") }.mapValues(\.count)
        #expect(Set(kinds.keys) == ["pending delivered", "pending delivered delivered", "delivered pending"])
        #expect((kinds["pending delivered"] ?? 0) > 280)
        #expect((kinds["pending delivered delivered"] ?? 0) > 15)
        #expect((kinds["delivered pending"] ?? 0) > 15)
        #expect((8...40).contains(Self.numbers.count - statuses.count))
        #expect(delays.contains { $0 > 3600 } && delays.allSatisfy { $0 < 15_000 })
    }

    @Test func `events of one moment come by address`() async throws {
        let world = SandboxWorld(script: try SandboxSamples.script("seed: 1"), now: { SandboxSamples.start })
        let ids = try ["delivery-c", "delivery-a", "delivery-b"].map(SandboxSamples.delivery)
        for id in ids { await world.schedule(.pageRead(id), at: SandboxSamples.start, address: id.rawValue) }
        await world.schedule(.letterPosted(ids[0]), at: SandboxSamples.start - 1, address: "z")
        #expect(
            await world.due(by: SandboxSamples.start) == [
                .letterPosted(ids[0]), .pageRead(ids[1]), .pageRead(ids[2]), .pageRead(ids[0]),
            ])
    }
}
