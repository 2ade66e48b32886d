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
    func ways(after index: Int, of count: Int) -> [PowerCut] {
        guard let most else { return Self.ways(after: index, 6, startingAt: 0) }
        let before = index * most / count
        return Self.ways(after: index, (index + 1) * most / count - before, startingAt: before)
    }

    /// Where there are several, losing everything is among them, since that is the hardest; the others alternate.
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

    /// How often the file of this name was synced.
    func syncs(of name: String) -> Int {
        let files = (0..<count).map { self[$0] }.filter { $0.kind == .create && $0.name.map { String(cString: $0) } == name }
        let numbers = Set(files.map(\.file))
        return (0..<count).count { self[$0].kind == .sync && numbers.contains(self[$0].file) }
    }

    func cuts(_ plan: CutPlan) -> Cuts { Cuts(self, plan) }
}

/// The cuts of a recording, one after the other, made as they are asked for.
struct Cuts: Sequence, IteratorProtocol {
    private let recording: Recording
    private let plan: CutPlan
    private let operations: Int
    private var disk = Disk()
    /// The next line of the recording.
    private var index = 0
    private var done = 0
    private var acknowledged = 0
    private var ways: [PowerCut] = []

    init(_ recording: Recording, _ plan: CutPlan) {
        self.recording = recording
        self.plan = plan
        operations = recording.operations
    }

    mutating func next() -> Cut? {
        while ways.isEmpty {
            guard index < recording.count else { return nil }
            step()
        }
        let way = ways.removeFirst()
        return Cut(operation: done, way: way, folder: disk.after(way), acknowledged: acknowledged)
    }

    /// One operation, and what was acknowledged before the next one: then the most is at stake.
    private mutating func step() {
        disk.apply(recording[index])
        let isMark = recording[index].kind == .mark
        index += 1
        if !isMark { done += 1 }
        while index < recording.count, recording[index].kind == .mark {
            acknowledged = Int(recording[index].number)
            index += 1
        }
        ways = isMark ? [] : plan.ways(after: done - 1, of: operations)
    }
}
