import Channels
import Foundation
import Testing

@testable import Gateway

/// A delivery that is not sent, since another family's delivery to the same person has the same words.
@Suite struct `A covered delivery` {
    static let now = StoreFolder.now
    static let later = now.addingTimeInterval(3600)

    struct Start: Sendable, CustomTestStringConvertible {
        var name: String
        var covered: DeliveryStateMachine
        var isCovered = true
        var lead: DeliveryStateMachine
        var start: CoveredDelivery.Start

        var testDescription: String { name }
    }

    private static func life(_ state: DeliveryState, due: Date? = nil) -> DeliveryStateMachine {
        DeliveryStateMachine(state: state, attempt: 1, due: due)
    }

    static let starts: [Start] = [
        Start(
            name: "is new, the other on the wire", covered: DeliveryStateMachine(state: .queued, due: now), isCovered: false,
            lead: life(.submitting), start: .join),
        Start(
            name: "is new, the other was taken", covered: DeliveryStateMachine(state: .queued, due: now), isCovered: false,
            lead: life(.accepted), start: .join),
        Start(
            name: "is new, the other in doubt", covered: DeliveryStateMachine(state: .queued, due: now), isCovered: false,
            lead: life(.uncertain, due: later), start: .join),
        Start(
            name: "is in doubt by itself, the other was taken", covered: life(.uncertain, due: now), lead: life(.accepted),
            start: .join),
        Start(
            name: "is in doubt with the other, which goes once more", covered: life(.uncertain, due: now),
            lead: life(.uncertain, due: later), start: .wait(until: later)),
        Start(
            name: "is in doubt with the other, whose time is now too", covered: life(.uncertain, due: now),
            lead: life(.uncertain, due: now), start: .wait(until: now.addingTimeInterval(60))),
        Start(
            name: "is in doubt with the other, which goes no more", covered: life(.uncertain, due: now), lead: life(.uncertain),
            start: .stayUncertain),
        Start(
            name: "failed for now, and the other is on the wire again", covered: life(.failedTemporary, due: now),
            lead: life(.submitting), start: .join),
    ]

    @Test(arguments: starts) func `joins its lead, waits for it, or stays uncertain with it`(row: Start) {
        #expect(CoveredDelivery.start(of: row.covered, isCovered: row.isCovered, by: row.lead, at: Self.now) == row.start)
    }

    static let taken = DeliveryStateMachine.Event.answered(.accepted(references: ["a"]))
    static let refused = DeliveryStateMachine.Event.answered(.rejected(.permanent, Reason(.addressUnknown)))
    static let lost = DeliveryStateMachine.Event.answered(.uncertain(Reason(.timedOut)))

    static let events: [(DeliveryStateMachine.Event, DeliveryState, DeliveryStateMachine.Event?)] = [
        (.begin, .queued, .begin), (.begin, .uncertain, .begin), (.interrupted, .submitting, .interrupted),
        (.neverArrived, .submitting, .neverArrived), (.receipts(.delivered), .accepted, .receipts(.delivered)),
        (.receipts(.delivered), .uncertain, .receipts(.delivered)),
        (taken, .submitting, taken), (refused, .submitting, refused), (lost, .submitting, lost),
        // Called off in doubt: it begins no more with the other, and still hears that it was taken.
        (taken, .uncertain, .receipts(.accepted)), (refused, .uncertain, nil), (lost, .uncertain, nil),
        (taken, .cancelled, nil), (taken, .suppressed, nil), (taken, .expired, nil), (taken, .accepted, nil),
        // Each family's own.
        (.cancel, .uncertain, nil), (.deadlinePassed, .queued, nil), (.addressClosed(Reason(.stopped)), .queued, nil),
        (.postponed(until: later), .queued, nil),
    ]

    @Test(arguments: events) func `follows what came of the one that went`(
        event: DeliveryStateMachine.Event, state: DeliveryState, own: DeliveryStateMachine.Event?
    ) {
        #expect(CoveredDelivery.event(event, for: Self.life(state)) == own)
    }

    /// Every way in which a repeated e-mail can end, and what had happened to the covered one meanwhile: never in doubt for ever.
    @Test(arguments: [DeliveryStateMachine.Event?.none, .cancel, .addressClosed(Reason(.noContact))], [false, true])
    func `is in doubt no longer than the one that went`(meanwhile: DeliveryStateMachine.Event?, turnsFirst: Bool) async throws {
        let folder = StoreFolder()
        let store = try folder.open()
        let families = `One person in two families`.families(.email, names: ["Siân Puw", "Siân Puw"])
        try await store.put(families)
        try await store.accept(["F1", "F2"], source: `One person in two families`.plain)
        for (index, family) in families.enumerated() {
            var delivery = NewDelivery.example(
                .init(stringLiteral: "delivery-\(index + 1)"), to: family.contacts[0], .email, due: Self.now)
            delivery.sameWords = "email"
            try await store.queue([delivery], family: family.id)
        }
        let waiting = try await store.due(.email)
        #expect(try await store.begin(waiting[0], lease: "run-1", at: Self.now))
        #expect(try await !store.begin(waiting[1], lease: "run-1", at: Self.now))
        try await store.record(.uncertain(Reason(.timedOut)), of: waiting[0].id, attempt: 1, lease: "run-1")
        #expect(try await store.states() == ["uncertain": 2])
        if let meanwhile {
            try await store.write { tx in
                let here = tx.of(StoreFolder.school.id, at: Self.now)
                let second = try #require(try here.deliveries.stored("delivery-2"))
                _ = try ChangeDelivery(second, meanwhile).run(in: here)
            }
        }
        // The covered one's time may come first, behind a route that lets one at a time try.
        if turnsFirst {
            #expect(try await !store.begin(waiting[1], lease: "run-1", at: Self.now.addingTimeInterval(120)))
        }
        #expect(try await store.begin(waiting[0], lease: "run-1", at: Self.now.addingTimeInterval(120)))
        try await store.record(.accepted(references: ["a"]), of: waiting[0].id, attempt: 2, lease: "run-1")
        #expect(try await store.states() == ["accepted": 2])
    }
}
