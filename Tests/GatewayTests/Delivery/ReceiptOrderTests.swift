import Channels
import Foundation
import Testing

@testable import Gateway

/// Receipts in every order, with the provider's own answer and the end of the delivery's time at every position among them.
@Suite struct `Receipts in any order` {
    static let now = Date.at("2026-03-03T09:00:00Z")
    static let circumstances = DeliveryStateMachine.Circumstances(
        channel: .text, category: .general, now: now, deadline: now.hours(72))

    /// What the provider said to the attempt.
    enum Answer: String, CaseIterable, Sendable {
        case accepted, uncertain, later, tooLate, refused

        /// The names that the provider gave the parts; `count` of them where it took the text.
        func references(_ count: Int) -> [String] {
            self == .accepted ? (0..<count).map { "part-\($0)" } : []
        }

        func outcome(_ count: Int) -> Outcome {
            switch self {
            case .accepted: .accepted(references: references(count))
            // For reasons that say nothing of the route, which would be closed for a while otherwise.
            case .uncertain: .uncertain(Reason(.interrupted))
            case .later: .rejected(.temporary(retryAfter: nil), Reason(.greylisted))
            // So much later that no try is left.
            case .tooLate: .rejected(.temporary(retryAfter: 100 * 3600), Reason(.throttled))
            case .refused: .rejected(.permanent, Reason(.refused))
            }
        }
    }

    /// What else may happen to the delivery while receipts come in.
    enum Ending: String, CaseIterable, Sendable {
        case none, cancel, deadline, closed

        var event: DeliveryStateMachine.Event? {
            switch self {
            case .none: nil
            case .cancel: .cancel
            case .deadline: .deadlinePassed
            case .closed: .addressClosed(Reason(.stopped))
            }
        }
    }

    /// A multiset of receipts: duplicates and contradictions, of known parts, of unknown ones and of the whole.
    struct Example: Sendable, CustomTestStringConvertible {
        var seed: UInt64
        var parts: Int
        var receipts: [ReceiptAggregator.Entry]
        var testDescription: String { "\(seed): \(receipts.count) receipts of \(parts) parts" }

        init(seed: UInt64) {
            var numbers = SeededNumbers(seed: seed)
            let parts = Int.random(in: 1...4, using: &numbers)
            let statuses: [Receipt.Status] = [
                .pending, .delivered, .delivered, .failed(Reason(.handsetUnreachable)), .failed(Reason(.refused, detail: "a")),
                .failed(Reason(.refused, detail: "b")),
            ]
            var names: [String?] = (0..<parts).map { "part-\($0)" }
            if seed % 3 == 1 { names.append(nil) }
            if seed % 4 == 2 { names += ["other-1", "other-2"] }
            let count = seed % 10 == 9 ? Int.random(in: 7...12, using: &numbers) : Int.random(in: 1...6, using: &numbers)
            var receipts: [ReceiptAggregator.Entry] = []
            for _ in 0..<count {
                if let known = receipts.randomElement(using: &numbers), Bool.random(using: &numbers), seed % 2 == 0 {
                    receipts.append(known)
                } else {
                    receipts.append(
                        .init(
                            reference: names[Int.random(in: 0..<names.count, using: &numbers)],
                            status: statuses[Int.random(in: 0..<statuses.count, using: &numbers)]))
                }
            }
            self.seed = seed
            self.parts = parts
            self.receipts = receipts
        }

        /// All orders of up to six receipts; of more, as many drawn by chance.
        var orders: [[ReceiptAggregator.Entry]] {
            guard receipts.count > 6 else { return `Receipts folded`.permutations(receipts) }
            var numbers = SeededNumbers(seed: seed)
            return (0..<200).map { _ in receipts.shuffled(using: &numbers) }
        }
    }

    static let examples = (0..<40).map { Example(seed: $0) }

