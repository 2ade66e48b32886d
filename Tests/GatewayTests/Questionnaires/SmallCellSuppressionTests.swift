import Testing

@testable import Gateway

@Suite struct `Small groups` {
    static let tables: [([String: Int], Set<String>)] = [
        ([:], []), (["a": 5], []), (["a": 5, "b": 9], []), (["a": 4], ["a"]), (["a": 4, "b": 9], ["a", "b"]),
        (["a": 4, "b": 9, "c": 6], ["a", "c"]), (["a": 4, "b": 1, "c": 6], ["a", "b"]),
        (["a": 2, "b": 1, "c": 6], ["a", "b", "c"]),
        (["a": 2, "b": 1, "c": 6, "d": 5], ["a", "b", "d"]), (["a": 1, "b": 1], ["a", "b"]),
        (["a": 0, "b": 5, "c": 7], ["a", "b"]),
        (["a": 5, "b": 5, "c": 4], ["c", "a"]),
    ]

    @Test(arguments: tables) func `are hidden, with what would give them away`(sizes: [String: Int], hidden: Set<String>) {
        #expect(SmallCellSuppression.hidden(sizes) == hidden)
    }

    /// Whatever the groups: with the total and the shown ones nothing can be worked out of fewer than five, nor of one group that is hidden.
    @Test func `cannot be worked out from the total and the others`() {
        var numbers = SeededNumbers(seed: 11)
        var someHidden = 0
        for _ in 0..<5000 {
            let count = Int.random(in: 1...8, using: &numbers)
            let sizes = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, Int.random(in: 0...12, using: &numbers)) })
            let hidden = SmallCellSuppression.hidden(sizes)
            let shown = sizes.filter { !hidden.contains($0.key) }
            #expect(shown.allSatisfy { $0.value >= SmallCellSuppression.least })
            let rest = sizes.values.reduce(0, +) - shown.values.reduce(0, +)
            guard !hidden.isEmpty else { continue }
            someHidden += 1
            #expect(shown.isEmpty || (rest >= SmallCellSuppression.least && hidden.count >= 2), "\(sizes)")
            // And no more is hidden than that takes: of those of five or more, the smallest.
            let given = hidden.filter { (sizes[$0] ?? 0) >= SmallCellSuppression.least }.compactMap { sizes[$0] }
            #expect((given.max() ?? 0) <= (shown.values.min() ?? .max))
        }
        #expect(someHidden > 1000)
    }
}
