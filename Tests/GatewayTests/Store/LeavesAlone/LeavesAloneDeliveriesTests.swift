import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school
private let number = "+447700900001"

extension Columns {
    func and(_ more: Columns) -> Columns { merging(more) { _, own in own } }
}

/// What the store leaves alone: every statement on deliveries that has a condition, with the rows beside the one that it is for.
@Suite struct `What the store leaves alone of deliveries` {
    /// A text of C2's; it lies beside those of C1 in the same family.
    static let toC2 = ["contact": "C2", "covers": "C2", "address": "+447700900002", "address_key": "+447700900002"] as Columns
    static let toC3 =
        ["family": "F2", "contact": "C3", "covers": "C3", "address": "+447700900003", "address_key": "+447700900003"] as Columns
    static let byEmail =
        ["channel": "email", "address": "c1@example.org", "address_key": "c1@example.org", "destination": "example.org"]
        as Columns

    static let stopping: [LeavesAloneCase] = [
        LeavesAloneCase(
            "a stop calls back what waits, of its message alone",
            [
                .delivery(1), .delivery(2, .held), .delivery(3, .failedTemporary),
                .delivery(4, .uncertain, ["due": now.milliseconds]), .delivery(5, .uncertain), .delivery(6, .submitting),
                .delivery(7, .accepted), .delivery(8, .delivered), .delivery(9, .failedPermanent), .delivery(10, .expired),
                .delivery(11, .suppressed), .delivery(12, .queued, ["message": "M2"]),
                .delivery(13, .queued, ["message": nil, "family": nil]), .delivery(14, .queued, toC3),
                .task(1), .task(2, ["family": "F2", "state": "taken"]), .task(3, ["family": "F8", "state": "closed"]),
                .task(4, ["message": "M2"]),
                SeededRow("recipient_family", ["family": "F8", "standing": "reached"]),
                SeededRow("recipient_family", ["family": "F9", "standing": "exhausted", "reason": "no-address"]),
            ],
            changes: [
                "message M1: stopped stopped_by", "delivery delivery-1: changed due state",
                "delivery delivery-2: changed due state", "delivery delivery-3: changed due state",
                "delivery delivery-4: changed due", "delivery delivery-14: changed due state", "task 1: closed state",
                "recipient_family M1/F1: look_again", "recipient_family M1/F2: look_again",
            ]
        ) { store in
            let back = try await store.stop("M1", by: "Nia", school: school, at: now)
            #expect(back.cancelled == 4 && back.tasks == 1 && !back.already)
        },
        LeavesAloneCase(
            "a stop of a message that is stopped keeps who stopped it and when",
            [
                SeededRow("message", ["id": "M3", "stopped": now.hours(-1).milliseconds, "stopped_by": "Ann"]),
                SeededRow("recipient_family", ["message": "M3"]), .task(1, ["message": "M3"]),
                .delivery(1, .queued, ["message": "M3"]),
            ], changes: []
        ) { store in
            let found = try await store.stop("M3", by: "Nia", school: school, at: now).already
            #expect(found)
        },
        LeavesAloneCase(
            "the end of a message's time calls off what waits of it, at that moment",
            [
                SeededRow("message", ["id": "M3", "deadline": now.milliseconds]),
                SeededRow("message", ["id": "M4", "deadline": now.milliseconds + 1]),
                SeededRow("message", ["id": "M5", "deadline": now.milliseconds, "over": now.hours(-1).milliseconds]),
                SeededRow("recipient_family", ["message": "M3"]), SeededRow("recipient_family", ["message": "M4"]),
                SeededRow("recipient_family", ["message": "M5"]),
                .delivery(1, .queued, ["message": "M3"]), .delivery(2, .accepted, ["message": "M3"]),
                .delivery(3, .uncertain, ["message": "M3", "due": now.milliseconds]), .delivery(4, .queued, ["message": "M4"]),
                .delivery(5, .queued, ["message": "M5"]), .delivery(6),
            ],
            changes: [
                "message M3: over", "delivery delivery-1: changed due state", "delivery delivery-3: changed due",
                "recipient_family M3/F1: look_again", "message neighbour's M3: over",
                "delivery neighbour's neighbour-delivery-1: changed due state",
                "delivery neighbour's neighbour-delivery-3: changed due", "recipient_family neighbour's M3/F1: look_again",
            ]
        ) { store in while try await store.expire(at: now, limit: 10) {} },
        LeavesAloneCase(
            "a row that cannot be read is set aside, and what may have arrived stays in doubt",
            [.delivery(1), .delivery(2, .uncertain, ["due": now.milliseconds]), .delivery(3)],
            changes: [
                "delivery delivery-1: changed due reason state", "delivery delivery-2: changed due reason",
                "recipient_family M1/F1: look_again",
            ]
        ) { store in
            try await store.write { tx in
                for number in 1...2 { try tx.of(CrowdedStore.school).deliveries.setUnreadableAside(Int64(number), at: now) }
            }
        },
    ]

