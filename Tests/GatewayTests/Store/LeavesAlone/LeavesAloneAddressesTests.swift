import Channels
import Foundation
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school
private let number = "+447700900001"

extension `What the store leaves alone of routes and addresses` {
    private static func close(_ code: ReasonCode, from source: ClosingEvidence.Source, said: Date, _ store: Store) async throws {
        try await store.write { tx in
            let evidence = try #require(ClosingEvidence(Reason(code), from: source, of: "delivery-1", at: said))
            try tx.of(school).suppressions.close(channel: .text, key: number, by: evidence, at: now)
        }
    }

    /// Openings of the number an hour and two ago, and what is none of it.
    private static let opened: [SeededRow] = [
        SeededRow("suppression_event", ["id": 1]), SeededRow("suppression_event", ["id": 2, "at": now.hours(-2).milliseconds]),
        SeededRow("suppression_event", ["id": 3, "kind": "closed", "at": now.milliseconds]),
        SeededRow("suppression_event", ["id": 4, "key": "+447700900002", "at": now.milliseconds]),
        SeededRow("suppression_event", ["id": 5, "channel": "email", "at": now.milliseconds]),
    ]

    static let closing: [LeavesAloneCase] = [
        LeavesAloneCase(
            "a number that somebody stopped stays stopped when it is dead too",
            [SeededRow("closed_address", ["cause": "stopped", "reason": "text"])], changes: ["+ suppression_event 1"]
        ) { store in try await close(.addressUnknown, from: .attempt, said: now, store) },
        LeavesAloneCase(
            "what the carrier closed at the person's wish stays so when it is dead too",
            [SeededRow("closed_address", ["cause": "carrier-stop", "reason": "carrier-stop"])], changes: ["+ suppression_event 1"]
        ) { store in try await close(.addressUnknown, from: .attempt, said: now, store) },
        LeavesAloneCase(
            "a STOP at a number that its carrier closed is the person's own word",
            [SeededRow("closed_address", ["cause": "carrier-stop", "reason": "carrier-stop"])],
            changes: ["+ suppression_event 1", "closed_address text/\(number): at cause reason"]
        ) { store in try await store.apply([.close(.text, key: number, source: .person("text"))], school: school, at: now) },
        LeavesAloneCase(
            "a carrier's stop at a dead number is the person's wish",
            [SeededRow("closed_address", [:])],
            changes: ["+ suppression_event 1", "closed_address text/\(number): at cause reason"]
        ) { store in try await close(.carrierStop, from: .attempt, said: now, store) },
        LeavesAloneCase(
            "a STOP from a dead number is a STOP",
            [
                SeededRow("closed_address", [:]), SeededRow("closed_address", ["key": "+447700900002"]),
                SeededRow("closed_address", ["channel": "email"]),
            ], changes: ["+ suppression_event 1", "closed_address text/\(number): at cause reason"]
        ) { store in try await store.apply([.close(.text, key: number, source: .person("text"))], school: school, at: now) },
        LeavesAloneCase("a receipt of before a person opened it closes nothing", opened, changes: []) { store in
            try await close(.addressUnknown, from: .receipt, said: now.hours(-1.5), store)
        },
        LeavesAloneCase("nor does one of that very moment", opened, changes: []) { store in
            try await close(.addressUnknown, from: .receipt, said: now.hours(-1), store)
        },
        LeavesAloneCase(
            "one of a moment later does", opened, changes: ["+ suppression_event 1006", "+ closed_address text/\(number)"]
        ) { store in try await close(.addressUnknown, from: .receipt, said: now.hours(-1).addingTimeInterval(0.001), store) },
        LeavesAloneCase("a START opens no dead number", [SeededRow("closed_address", [:])], changes: []) { store in
            try await store.apply([.reopen(.text, key: number)], school: school, at: now)
        },
        LeavesAloneCase(
            "a START opens what a STOP closed, and nothing else of that person",
            [
                SeededRow("closed_address", ["cause": "stopped"]),
                SeededRow("closed_address", ["key": "+447700900002", "cause": "stopped"]),
                SeededRow("closed_address", ["channel": "email", "key": "c1@example.org", "cause": "stopped"]),
            ],
            changes: [
                "- closed_address text/\(number)", "+ suppression_event 1", "recipient_family M1/F1: look_again",
                "recipient_family M2/F1: look_again",
            ]
        ) { store in try await store.apply([.reopen(.text, key: number)], school: school, at: now) },
        LeavesAloneCase(
            "a START opens what the carrier closed", [SeededRow("closed_address", ["cause": "carrier-stop"])],
            changes: [
                "- closed_address text/\(number)", "+ suppression_event 1", "recipient_family M1/F1: look_again",
                "recipient_family M2/F1: look_again",
            ]
        ) { store in try await store.apply([.reopen(.text, key: number)], school: school, at: now) },
        LeavesAloneCase(
            "a person opens no address where one of them is closed by choice and nobody asked",
            [
                SeededRow("closed_address", [:]),
                SeededRow("closed_address", ["channel": "email", "key": "c1@example.org", "cause": "stopped"]),
            ], changes: []
        ) { store in
            let opening = Opening.staff(by: "Nia", reason: "new phone", asked: false)
            let opened = try await store.open(
                [(.text, number), (.email, "c1@example.org")], opening: opening, school: school, at: now)
            #expect(opened == .ownChoice)
        },
        LeavesAloneCase(
            "a topic that is stopped stays stopped since then",
            [
                SeededRow("stopped_topic", ["holder": "contact", "id": "C1"]),
                SeededRow("stopped_topic", ["holder": "number", "id": number]),
            ], changes: []
        ) { store in
            try await store.apply(
                [.stopTopic("ffoneg", contacts: ["C1"], number: "07700 900001", source: .person("other"))], school: school,
                at: now)
        },
        LeavesAloneCase(
            "a START of a topic is for that topic, that contact and that number",
            [
                SeededRow("stopped_topic", ["holder": "contact", "id": "C1"]),
                SeededRow("stopped_topic", ["holder": "contact", "id": "C1", "topic": "cyngerdd"]),
                SeededRow("stopped_topic", ["holder": "contact", "id": "C2"]),
                SeededRow("stopped_topic", ["holder": "number", "id": number]),
                SeededRow("stopped_topic", ["holder": "number", "id": number, "topic": "cyngerdd"]),
                SeededRow("stopped_topic", ["holder": "number", "id": "+447700900002"]),
                SeededRow("stopped_topic", ["holder": "number", "id": "C1"]),
            ], changes: ["- stopped_topic contact/C1/ffoneg", "- stopped_topic number/\(number)/ffoneg"]
        ) { store in
            try await store.apply(
                [.startTopic("ffoneg", contacts: ["C1"], number: "07700 900001")], school: school, at: now)
        },
    ]
}
