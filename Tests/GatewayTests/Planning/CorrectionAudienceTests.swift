import Channels
import Foundation
import Testing

@testable import Gateway

/// Whom a correction is for: everyone whom the first message was for, and whom the messages that it corrects were for.
@Suite struct `The audience of a correction` {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var chain: [MessageID]
        /// The families, each with the ids of what it was sent.
        var families: [FamilyID: [DeliveryID]]
        var leftOut: [FamilyID: Set<ContactID>] = [:]
        var testDescription: String { name }
    }

    /// M1 was for F1 and F2, M2 corrects it and is for F2 and F3; M9 has nothing to do with them.
    static let record: CorrectionRecord = {
        let start = EscalationCase.start
        func delivery(_ id: DeliveryID) -> Delivery { .example(id, to: .example(1), .text, .accepted, at: start) }
        var record = CorrectionRecord()
        record.chains = ["M1": ["M1"], "M2": ["M2", "M1"], "M9": ["M9"]]
        record.families = ["M1": ["F1", "F2"], "M2": ["F2", "F3"], "M9": ["F9"]]
        record.sent = [
            "M1": ["F1": [delivery("delivery-1")], "F2": [delivery("delivery-2")]],
            "M2": ["F2": [delivery("delivery-3"), delivery("delivery-4")]], "M9": ["F9": [delivery("delivery-9")]],
        ]
        record.leftOut = ["M1": [("F1", "C2")], "M2": [("F2", "C4"), ("F2", "C5")], "M9": [("F9", "C9")]]
        return record
    }()

    static let rows: [Row] = [
        Row(name: "nothing on record", chain: ["M7"], families: [:]),
        Row(
            name: "a message that corrects none", chain: ["M1"], families: ["F1": ["delivery-1"], "F2": ["delivery-2"]],
            leftOut: ["F1": ["C2"]]),
        Row(
            name: "a correction, with those of the message that it corrects", chain: ["M2", "M1"],
            families: ["F1": ["delivery-1"], "F2": ["delivery-3", "delivery-4", "delivery-2"], "F3": []],
            leftOut: ["F1": ["C2"], "F2": ["C4", "C5"]]),
        Row(name: "another message", chain: ["M9"], families: ["F9": ["delivery-9"]], leftOut: ["F9": ["C9"]]),
    ]

    @Test(arguments: rows) func `is everyone of its messages, without those whom they left out`(row: Row) {
        let audience = CorrectionAudience(of: row.chain, on: Self.record)
        #expect(audience.chain == row.chain)
        #expect(audience.families.mapValues { Set($0.map(\.id)) } == row.families.mapValues(Set.init))
        #expect(audience.leftOut == row.leftOut.mapValues { Dictionary(uniqueKeysWithValues: $0.map { ($0, .notInAudience) }) })
    }
}
