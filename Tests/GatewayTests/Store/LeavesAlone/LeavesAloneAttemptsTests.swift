import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school
private let number = "+447700900001"

extension `What the store leaves alone of deliveries` {
    static let beginning: [LeavesAloneCase] = [
        LeavesAloneCase(
            "nothing begins at a number that became no-contact after its answer was queued",
            [
                .delivery(1, .queued, ["message": nil, "family": nil]),
                .delivery(2, .queued, toC3.and(["message": nil, "family": nil])), .delivery(3),
            ],
            changes: [
                "contact C1: no_contact", "delivery delivery-1: changed detail due reason state",
                "delivery delivery-2: attempt changed due lease state",
            ]
        ) { store in
            try await store.write { tx in
                try tx.db.execute(
                    sql: "UPDATE contact SET no_contact = 'court order' WHERE school = ? AND id = 'C1'",
                    arguments: [school.rawValue])
            }
            #expect(try await begin([1, 2], store) == [2])
        },
        LeavesAloneCase(
            "a closed number stops what was queued for it, but for the answer to what closed it",
            [
                SeededRow("closed_address", ["cause": "stopped", "at": now.hours(-0.5).milliseconds]),
                SeededRow("closed_address", ["channel": "email", "key": "c3@example.org"]),
                .delivery(1, .queued, answer(made: now.hours(-0.5).milliseconds - 1)),
                .delivery(2, .queued, answer(made: now.hours(-0.5).milliseconds)),
                .delivery(3, .queued, answer(made: now.hours(-0.5).milliseconds + 1)),
                .delivery(4, .queued, ["created": now.milliseconds]), .delivery(5, .queued, toC2),
            ],
            changes: [
                "delivery delivery-1: changed detail due reason state", "delivery delivery-2: attempt changed due lease state",
                "delivery delivery-3: attempt changed due lease state", "delivery delivery-4: changed detail due reason state",
                "delivery delivery-5: attempt changed due lease state", "recipient_family M1/F1: look_again",
            ]
        ) { store in
            let found = try await begin([1, 2, 3, 4, 5], store)
            #expect(found == [2, 3, 5])
        },
        LeavesAloneCase(
            "the same words of another family's delivery cover one that begins",
            [
                .delivery(1, .accepted, ["family": "F2", "contact": "C3", "covers": "C3", "same_words": "w"]),
                .delivery(2, .queued, ["same_words": "w"]), .delivery(3, .queued, ["same_words": "w"]),
            ], changes: ["+ attempt 2/1", "delivery delivery-2: accepted attempt changed covered_by due state"]
        ) { store in
            let found = try await begin([2], store)
            #expect(found == [])
        },
    ]

    private static func answer(made: Int64) -> Columns { ["message": nil, "family": nil, "created": made] }

    /// The numbers of what has begun.
    private static func begin(_ numbers: [Int64], _ store: Store) async throws -> [Int64] {
        let waiting = numbers.map {
            WaitingDelivery(number: $0, school: school, priority: .bulk, destination: "", due: now)
        }
        return try await store.commit(
            CommitBatch(channel: .text, waiting: waiting, lease: "run-1", receipts: true), at: now
        ).begun
            .map(\.number)
    }

    static let closing: [LeavesAloneCase] = [
        LeavesAloneCase(
            "a STOP suppresses what waits for the number",
            [
                .delivery(1), .delivery(2, .queued, toC2), .delivery(3, .queued, byEmail), .delivery(4, .accepted),
                .delivery(5, .queued, ["message": "M2"]), .delivery(6, .failedTemporary),
                .delivery(7, .uncertain, ["due": now.milliseconds]), .delivery(8, .uncertain),
                .delivery(9, .queued, byEmail.and(["address_key": number])),
            ],
            changes: [
                "+ closed_address text/\(number)", "+ suppression_event 1",
                "delivery delivery-1: changed detail due reason state", "delivery delivery-5: changed detail due reason state",
                "delivery delivery-6: changed detail due reason state", "delivery delivery-7: changed due",
                "recipient_family M1/F1: look_again", "recipient_family M2/F1: look_again",
            ]
        ) { store in
            try await store.apply([.close(.text, key: number, source: .person("text"))], school: school, at: now)
        },
        LeavesAloneCase(
            "an opt-out of e-mail suppresses what waits by e-mail for that contact alone and is no duty",
            [
                .delivery(1, .queued, byEmail), .delivery(2, .queued, byEmail.and(["category": "essential"])),
                .delivery(3, .queued, byEmail.and(["covers": "C1\u{1F}C2"])), .delivery(4), .delivery(5, .accepted, byEmail),
                .delivery(6, .queued, byEmail.and(["contact": "C2", "covers": "C2"])),
                .delivery(7, .queued, byEmail.and(["family": "F2"])),
            ],
            changes: [
                "contact C1: opt_outs", "+ decision C1/opt_outs", "+ contact_change 1",
                "delivery delivery-1: changed detail due reason state", "recipient_family M1/F1: look_again",
            ]
        ) { store in
            try await store.apply([.optOut(.email, contacts: ["C1"], source: .person("text"))], school: school, at: now)
        },
        LeavesAloneCase(
            "a topic that somebody stops calls back what waits of it for them alone, and no duty but a reminder",
            [
                SeededRow("message", ["id": "M3", "keyword_cy": "FFONEG", "keyword_en": "PHONICS"]),
                SeededRow("message", ["id": "M4"]),
                SeededRow("message", ["id": "M5", "keyword_cy": "CYNGERDD", "keyword_en": "CONCERT"]),
                SeededRow("event", ["message": "M3", "reminder": "M4"]),
                .delivery(1, .queued, ["message": "M3"]), .delivery(2, .queued, ["message": "M3", "covers": "C1\u{1F}C2"]),
                .delivery(3, .queued, ["message": "M3", "category": "essential"]), .delivery(4),
                .delivery(5, .queued, ["message": "M4", "category": "essential"]), .delivery(6, .accepted, ["message": "M3"]),
                .delivery(7, .queued, ["message": "M5"]), .delivery(8, .queued, ["message": nil]),
                .delivery(9, .queued, byEmail.and(["message": "M3"])), .delivery(10, .queued, toC3.and(["message": "M3"])),
            ],
            changes: [
                "+ stopped_topic contact/C1/ffoneg", "+ stopped_topic number/\(number)/ffoneg",
                "delivery delivery-1: changed due state", "delivery delivery-5: changed due state",
                "delivery delivery-9: changed due state",
            ]
        ) { store in
            try await store.apply(
                [.stopTopic("ffoneg", contacts: ["C1"], number: "07700 900001", source: .person("text"))], school: school, at: now
            )
        },
    ]
}
