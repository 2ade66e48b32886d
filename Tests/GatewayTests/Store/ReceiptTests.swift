import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `Receipts in the store` {
    static let now = StoreFolder.now
    static let school = StoreFolder.school.id
    let folder = StoreFolder()

    /// A store in which one text was begun.
    private func begun() async throws -> Store {
        let store = try folder.open()
        try await store.prepare()
        _ = try await store.begin(try await store.first(), lease: "run-1", at: Self.now)
        return store
    }

    private func answer(_ store: Store, _ outcome: Outcome = .accepted(references: ["SM1", "SM2"])) async throws {
        try await store.record(outcome, of: "delivery-1", attempt: 1, lease: "run-1")
    }

    private static func receipt(_ reference: String, _ status: Receipt.Status = .delivered) -> Receipt {
        Receipt(channel: .text, subject: .reference(reference), status: status)
    }

    private static func echoed(_ part: String, _ status: Receipt.Status = .delivered) -> Receipt {
        Receipt(channel: .text, subject: .delivery("delivery-1", part: part), status: status)
    }

    static let off = Receipt.Status.failed(Reason(.handsetUnreachable))
    static let sets: [(String, [Receipt], String)] = [
        ("both parts", [receipt("SM1"), receipt("SM2")], "delivered"),
        ("one part", [receipt("SM1")], "accepted"),
        ("one part twice", [receipt("SM1"), receipt("SM1")], "accepted"),
        ("one part failed", [receipt("SM1"), receipt("SM2", off)], "failed-permanent"),
        ("failed, then delivered", [receipt("SM1", off), receipt("SM1"), receipt("SM2")], "delivered"),
        ("on its way last", [receipt("SM1"), receipt("SM2"), receipt("SM2", .pending)], "delivered"),
        ("by our own reference", [Receipt(channel: .text, subject: .delivery("delivery-1"), status: .delivered)], "delivered"),
        ("one part, with our own reference beside it", [echoed("SM1")], "accepted"),
        ("both parts, with our own reference beside them", [echoed("SM1"), echoed("SM2")], "delivered"),
        ("one part failed, with our own reference beside it", [echoed("SM1"), echoed("SM2", off)], "failed-permanent"),
    ]

    @Test(arguments: sets) func `come to the same in any order, before the answer and after it`(
        name: String, receipts: [Receipt], state: String
    ) async throws {
        let orders = [receipts, receipts.reversed()]
        for order in orders {
            for early in 0...order.count {
                let folder = StoreFolder()
                let store = try folder.open()
                try await store.prepare()
                _ = try await store.begin(try await store.first(), lease: "run-1", at: Self.now)
                for receipt in order.prefix(early) { _ = try await store.record(receipt, school: Self.school, at: Self.now) }
                try await answer(store)
                for receipt in order.dropFirst(early) { _ = try await store.record(receipt, school: Self.school, at: Self.now) }
                #expect(try await store.states() == [state: 1], "\(early) early")
            }
        }
    }

    @Test func `that come before the provider's own answer are kept for it`() async throws {
        let store = try await begun()
        #expect(try await store.record(Self.receipt("SM1"), school: Self.school, at: Self.now) == .early)
        try await answer(store, .accepted(references: ["SM1"]))
        #expect(try await store.states() == ["delivered": 1])
    }

    @Test func `resolve an answer that never came`() async throws {
        let store = try await begun()
        try await answer(store, .uncertain(Reason(.timedOut)))
        #expect(try await store.states() == ["uncertain": 1])
        let receipt = Receipt(channel: .text, subject: .delivery("delivery-1"), status: .delivered)
        #expect(try await store.record(receipt, school: Self.school, at: Self.now) == .recorded("delivery-1"))
        #expect(try await store.states() == ["delivered": 1])
    }

    @Test func `that overtook a time-out count`() async throws {
        let store = try await begun()
        let receipt = Receipt(channel: .text, subject: .delivery("delivery-1"), status: .delivered)
        _ = try await store.record(receipt, school: Self.school, at: Self.now)
        try await answer(store, .uncertain(Reason(.timedOut)))
        #expect(try await store.states() == ["delivered": 1])
    }

    @Test func `for another school's delivery, or another channel's, change nothing`() async throws {
        let store = try await begun()
        try await answer(store)
        #expect(try await store.record(Self.receipt("SM1"), school: "ysgol-arall", at: Self.now) == .early)
        let named = Receipt(channel: .text, subject: .delivery("delivery-1"), status: .delivered)
        #expect(try await store.record(named, school: "ysgol-arall", at: Self.now) == .unknown)
        let email = Receipt(channel: .email, subject: .delivery("delivery-1"), status: .failed(Reason(.addressUnknown)))
        #expect(try await store.record(email, school: Self.school, at: Self.now) == .unknown)
        let nobody = Receipt(channel: .text, subject: .delivery("delivery-9"), status: .delivered)
        #expect(try await store.record(nobody, school: Self.school, at: Self.now) == .unknown)
        #expect(try await store.states() == ["accepted": 1])
    }

    @Test func `of a failure call the family up, those of an arrival too`() async throws {
        for status in [Receipt.Status.delivered, Self.off] {
            let folder = StoreFolder()
            let store = try folder.open()
            try await store.prepare()
            _ = try await store.begin(try await store.first(), lease: "run-1", at: Self.now)
            try await answer(store, .accepted(references: ["SM1"]))
            #expect(try await store.familiesDue(at: Self.now, limit: 10).isEmpty)
            _ = try await store.record(Self.receipt("SM1", status), school: Self.school, at: Self.now)
            #expect(try await store.familiesDue(at: Self.now, limit: 10).count == 1)
        }
    }
}
