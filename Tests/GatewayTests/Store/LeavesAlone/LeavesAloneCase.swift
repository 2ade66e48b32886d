import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

/// One row to be put into a store, with whatever it does not say as most rows have it.
struct SeededRow: Sendable {
    var table: String
    var columns: Columns

    init(_ table: String, _ columns: Columns) {
        self.table = table
        self.columns = columns
    }
}

/// One call, the rows among which it is made, and all that may be different afterwards.
struct LeavesAloneCase: Sendable, CustomTestStringConvertible {
    var name: String
    var rows: [SeededRow]
    /// Lines of `StoreRows.changes`.
    var changes: [String]
    var call: @Sendable (Store) async throws -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ rows: [SeededRow] = [], changes: [String], call: @escaping @Sendable (Store) async throws -> Void
    ) {
        self.name = name
        self.rows = rows
        self.changes = changes
        self.call = call
    }

    func run() async throws {
        let crowd = try await CrowdedStore(rows)
        let found = try await crowd.changes(call)
        #expect(found == changes.sorted(), "\(found.map { "\"\($0)\"" }.joined(separator: ",\n"))")
    }
}

extension SeededRow {
    /// A delivery in a state, with what its row must have then. `number` orders them; text to C1 of F1 by M1 where nothing else is said.
    static func delivery(_ number: Int, _ state: DeliveryState = .queued, _ own: Columns = [:]) -> SeededRow {
        let now = CrowdedStore.now
        var columns: Columns = ["number": number, "id": "delivery-\(number)", "state": state.rawValue]
        switch state {
        case .held: columns["due"] = now.hours(1).milliseconds
        case .queued: columns["due"] = now.milliseconds
        case .failedTemporary:
            columns["attempt"] = 1
            columns["due"] = now.milliseconds
        case .submitting:
            columns["attempt"] = 1
            columns["lease"] = "run-1"
        case .accepted, .delivered:
            columns["attempt"] = 1
            columns["accepted"] = now.hours(-1).milliseconds
        case .failedPermanent, .uncertain: columns["attempt"] = 1
        case .expired, .cancelled, .suppressed: break
        }
        return SeededRow("delivery", columns.merging(own) { _, own in own })
    }

    /// A task with its number; of F1 and M1, open, where nothing else is said.
    static func task(_ id: Int, _ own: Columns = [:]) -> SeededRow {
        var columns: Columns = ["id": id]
        if own["state"] as? String == "taken" { columns["owner"] = "Nia" }
        if own["state"] as? String == "closed" { columns["closed"] = CrowdedStore.now.hours(-1).milliseconds }
        return SeededRow("task", columns.merging(own) { _, own in own })
    }
}