    static let evidence: [LeavesAloneCase] = [
        LeavesAloneCase(
            "a first acceptance says when", [.delivery(1, .submitting), .delivery(2, .submitting)],
            changes: [
                "delivery delivery-1: accepted changed lease state", "+ attempt 1/1", "+ reference text/a",
            ]
        ) { store in try await store.record(.accepted(references: ["a"]), of: "delivery-1", attempt: 1, lease: "run-1", at: now)
        },
        LeavesAloneCase(
            "a second acceptance leaves the time of the first",
            [.delivery(1, .submitting, ["accepted": now.hours(-1).milliseconds, "attempt": 2, "repeats": 1])],
            changes: ["delivery delivery-1: changed lease state", "+ attempt 1/2", "+ reference text/a"]
        ) { store in try await store.record(.accepted(references: ["a"]), of: "delivery-1", attempt: 2, lease: "run-1", at: now)
        },
        LeavesAloneCase(
            "a provider's name stays with the delivery that had it first, and early receipts with theirs",
            [
                .delivery(1, .submitting), .delivery(2, .accepted),
                SeededRow("reference", ["reference": "a", "delivery": "delivery-2"]),
                SeededRow("early_receipt", ["id": 1, "reference": "b"]), SeededRow("early_receipt", ["id": 2, "reference": "c"]),
                SeededRow("early_receipt", ["id": 3, "reference": "b", "channel": "email"]),
            ],
            changes: [
                "+ attempt 1/1", "+ reference text/b", "- early_receipt 1", "+ evidence 1",
                "delivery delivery-1: accepted changed lease state", "recipient_family M1/F1: look_again",
            ]
        ) { store in
            try await store.record(.accepted(references: ["a", "b"]), of: "delivery-1", attempt: 1, lease: "run-1", at: now)
        },
        LeavesAloneCase(
            "a family is looked at sooner, never later",
            [
                SeededRow("recipient_family", ["family": "F8", "look_again": now.hours(-1).milliseconds]),
                SeededRow("recipient_family", ["family": "F9", "look_again": now.hours(1).milliseconds]),
            ], changes: ["recipient_family M1/F1: look_again", "recipient_family M1/F9: look_again"]
        ) { store in
            try await store.write { tx in
                for family in ["F1", "F8", "F9"] {
                    try tx.of(school).deliveries.evaluateAgain(message: "M1", family: family, at: now)
                }
            }
        },
        LeavesAloneCase(
            "what puts a message right is looked at with it, and no later than it would have been",
            [
                SeededRow("message", ["id": "M3", "corrects": "M1"]),
                SeededRow("recipient_family", ["message": "M3", "look_again": now.hours(-1).milliseconds]),
                SeededRow("recipient_family", ["message": "M3", "family": "F2", "look_again": now.hours(1).milliseconds]),
                .delivery(1, .delivered), .delivery(2, .delivered, toC3),
            ],
            changes: [
                "recipient_family M1/F1: look_again", "recipient_family M1/F2: look_again", "recipient_family M3/F2: look_again",
            ]
        ) { store in
            try await store.write { tx in
                for family in ["F1", "F2"] {
                    try tx.of(school).deliveries.evaluateAgain(message: "M1", family: family, at: now)
                }
            }
        },
        LeavesAloneCase(
            "what a run left is settled where the attempt is the one that it left",
            [.delivery(1, .submitting, ["attempt": 2]), .delivery(2, .submitting, ["attempt": 2])],
            changes: [
                "delivery delivery-1: changed detail lease reason state", "+ attempt 1/2", "recipient_family M1/F1: look_again",
            ]
        ) { store in try await settle(store, attempt: 2) },
        LeavesAloneCase(
            "what a run left is not settled by a snapshot of before the next attempt",
            [.delivery(1, .submitting, ["attempt": 2])], changes: []
        ) { store in try await settle(store, attempt: 1) },
        LeavesAloneCase(
            "only what cannot be read is settled while what a run left is looked for",
            [
                .delivery(1, .submitting), .delivery(2, .submitting, ["lease": "run-2"]),
                .delivery(3, .submitting, ["covered_by": "delivery-1"]), .delivery(4, .submitting, ["covered_by": "delivery-7"]),
                .delivery(5, .submitting, ["address": "nonsense"]),
                .delivery(6, .submitting, ["address": "nonsense", "lease": "run-2"]), .delivery(7, .accepted), .delivery(8),
            ],
            changes: [
                "delivery delivery-5: lease reason state", "delivery neighbour's neighbour-delivery-5: lease reason state",
            ]
        ) { store in
            let left = try await store.leftSubmitting(except: "run-2", at: now).map(\.id.rawValue)
            #expect(
                left.sorted() == ["delivery-1", "delivery-4", "neighbour-delivery-1", "neighbour-delivery-4"], "\(left)")
        },
    ]

    private static func settle(_ store: Store, attempt: Int) async throws {
        var left = try #require(try await store.read { tx in try tx.stored(number: 1) }).queued
        left.life.attempt = attempt
        try await store.settle(left, found: .interrupted, at: now)
    }

    @Test(arguments: stopping + evidence + beginning + closing) func `stands as it stood`(_ row: LeavesAloneCase) async throws {
        try await row.run()
    }
}
