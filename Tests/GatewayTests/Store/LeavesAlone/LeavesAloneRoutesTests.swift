import Channels
import Foundation
import Testing

@testable import Gateway

private let now = CrowdedStore.now
private let school = CrowdedStore.school
private let number = "+447700900001"

private func email(_ number: Int, _ state: DeliveryState = .queued, _ own: Columns = [:]) -> SeededRow {
    let columns: Columns = [
        "channel": "email", "address": "c\(number)@example.org", "address_key": "c\(number)@example.org",
        "destination": "example.org",
    ]
    return .delivery(number, state, columns.merging(own) { _, own in own })
}

/// Routes and addresses that are closed and opened, with those beside them.
@Suite struct `What the store leaves alone of routes and addresses` {
    private static let window = Int64(RouteRefusalMonitor.window * 1000)
    private static let since = now.hours(-2).milliseconds

    private static func failed(_ number: Int, _ reason: ReasonCode, _ own: Columns = [:]) -> SeededRow {
        let columns: Columns = ["due": now.hours(1).milliseconds, "reason": reason.rawValue, "changed": since]
        return .delivery(number, .failedTemporary, columns.merging(own) { _, own in own })
    }

    static let opening: [LeavesAloneCase] = [
        LeavesAloneCase(
            "opening a route hastens what the route's fault refused on it",
            [
                SeededRow("route_stop", [:]), SeededRow("route_stop", ["channel": "email"]),
                SeededRow("paused_route", [:]), SeededRow("paused_route", ["channel": "email"]),
                failed(1, .signInRefused), failed(2, .greylisted), failed(3, .unclearRefusal, ["changed": since - window]),
                failed(4, .unclearRefusal, ["changed": since - window - 1]),
                failed(5, .signInRefused, ["due": now.hours(-1).milliseconds]),
                email(6, .failedTemporary, ["due": now.hours(1).milliseconds, "reason": ReasonCode.signInRefused.rawValue]),
                .delivery(7, .uncertain, ["due": now.hours(1).milliseconds, "reason": ReasonCode.signInRefused.rawValue]),
                .delivery(8, .held, ["due": now.hours(1).milliseconds, "reason": ReasonCode.signInRefused.rawValue]),
                SeededRow("route_refusal", ["channel": "text", "delivery": 1]),
                SeededRow("route_refusal", ["channel": "email", "delivery": 6]),
            ],
            changes: [
                "- route_stop text", "- paused_route text", "delivery delivery-1: due", "delivery delivery-3: due",
                "route_refusal text/1: at",
            ]
        ) { store in try await store.resume(.text, school: school, at: now) },
        LeavesAloneCase(
            "opening a route that is only paused hastens nothing", [SeededRow("paused_route", [:]), failed(1, .signInRefused)],
            changes: ["- paused_route text"]
        ) { store in try await store.resume(.text, school: school, at: now) },
        LeavesAloneCase(
            "a second pause leaves the first with its reason", [SeededRow("paused_route", [:])], changes: []
        ) { store in try await store.pause(.text, reason: "other", source: "Ann", school: school, at: now) },
        LeavesAloneCase(
            "a pause has emergencies that wait for the route looked at",
            [
                SeededRow("paused_route", [:]), email(1, .queued, ["priority": Priority.emergency.rawValue]),
                email(2, .queued, ["family": "F2"]),
                .delivery(3, .queued, ["priority": Priority.emergency.rawValue, "family": "F2"]),
                email(4, .accepted, ["priority": Priority.emergency.rawValue, "family": "F2", "message": "M2"]),
                email(5, .queued, ["priority": Priority.notice.rawValue, "family": "F2", "message": "M2"]),
            ], changes: ["+ paused_route email", "recipient_family M1/F1: look_again"]
        ) { store in try await store.pause(.email, reason: "bill", source: "Nia", school: school, at: now) },
    ]

    private static func record(_ outcome: Outcome, _ store: Store) async throws {
        try await store.record(outcome, of: "delivery-1", attempt: 1, lease: "run-1", at: now)
    }

    private static let unknown = Outcome.rejected(.permanent, Reason(.addressUnknown))

