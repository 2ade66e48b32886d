import Foundation
import PowerCut

/// Which cuts are made of a recording: the power goes after an operation, in one or more ways.
struct CutPlan: Sendable {
    /// How many cuts in all; nil for every way that `all` knows, after every operation.
    var most: Int?

    /// `GATEWAYD_TORTURE_CUTS`: a number, or `all`. Without it a few hundred, for `make test`.
    static func fromEnvironment(otherwise few: Int) -> CutPlan {
        let text = ProcessInfo.processInfo.environment["GATEWAYD_TORTURE_CUTS"]
        if text == "all" { return CutPlan(most: nil) }
        return CutPlan(most: text.flatMap(Int.init) ?? few)
    }

    /// The ways of the power to go after operation `index` of `count` operations of the disk, spread evenly over them.
    func cuts(after index: Int, of count: Int) -> [PowerCut] {
        guard let most else { return Self.ways(after: index, 6, startingAt: 0) }
        let before = index * most / count
        return Self.ways(after: index, (index + 1) * most / count - before, startingAt: before)
    }

    /// Where there are several, losing everything is among them, since that is the hardest; the others take turns.
    private static func ways(after index: Int, _ count: Int, startingAt turn: Int) -> [PowerCut] {
        (0..<count).map { place in
            if count > 1 ? place == 0 : turn.isMultiple(of: 2) { return .nothing }
            let seed = UInt64(index) << 8 | UInt64(place)
            switch (turn / 2 + place) % 4 {
            case 0: return .everything
            case 1: return .tornLast(seed: seed)
            default: return .scattered(seed: seed)
            }
        }
    }
}

/// One power cut of a recording: what the disk holds then, and how much had been acknowledged by then.
struct Cut: Sendable {
    /// Of the operation after which the power went, counted from 1.
    var operation: Int
    var way: PowerCut
    var folder: [String: [UInt8]]
    /// The facts acknowledged before the next operation began: the first so many.
    var acknowledged: Int
}

extension Recording {
    /// How many operations of the disk there are.
    var operations: Int { (0..<count).count { self[$0].kind != .mark } }

    /// Goes through the recording and hands over each cut of the plan.
    func forEachCut(of plan: CutPlan, _ body: (Cut) async throws -> Void) async throws {
        let total = operations
        var disk = Disk()
        var done = 0
        var acknowledged = 0
        for index in 0..<count {
            let operation = self[index]
            if operation.kind == .mark {
                acknowledged = Int(operation.number)
            } else {
                disk.apply(operation)
                done += 1
            }
            // The power goes just before the next operation: by then the most has been acknowledged.
            guard done > 0, index + 1 == count || self[index + 1].kind != .mark else { continue }
            for way in plan.cuts(after: done - 1, of: total) {
                try await body(Cut(operation: done, way: way, folder: disk.after(way), acknowledged: acknowledged))
            }
        }
    }
}
