import Channels
import Foundation
import Gateway

/// What a power cut had done, once the power was back.
struct CutResult: Sendable {
    var lost: [String] = []
    /// The store could not be opened or read, or SQLite found it damaged.
    var damage: [String] = []
    /// What went wrong when the school went on from there.
    var afterwards: [String] = []
    var wentOn = false
}

/// The sum of many.
struct CutAccount: Sendable, CustomStringConvertible {
    var cuts = 0
    var wentOn = 0
    var operations: Int
    var facts: Int
    var lost = 0
    var damaged = 0
    var misdealt = 0
    var seconds = 0.0
    /// The first few stories.
    var stories: [String] = []

    mutating func add(_ result: CutResult, of cut: Cut) {
        cuts += 1
        lost += result.lost.count
        damaged += result.damage.isEmpty ? 0 : 1
        misdealt += result.afterwards.isEmpty ? 0 : 1
        wentOn += result.wentOn ? 1 : 0
        let said = result.damage + result.lost + result.afterwards
        if !said.isEmpty, stories.count < 10 {
            stories.append("after operation \(cut.operation), \(cut.way): \(said.prefix(3).joined(separator: "; "))")
        }
    }

    var description: String {
        "\(cuts) cuts after \(operations) operations, \(facts) acknowledged facts, \(lost) lost, \(damaged) integrity failures, "
            + "\(wentOn) went on with \(misdealt) mistakes, \(seconds.formatted(.number.precision(.fractionLength(1)).grouping(.never))) seconds"
    }
}