    static let judging: [LeavesAloneCase] = [
        LeavesAloneCase(
            "a refusal on a route that is stopped keeps since when it is, how often it was tried and when next",
            [SeededRow("route_stop", [:]), SeededRow("route_stop", ["channel": "email"]), .delivery(1, .submitting)],
            changes: [
                "route_stop text: detail", "+ attempt 1/1", "delivery delivery-1: changed detail due lease reason state",
                "recipient_family M1/F1: look_again",
            ]
        ) { store in try await record(.rejected(.temporary(retryAfter: nil), Reason(.signInRefused, detail: "second")), store) },
        LeavesAloneCase(
            "a try that met another fault is passed on, four times in a row",
            [
                SeededRow("route_stop", ["trying": 1, "aside": 4]), SeededRow("route_stop", ["channel": "email", "aside": 4]),
                .delivery(1, .submitting),
            ],
            changes: [
                "route_stop text: aside next_try tries", "+ attempt 1/1", "+ closed_address text/\(number)",
                "+ suppression_event 1", "delivery delivery-1: changed detail lease reason state",
                "recipient_family M1/F1: look_again",
            ]
        ) { store in try await record(unknown, store) },
        LeavesAloneCase(
            "and the fifth time the pause holds",
            [
                SeededRow("route_stop", ["trying": 1, "aside": 5]), SeededRow("route_stop", ["channel": "email", "aside": 5]),
                .delivery(1, .submitting),
            ],
            changes: [
                "route_stop text: aside", "+ attempt 1/1", "+ closed_address text/\(number)", "+ suppression_event 1",
                "delivery delivery-1: changed detail lease reason state", "recipient_family M1/F1: look_again",
            ]
        ) { store in try await record(unknown, store) },
        LeavesAloneCase(
            "a refusal that counts forgets those that are over, of the same route",
            [
                email(1, .submitting), email(2, .failedPermanent), email(3), email(4, .failedPermanent),
                email(5, .submitting), SeededRow("route_refusal", ["delivery": 2, "at": now.milliseconds - window - 1]),
                SeededRow("route_refusal", ["delivery": 3, "at": now.milliseconds - window - 1]),
                SeededRow("route_refusal", ["delivery": 4, "at": now.milliseconds - window]),
                SeededRow("route_refusal", ["delivery": 5, "at": now.milliseconds - window - 1]),
                SeededRow("route_refusal", ["channel": "text", "delivery": 2, "at": now.milliseconds - window - 1]),
            ],
            changes: [
                "- route_refusal email/2", "+ route_refusal email/1", "+ attempt 1/1",
                "delivery delivery-1: changed detail due lease reason state", "recipient_family M1/F1: look_again",
            ]
        ) { store in try await record(.rejected(.permanent, Reason(.refused)), store) },
        LeavesAloneCase(
            "a delivery counts once, and as early as it did first",
            [
                SeededRow("route_stop", ["channel": "email"]), email(1, .submitting),
                SeededRow("route_refusal", ["delivery": 1, "at": now.hours(-2).milliseconds]),
            ],
            changes: [
                "route_stop email: detail", "+ attempt 1/1", "delivery delivery-1: changed detail due lease reason state",
                "recipient_family M1/F1: look_again",
            ]
        ) { store in try await record(.rejected(.permanent, Reason(.refused, detail: "554")), store) },
    ]

    private static func tries(_ name: String, next: Int64, changes: [String], begun: [Int64]) -> LeavesAloneCase {
        let rows = [
            SeededRow("route_stop", ["next_try": next]), SeededRow("route_stop", ["channel": "email"]), .delivery(1),
            .delivery(2),
        ]
        return LeavesAloneCase(name, rows, changes: changes) { store in
            let waiting = [1, 2].map {
                WaitingDelivery(number: $0, school: school, priority: .bulk, destination: "", due: now)
            }
            let turn = try await store.commit(
                CommitBatch(channel: .text, waiting: waiting, lease: "run-1", receipts: true), at: now)
            #expect(turn.begun.map(\.number) == begun)
        }
    }

    static let trying: [LeavesAloneCase] = [
        tries("nothing tries a stopped route a moment before its time", next: now.milliseconds + 1, changes: [], begun: []),
        tries(
            "at its time one tries", next: now.milliseconds,
            changes: ["route_stop text: next_try tries trying", "delivery delivery-1: attempt changed due lease state"],
            begun: [1]),
        LeavesAloneCase(
            "nothing begins on a paused route, stopped or not",
            [SeededRow("paused_route", [:]), SeededRow("route_stop", [:]), .delivery(1)], changes: []
        ) { store in
            let waiting = WaitingDelivery(number: 1, school: school, priority: .bulk, destination: "", due: now)
            let turn = try await store.commit(
                CommitBatch(channel: .text, waiting: [waiting], lease: "run-1", receipts: true), at: now)
            #expect(turn.begun.isEmpty)
        },
    ]

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
        ) { store in try await store.apply([.close(.text, key: number, source: "text")], school: school, at: now) },
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
        ) { store in try await store.apply([.close(.text, key: number, source: "text")], school: school, at: now) },
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
            let opening = Opening(by: "Nia", reason: "new phone", asked: false)
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
                [.stopTopic("ffoneg", contacts: ["C1"], number: "07700 900001", source: "other")], school: school, at: now)
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

    @Test(arguments: opening + judging + trying + closing) func `stands as it stood`(_ row: LeavesAloneCase) async throws {
        try await row.run()
    }
}
