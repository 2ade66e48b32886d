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

    @Test(arguments: opening + judging + trying + closing) func `stands as it stood`(_ row: LeavesAloneCase) async throws {
        try await row.run()
    }
}
