import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `The queue` {
    static let now = StoreFolder.now
    let folder = StoreFolder()

    @Test func `has a message's families due as soon as it is accepted`() async throws {
        let store = try folder.open()
        try await store.put([.example([.example(1)]), .example([.example(2, home: 2, family: "F2")], id: "F2")])
        try await store.accept(["F1", "F2"])
        #expect(try await store.familiesDue(at: Self.now, limit: 10).map(\.family) == ["F1", "F2"])
        #expect(try await store.nextDue() == Self.now)
        #expect(try await store.familiesDue(at: Self.now.addingTimeInterval(-1), limit: 10).isEmpty)
    }

    @Test func `writes a step's deliveries and reasons together`() async throws {
        let store = try folder.open()
        try await store.put([.example([.example(1), .example(2)])])
        try await store.accept(["F1"])
        let due = try await store.familiesDue(at: Self.now, limit: 10)
        try await store.step(due, at: Self.now) { familyCase in
            #expect(familyCase.family.contacts.map(\.id) == ["C1", "C2"] && familyCase.tried.isEmpty)
            return FamilyStep(
                decision: .init(nextEvaluation: Self.now.hours(4), standing: .following), notSent: ["C2": .duplicateOf],
                deliveries: [.example("delivery-1", due: Self.now)], interpreter: nil)
        }
        let status = try await store.status()
        #expect(status.deliveries == ["queued": 1] && status.notSent == ["duplicate-of": 1])
        #expect(try await store.familiesDue(at: Self.now, limit: 10).isEmpty)
        #expect(try await store.familiesDue(at: Self.now.hours(4), limit: 10).count == 1)
    }

    @Test func `gives the urgent first, then the oldest, and nothing before its time`() async throws {
        let store = try folder.open()
        try await store.put([.example([.example(1)])])
        try await store.accept(["F1"])
        try await store.queue([
            .example("bulk-new", due: Self.now.hours(-1)), .example("bulk-old", due: Self.now.hours(-2)),
            .example("essential-1", category: .essential, due: Self.now), .example("later-01", due: Self.now.hours(1)),
            .example("emergency-1", category: .emergency, due: Self.now), .example("email-01", .email, due: Self.now),
        ])
        #expect(try await store.due().map(\.id) == ["emergency-1", "essential-1", "bulk-old", "bulk-new"])
        func page(after: WaitingDelivery?) async throws -> [WaitingDelivery] {
            try await store.waiting(
                on: .text, of: StoreFolder.school.id, priority: .bulk, at: Self.now, after: after, limit: 1)
        }
        let first = try await page(after: nil)
        let second = try await page(after: first.last)
        #expect(first.map(\.due) == [Self.now.hours(-2)] && second.map(\.due) == [Self.now.hours(-1)])
        #expect(try await page(after: second.last).isEmpty)
        #expect(try await store.schoolsWaiting(on: .text, at: Self.now) == [StoreFolder.school.id])
        #expect(try await store.schoolsWaiting(on: .letter, at: Self.now).isEmpty)
        #expect(try await store.nextDue(on: [.text], after: Self.now) == Self.now.hours(1))
    }

    /// More falls due in one millisecond than a page holds.
    @Test(arguments: 1...9) func `goes from page to page by time and number, and leaves nothing behind`(limit: Int) async throws {
        let store = try folder.open()
        try await store.put([.example([.example(1)])])
        try await store.accept(["F1"])
        let last = (1...2).map { NewDelivery.example("delivery-last-\($0)", due: Self.now) }
        let middle = (1...5).map { NewDelivery.example("delivery-middle-\($0)", due: Self.now.addingTimeInterval(-0.001)) }
        let first = [NewDelivery.example("delivery-first", due: Self.now.hours(-1))]
        try await store.queue(last + middle + first + [.example("delivery-later", due: Self.now.addingTimeInterval(0.001))])
        var found: [WaitingDelivery] = []
        for _ in 0..<10 {
            found += try await store.waiting(
                on: .text, of: StoreFolder.school.id, priority: .bulk, at: Self.now, after: found.last, limit: limit)
        }
        let numbers = found.map(\.number)
        let ids = try await store.read { tx in
            try numbers.map { number in try #require(try tx.stored(number: number)).id }
        }
        #expect(ids == (first + middle + last).map(\.id))
    }

    @Test func `begins an attempt once`() async throws {
        let store = try folder.open()
        try await store.prepare()
        let delivery = try await store.first()
        #expect(try await store.begin(delivery, lease: "run-1", at: Self.now))
        #expect(try await !store.begin(delivery, lease: "run-1", at: Self.now))
        #expect(try await !store.begin(delivery, lease: "run-2", at: Self.now))
        #expect(try await store.due().isEmpty)
    }

    @Test func `begins nothing that was cancelled meanwhile`() async throws {
        let store = try folder.open()
        try await store.prepare()
        let delivery = try await store.first()
        let due = FamilyDue(school: StoreFolder.school.id, message: "M1", family: "F1")
        try await store.step([due], at: Self.now) { _ in
            FamilyStep(
                decision: .init(cancels: ["delivery-1"], standing: .reached), notSent: [:], deliveries: [], interpreter: nil)
        }
        #expect(try await !store.begin(delivery, lease: "run-1", at: Self.now))
        #expect(try await store.states() == ["cancelled": 1])
    }

    @Test func `begins to the last millisecond, and lets expire what comes too late`() async throws {
        let store = try folder.open()
        try await store.prepare()
        try await store.queue([.example("delivery-2", due: Self.now)])
        let late = Self.now.hours(72)
        let last = late.addingTimeInterval(-0.001)
        let waiting = try await store.due(at: last)
        #expect(try await store.begin(waiting[0], lease: "run-1", at: last))
        #expect(try await !store.begin(waiting[1], lease: "run-1", at: late))
        #expect(try await store.states() == ["submitting": 1, "expired": 1])
        #expect(try await store.familiesDue(at: late, limit: 10).count == 1)
    }

    /// Deliveries that wait when their message's time is over, and how many are called off after each look, two at a time.
    static let ends: [(waiting: Int, calledOff: [Int])] = [
        (0, [0]), (1, [1]), (2, [2, 2]), (3, [2, 3]), (4, [2, 4, 4]), (5, [2, 4, 5]),
    ]

    @Test(arguments: ends) func `calls off all that waits when its message's time is over, in parts, and nothing of another`(
        waiting: Int, calledOff: [Int]
    ) async throws {
        let store = try folder.open()
        try await store.put([.example([.example(1)])])
        let end = try await store.accept(["F1"]).deadline
        let later = try await store.accept(["F1"], id: "M2", at: Self.now.hours(1)).deadline
        try #require(later > end)
        for number in 0..<waiting { try await store.queue([.example("delivery-\(number)", due: Self.now)]) }
        try await store.queue([.example("delivery-other", due: Self.now)], message: "M2")
        #expect(try await !store.expire(at: end.addingTimeInterval(-1), limit: 2))
        #expect(try await store.states() == (waiting == 0 ? [:] : ["queued": waiting]))
        for count in calledOff {
            #expect(try await store.expire(at: end, limit: 2))
            #expect(try await store.states()["expired"] ?? 0 == count)
        }
        #expect(try await !store.expire(at: end, limit: 2))
        #expect(try await store.states() == (waiting == 0 ? [:] : ["expired": waiting]))
        #expect(try await store.due().map(\.id) == ["delivery-other"])
    }

    @Test func `puts off what would ring at night`() async throws {
        let store = try folder.open()
        try await store.prepare()
        let day = QuietHours(from: 8 * 60, until: 20 * 60, timeZone: .gmt)
        let hours = DeliveryHours(school: .example { $0.quietHours = day })
        #expect(try await !store.begin(try await store.first(), lease: "run-1", at: Self.now, hours: hours))
        #expect(try await store.due().isEmpty)
        #expect(try await store.due(at: Self.now.hours(11)).count == 1)
    }

    @Test func `takes a result from whoever holds the attempt, once`() async throws {
        let store = try folder.open()
        try await store.prepare()
        _ = try await store.begin(try await store.first(), lease: "run-1", at: Self.now)
        func record(_ outcome: Outcome, attempt: Int, lease: String) async throws -> DeliveryState? {
            try await store.record(outcome, of: "delivery-1", attempt: attempt, lease: lease)?.state
        }
        let refused = Outcome.rejected(.permanent, Reason(.addressUnknown))
        #expect(try await record(refused, attempt: 1, lease: "zombie") == nil)
        #expect(try await record(refused, attempt: 2, lease: "run-1") == nil)
        #expect(try await store.states() == ["submitting": 1])
        #expect(try await record(.accepted(references: ["a"]), attempt: 1, lease: "run-1") == .accepted)
        #expect(try await record(refused, attempt: 1, lease: "run-1") == nil)
        #expect(try await store.states() == ["accepted": 1])
        #expect(try await store.closedAddresses(of: StoreFolder.school.id) == SuppressionList())
    }

    @Test func `closes an address that does not exist for every later message`() async throws {
        let store = try folder.open()
        try await store.prepare()
        _ = try await store.begin(try await store.first(), lease: "run-1", at: Self.now)
        try await store.record(.rejected(.permanent, Reason(.addressUnknown)), of: "delivery-1", attempt: 1, lease: "run-1")
        let closed = try await store.closedAddresses(of: StoreFolder.school.id)
        #expect(closed.cause(.text("07700 900001")) == .dead)
    }

    @Test func `commits neighbours together, and one that fails harms none`() async throws {
        let store = try folder.open()
        try await store.put([.example([.example(1)])])
        let message = try MessageSource.example().message(created: Self.now)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<60 {
                group.addTask {
                    // Every third asks for a message that another has already stored under that id.
                    var own = message
                    own.id = .numbered("M", index % 3 == 0 ? 0 : index)
                    do {
                        try await store.accept(own, source: .example(), families: ["F1"], at: Self.now)
                        return true
                    } catch {
                        return false
                    }
                }
            }
            let done = try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            #expect(done == 41)
        }
        #expect(try await store.messages(of: StoreFolder.school.id).count == 41)
        #expect(try await store.familiesDue(at: Self.now, limit: 100).count == 41)
    }
}
