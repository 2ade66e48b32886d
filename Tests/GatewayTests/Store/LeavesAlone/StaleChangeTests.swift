import Channels
import Foundation
import Testing

@testable import Gateway

/// A change decided on an earlier snapshot of a delivery, applied to the delivery as it is now.
struct StaleChange: Sendable, CustomTestStringConvertible {
    var name: String
    var row: SeededRow
    var event: DeliveryStateMachine.Event
    /// How it was read.
    var read: @Sendable (inout StoredDelivery) -> Void = { _ in }
    var isKept = false

    var testDescription: String { name }
}

@Suite struct `A delivery that changed since it was read` {
    private static let now = CrowdedStore.now
    private static let accepted = DeliveryStateMachine.Event.answered(.accepted(references: []))
    private static let later = DeliveryStateMachine.Event.answered(.rejected(.temporary(retryAfter: nil), Reason(.serverBusy)))

    static let table: [StaleChange] = [
        StaleChange(name: "begins as it was read", row: .delivery(1), event: .begin, isKept: true),
        StaleChange(
            name: "does not begin in another state", row: .delivery(1, .held, ["due": now.milliseconds]), event: .begin,
            read: { $0.life.state = .queued }),
        StaleChange(
            name: "does not begin after another attempt", row: .delivery(1, .failedTemporary), event: .begin,
            read: { $0.life.attempt = 2 }),
        StaleChange(name: "does not begin under a lease", row: .delivery(1), event: .begin, read: { $0.lease = "run-9" }),
        StaleChange(
            name: "does not begin once nothing is due", row: .delivery(1, .uncertain), event: .begin,
            read: { $0.life.due = now }),
        StaleChange(name: "is accepted as it began", row: .delivery(1, .submitting), event: accepted, isKept: true),
        StaleChange(
            name: "is not accepted in another state", row: .delivery(1, .cancelled, ["attempt": 1]), event: accepted,
            read: { $0.life.state = .submitting }),
        StaleChange(
            name: "is not accepted for an earlier attempt", row: .delivery(1, .submitting, ["attempt": 2]), event: accepted,
            read: { $0.life.attempt = 1 }),
        StaleChange(
            name: "is not accepted by another run", row: .delivery(1, .submitting), event: accepted,
            read: { $0.lease = "run-2" }),
        StaleChange(name: "is put off as it began", row: .delivery(1, .submitting), event: later, isKept: true),
        StaleChange(
            name: "is not put off in another state", row: .delivery(1, .accepted), event: later,
            read: { $0.life.state = .submitting }),
        StaleChange(
            name: "is not put off for an earlier attempt", row: .delivery(1, .submitting, ["attempt": 2]), event: later,
            read: { $0.life.attempt = 1 }),
        StaleChange(
            name: "is not put off by another run", row: .delivery(1, .submitting), event: later, read: { $0.lease = "run-2" }),
        StaleChange(
            name: "is not called back once it began", row: .delivery(1, .submitting), event: .cancel,
            read: { read in
                read.life = DeliveryStateMachine(state: .queued, attempt: 0, due: now)
                read.lease = nil
            }),
    ]

    @Test(arguments: table) func `stays as it is`(_ stale: StaleChange) async throws {
        var other = stale.row
        other.columns["number"] = 2
        other.columns["id"] = "delivery-2"
        let crowd = try await CrowdedStore([stale.row, other])
        let found = try await crowd.changes { store in
            let life = try await store.write { tx in
                var read = try #require(try tx.stored(number: 1))
                stale.read(&read)
                return try ChangeDelivery(read, stale.event, lease: "run-3").run(
                    in: tx.of(CrowdedStore.school, at: Self.now))
            }
            #expect((life != nil) == stale.isKept)
        }
        #expect(found.isEmpty != stale.isKept && found.allSatisfy { !$0.contains("delivery-2") }, "\(found)")
    }

    /// Of a reply from a number the newest delivery to that number is evidence, or else the newest to a contact who has that number.
    @Test(arguments: [("07700 900001", "delivery-2"), ("07700 900099", "delivery-6")]) func `is heard of by the newest one`(
        number: PhoneNumber, delivery: String
    ) async throws {
        func made(_ hours: Double) -> Int64 { Self.now.hours(hours).milliseconds }
        let elsewhere: Columns = ["address": "+447700900002", "address_key": "+447700900002"]
        let email: Columns = ["channel": "email", "address": "c1@example.org", "address_key": "c1@example.org"]
        let crowd = try await CrowdedStore([
            .delivery(1, .accepted, ["created": made(-4)]), .delivery(2, .accepted, ["created": made(-3)]),
            .delivery(3, .accepted, elsewhere.merging(["created": made(-2), "contact": "C2"]) { _, own in own }),
            .delivery(4, .queued, ["created": made(0)]), .delivery(5, .accepted, ["created": made(0), "message": "M2"]),
            .delivery(6, .accepted, email.merging(["created": made(-1)]) { _, own in own }),
            .delivery(7, .accepted, ["created": made(0), "family": "F2"]),
        ])
        try await crowd.store.apply(
            [.heard(number, contact: "C1", message: "M1", family: "F1")], school: CrowdedStore.school, at: Self.now)
        let heard = try await crowd.store.read { tx in try tx.db.values(String.self, sql: "SELECT delivery FROM evidence") }
        #expect(heard == [delivery])
    }

    /// The first of another family's deliveries that brings the same words to the same address, or brought them.
    @Test func `is covered by the first that brings the same words`() async throws {
        let other: Columns = ["family": "F2", "contact": "C3", "covers": "C3", "same_words": "w"]
        func row(_ number: Int, _ state: DeliveryState = .accepted, _ own: Columns = [:]) -> SeededRow {
            .delivery(number, state, other.merging(own) { _, own in own })
        }
        let created = Self.now.hours(-1).milliseconds
        let crowd = try await CrowdedStore([
            row(1, .accepted, ["family": "F1"]), row(2, .queued), row(3, .accepted, ["covered_by": "delivery-4"]),
            row(4, .accepted, ["same_words": "x"]), row(5, .accepted, ["address_key": "+447700900002"]),
            row(6, .accepted, ["channel": "email", "address": "a@example.org"]),
            row(7, .failedPermanent, ["changed": created - 1]), row(8, .accepted, ["message": "M2"]),
            row(9, .failedTemporary), row(10, .failedPermanent, ["changed": created]), row(11),
            row(12, .queued, ["family": "F1"]),
        ])
        let lead = try await crowd.store.read { tx in
            try tx.of(CrowdedStore.school).deliveries.lead(of: try #require(try tx.stored(number: 12)))?.id
        }
        #expect(lead == "delivery-10")
    }
}
