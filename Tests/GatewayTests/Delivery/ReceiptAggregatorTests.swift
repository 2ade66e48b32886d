import Channels
import Testing

@testable import Gateway

@Suite struct `Receipts folded` {
    static let dead = Receipt.Status.failed(Reason(.addressUnknown, detail: "one"))
    static let deadToo = Receipt.Status.failed(Reason(.addressUnknown, detail: "two"))
    static let off = Receipt.Status.failed(Reason(.handsetUnreachable))

    static let verdicts: [(String, [(String?, Receipt.Status)], Set<String>, ReceiptAggregator.Verdict)] = [
        ("none", [], ["a"], .nothing),
        ("on its way", [("a", .pending)], ["a"], .accepted),
        ("delivered", [("a", .delivered)], ["a"], .delivered),
        ("failed", [("a", off)], ["a"], .failed(Reason(.handsetUnreachable))),
        ("on its way after delivered", [("a", .delivered), ("a", .pending)], ["a"], .delivered),
        ("delivered after failed", [("a", off), ("a", .delivered)], ["a"], .delivered),
        ("one part of two", [("a", .delivered)], ["a", "b"], .accepted),
        ("both parts", [("a", .delivered), ("b", .delivered)], ["a", "b"], .delivered),
        ("one of two parts failed", [("a", .delivered), ("b", off)], ["a", "b"], .failed(Reason(.handsetUnreachable))),
        ("the whole", [(nil, .delivered)], ["a", "b"], .delivered),
        ("the whole, by our own reference alone", [(nil, .delivered)], [], .delivered),
        ("a name that we were not given", [("z", .delivered)], ["a"], .delivered),
        ("two failures of one part", [("a", off), ("a", dead)], ["a"], .failed(Reason(.addressUnknown, detail: "one"))),
    ]

    @Test(arguments: verdicts) func `come to one verdict`(
        name: String, entries: [(String?, Receipt.Status)], parts: Set<String>, verdict: ReceiptAggregator.Verdict
    ) {
        #expect(ReceiptAggregator.verdict(entries.map { .init(reference: $0, status: $1) }, parts: parts) == verdict)
    }

    static func permutations<Element>(_ elements: [Element]) -> [[Element]] {
        guard elements.count > 1 else { return [elements] }
        return elements.indices.flatMap { index in
            var rest = elements
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }

    @Test(arguments: 0..<40) func `in any order, and twice, come to the same`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let statuses: [Receipt.Status] = [.pending, .delivered, Self.off, Self.dead, Self.deadToo]
        let references: [String?] = ["a", "b", "c", nil, "z"]
        let entries = (0..<5).compactMap { _ -> ReceiptAggregator.Entry? in
            guard let status = statuses.randomElement(using: &numbers), let reference = references.randomElement(using: &numbers)
            else { return nil }
            return .init(reference: reference, status: status)
        }
        let verdict = ReceiptAggregator.verdict(entries, parts: ["a", "b", "c"])
        for order in Self.permutations(entries) {
            #expect(ReceiptAggregator.verdict(order, parts: ["a", "b", "c"]) == verdict)
            #expect(ReceiptAggregator.verdict(order + order.prefix(2), parts: ["a", "b", "c"]) == verdict)
        }
    }
}
