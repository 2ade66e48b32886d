import Channels
import Foundation
import Logging
import Templates
import Testing

@testable import Gateway

/// Receipts through the store and the dispatcher: some while the provider has not answered yet, the others afterwards.
@Suite struct `Receipts beside the provider's answer` {
    /// Lets receipts in while the text is in flight, and then answers.
    private final class Provider: Channel {
        let kind = ChannelKind.text
        let abilities = ChannelAbilities(givesReceipts: true, concurrency: 1, repeatsSafely: false)
        let store: Store
        /// What comes before the answer to each delivery.
        let early: [DeliveryID: [`Receipts in any order`.Wired]]
        let outcome: Outcome

        init(_ store: Store, early: [DeliveryID: [`Receipts in any order`.Wired]], outcome: Outcome) {
            self.store = store
            self.early = early
            self.outcome = outcome
        }

        func submit(_ submission: Submission) async -> Outcome {
            for receipt in early[submission.delivery] ?? [] { await receipt.arrive(submission.delivery, store) }
            guard case .accepted(let names) = outcome else { return outcome }
            return .accepted(references: names.map { "\(submission.delivery) \($0)" })
        }

        func close() async {}
    }

    static let off = Receipt.Status.failed(Reason(.handsetUnreachable))
    static let sets: [(String, [(String?, Receipt.Status)], Int)] = [
        ("both parts", [("a", .delivered), ("b", .delivered)], 2),
        ("one of two parts", [("a", .delivered), ("a", .delivered)], 2),
        ("a part failed, and arrived after all", [("a", off), ("a", .delivered), ("b", .pending)], 2),
        ("one failed, one arrived", [("a", off), ("b", .delivered), ("b", .pending)], 2),
        ("the whole", [(nil, .delivered), (nil, .pending)], 2), ("on its way", [("a", .pending)], 1),
        ("three parts, one twice", [("a", .delivered), ("b", .delivered), ("c", .delivered), ("b", .pending)], 3),
    ]

    @Test(arguments: sets, [`Receipts in any order`.Answer.accepted, .uncertain, .later]) func `come to one state in every order`(
        set: (String, [(String?, Receipt.Status)], Int), answer: `Receipts in any order`.Answer
    ) async throws {
        let names = ["a", "b", "c"].prefix(set.2)
        let outcome: Outcome = answer == .accepted ? .accepted(references: Array(names)) : answer.outcome(set.2)
        let receipts = set.1.map { `Receipts in any order`.Wired(part: $0.0, status: $0.1) }
        // One delivery for each order and each position of the answer in it.
        var roads: [DeliveryID: (early: [`Receipts in any order`.Wired], late: [`Receipts in any order`.Wired])] = [:]
        for (number, order) in `Receipts folded`.permutations(receipts).enumerated() {
            for early in 0...order.count {
                roads["delivery-\(number)-\(early)"] = (Array(order.prefix(early)), Array(order.dropFirst(early)))
            }
        }
        let folder = StoreFolder()
        let store = try folder.open()
        try await store.put([.example([.example(1)])])
        try await store.accept(["F1"])
        try await store.queue(roads.keys.map { .example($0, due: StoreFolder.now) })
        let provider = Provider(store, early: roads.mapValues(\.early), outcome: outcome)
        let dispatcher = try Dispatcher.sending(by: provider, from: store, clock: ManualClock(StoreFolder.now))
        await dispatcher.runUntilIdle()
        for (delivery, road) in roads {
            for receipt in road.late { await receipt.arrive(delivery, store) }
        }
        let states = try await store.states()
        #expect(states.count == 1 && states.values.first == roads.count, "\(set.0): \(states)")
    }
}

extension `Receipts in any order` {
    /// A receipt as it comes in: by our own reference, with the provider's name for the part.
    struct Wired: Sendable {
        var part: String?
        var status: Receipt.Status

        func arrive(_ delivery: DeliveryID, _ store: Store) async {
            let receipt = Receipt(
                channel: .text, subject: .delivery(delivery, part: part.map { "\(delivery) \($0)" }), status: status)
            do {
                let fate = try await store.record(receipt, school: StoreFolder.school.id, at: StoreFolder.now)
                #expect(fate == .recorded(delivery))
            } catch {
                Issue.record(error)
            }
        }
    }
}

extension Dispatcher {
    /// One that hands texts to this channel and looks at no family.
    static func sending(by channel: any Channel, from store: Store, clock: ManualClock) throws -> Dispatcher {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let library = MessageCache()
        let idGenerator = IDGenerator.seeded(11)
        return Dispatcher(
            store: store, channels: [channel],
            recipientProcessor: RecipientProcessor(
                store: store, library: library, school: .example(), channels: [channel.kind: channel.abilities],
                idGenerator: idGenerator,
                logger: logger),
            submissions: SubmissionBuilder(store: store, library: library, composer: try .example()), clock: clock,
            idGenerator: idGenerator,
            logger: logger)
    }
}