    /// The life after everything: the answer after `early` receipts, the ending after `late` more.
    private static func play(
        _ order: [ReceiptAggregator.Entry], parts: Int, _ answer: Answer, early: Int, _ ending: Ending, late: Int
    ) -> DeliveryStateMachine {
        var life = DeliveryStateMachine(state: .submitting, attempt: 1)
        var seen: [ReceiptAggregator.Entry] = []
        var known: Set<String> = []
        func apply(_ event: DeliveryStateMachine.Event) {
            if let after = life.after(event, circumstances) { life = after }
        }
        func fold() { apply(.receipts(ReceiptAggregator.verdict(seen, parts: known))) }
        for place in 0...order.count {
            if place == early {
                apply(.answered(answer.outcome(parts)))
                known = Set(answer.references(parts))
                // Those that were there before the answer are matched with it.
                fold()
            }
            if place == early + late, let event = ending.event { apply(event) }
            guard place < order.count else { break }
            seen.append(order[place])
            fold()
        }
        return life
    }

    @Test(arguments: examples) func `come to one life`(example: Example) {
        let orders = example.orders
        for answer in Answer.allCases {
            for ending in Ending.allCases {
                let wanted = Self.play(example.receipts, parts: example.parts, answer, early: 0, ending, late: 0)
                for (number, order) in orders.enumerated() where Self.isPlayed(number, answer, ending, of: orders.count) {
                    // Every position of the answer; for the ending, one that moves with the order.
                    for early in 0...order.count {
                        let late = number % (order.count - early + 1)
                        let life = Self.play(order, parts: example.parts, answer, early: early, ending, late: late)
                        guard life == wanted else {
                            Issue.record("\(answer) \(ending) \(early) \(late) \(order): \(life) instead of \(wanted)")
                            return
                        }
                    }
                }
            }
        }
    }

    /// Of up to 24 orders each with every answer and ending; of more, each with one in seven of these pairs, so that each pair has its share.
    private static func isPlayed(_ number: Int, _ answer: Answer, _ ending: Ending, of orders: Int) -> Bool {
        guard orders > 24, let one = Answer.allCases.firstIndex(of: answer), let other = Ending.allCases.firstIndex(of: ending)
        else { return true }
        return (number + one * Ending.allCases.count + other) % 7 == 0
    }

    @Test(arguments: examples) func `say delivered when all parts are, and otherwise failed when one is`(example: Example) {
        let life = Self.play(example.receipts, parts: example.parts, .accepted, early: 0, .none, late: 0)
        // The same another way: the best of each name, then the names together.
        let best = Dictionary(grouping: example.receipts, by: \.reference).mapValues { entries in
            entries.map(\.status).max { Self.rank($0) < Self.rank($1) }.map(Self.rank) ?? 0
        }
        let known = (0..<example.parts).map { best["part-\($0)"] ?? 0 }
        let others = best.filter { $0.key?.hasPrefix("other") == true }.values
        if best[nil] == 2 || known.allSatisfy({ $0 == 2 }) || (!others.isEmpty && others.allSatisfy { $0 == 2 }) {
            #expect(life.state == .delivered)
        } else {
            #expect(life.state == (best.values.contains(1) ? .failedPermanent : .accepted))
        }
    }

    private static func rank(_ status: Receipt.Status) -> Int {
        switch status {
        case .pending: 0
        case .failed: 1
        case .delivered: 2
        }
    }

    @Test func `are as many as the documentation says`() {
        var plays = 0
        for example in Self.examples {
            let orders = example.orders.count
            for answer in Answer.allCases {
                for ending in Ending.allCases {
                    plays += (0..<orders).count { Self.isPlayed($0, answer, ending, of: orders) } * (example.receipts.count + 1)
                }
            }
        }
        print("\(Self.examples.count) multisets, \(Self.examples.map(\.orders.count).reduce(0, +)) orders, \(plays) plays")
        #expect(plays > 100_000)
    }
}
