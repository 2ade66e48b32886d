import Foundation
import GRDB
import Testing

@testable import Gateway

/// Steps of the store that rewrite what is on record, on rows as an older build left them.
@Suite struct `A step of the store` {
    let folder = StoreFolder()

    /// Closed letter boxes by key and cause, and what is left of them.
    static let boxes: [([String: String], [String: String])] = [
        (["1 heol y dŵr, tref": "dead"], ["1 heol y dwr tref": "dead"]),
        (["1 heol y dŵr, tref": "stopped", "1 heol y dwr tref": "dead"], ["1 heol y dwr tref": "stopped"]),
        (["1 heol y dŵr, tref": "dead", "1 heol y dwr tref": "stopped"], ["1 heol y dwr tref": "stopped"]),
        (["1 heol y dŵr, tref": "dead", "1 heol y dwr. tref": "stopped"], ["1 heol y dwr tref": "stopped"]),
        (
            ["1 heol y dwr tref": "dead", "2 heol y dwr tref": "stopped"],
            ["1 heol y dwr tref": "dead", "2 heol y dwr tref": "stopped"]
        ),
        ([:], [:]),
    ]

    @Test(arguments: boxes) func `makes letter boxes one that a comma held apart, by the stronger cause`(
        before: [String: String], after: [String: String]
    ) async throws {
        let left = try await folder.open().write { tx in
            for (key, cause) in before {
                try tx.db.run(
                    sql:
                        "INSERT INTO closed_address (school, channel, key, cause, reason, at) VALUES ('S1', 'letter', ?, ?, '', 0)",
                    arguments: [key, cause])
            }
            try Schema.mergeClosedLetterBoxes(tx.db)
            return try tx.db.rows(sql: "SELECT key, cause FROM closed_address").reduce(into: [String: String]()) {
                $0[$1["key"]] = $1["cause"]
            }
        }
        #expect(left == after)
    }
}
