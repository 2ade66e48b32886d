import Channels
import Foundation
import Testing

@testable import Gateway

/// A run that ended between the intent and the answer.
@Suite struct `After a crash` {
    static let now = StoreFolder.now
    let folder = StoreFolder()

    /// A store in which a run began to send and then ended without a result.
    private func crashed(_ channel: ChannelKind, category: Gateway.Category = .general) async throws -> Store {
        var store: Store? = try folder.open()
        try await store?.prepare(channel, category: category)
        let delivery = try await store?.first(channel)
        let begun = try await store?.begin(try #require(delivery), lease: "run-1", at: Self.now)
        #expect(begun == true)
        store = nil
        return try folder.open()
    }

    private func settle(_ store: Store, _ found: DeliveryStateMachine.Event) async throws {
        let left = try await store.leftSubmitting(except: "run-2", at: Self.now)
        #expect(left.map(\.id) == ["delivery-1"])
        for delivery in left { try await store.settle(delivery, found: found, at: Self.now) }
        #expect(try await store.leftSubmitting(except: "run-2", at: Self.now).isEmpty)
    }

    @Test func `a text is uncertain, and not sent again`() async throws {
        let store = try await crashed(.text)
        try await settle(store, .interrupted)
        #expect(try await store.states() == ["uncertain": 1])
        #expect(try await store.due(at: Self.now.hours(10)).isEmpty)
        #expect(try await store.familiesDue(at: Self.now, limit: 10).count == 1)
    }

    @Test func `a text of an emergency is sent again once`() async throws {
        let store = try await crashed(.text, category: .emergency)
        try await settle(store, .interrupted)
        #expect(try await store.due(at: Self.now.hours(1)).count == 1)
    }

    @Test func `an e-mail is sent again once, and only once`() async throws {
        let store = try await crashed(.email)
        try await settle(store, .interrupted)
        let later = Self.now.hours(1)
        let delivery = try await store.first(.email, at: later)
        #expect(try await store.begin(delivery, lease: "run-2", at: later))
        for left in try await store.leftSubmitting(except: "run-3", at: Self.now) {
            try await store.settle(left, found: .interrupted, at: later)
        }
        #expect(try await store.states() == ["uncertain": 1])
        #expect(try await store.due(.email, at: later.hours(10)).isEmpty)
    }

    @Test func `a letter that was never written is written`() async throws {
        let store = try await crashed(.letter)
        try await settle(store, .neverArrived)
        #expect(try await store.due(.letter).map(\.id) == ["delivery-1"])
    }

    @Test func `what the provider took after all is known by the provider's name`() async throws {
        let store = try await crashed(.text)
        try await settle(store, .answered(.accepted(references: ["SM1"])))
        let receipt = Receipt(channel: .text, subject: .reference("SM1"), status: .delivered)
        #expect(try await store.record(receipt, school: StoreFolder.school.id, at: Self.now) == .recorded("delivery-1"))
        #expect(try await store.states() == ["delivered": 1])
    }

    @Test func `a receipt that came before it resolves the doubt`() async throws {
        var store: Store? = try folder.open()
        try await store?.prepare()
        let delivery = try #require(try await store?.first())
        _ = try await store?.begin(delivery, lease: "run-1", at: Self.now)
        let receipt = Receipt(channel: .text, subject: .delivery("delivery-1"), status: .delivered)
        _ = try await store?.record(receipt, school: StoreFolder.school.id, at: Self.now)
        store = nil
        let again = try folder.open()
        try await settle(again, .interrupted)
        #expect(try await again.states() == ["delivered": 1])
    }

    @Test func `the run that is over can record nothing more`() async throws {
        let store = try await crashed(.text)
        try await settle(store, .interrupted)
        let life = try await store.record(
            .accepted(references: ["SM1"]), of: "delivery-1", attempt: 1, lease: "run-1")
        #expect(life == nil)
        #expect(try await store.states() == ["uncertain": 1])
    }
}
