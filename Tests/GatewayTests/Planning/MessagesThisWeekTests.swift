import Channels
import Foundation
import Testing

@testable import Gateway

/// Tuesday 3 March 2026, 09:00; times are hours before (negative) or after it.
@Suite struct `The messages of a family this week` {
    static let now = EscalationCase.start

    static func week(_ hours: [Double], waiting: [Double] = []) -> MessagesThisWeek {
        MessagesThisWeek(
            hours.map { .init(at: now.hours($0), tried: true) } + waiting.map { .init(at: now.hours($0), tried: false) })
    }

    static let rooms: [(String, MessagesThisWeek, Int, Double?)] = [
        ("none so far", week([]), 5, nil), ("one less than the limit", week([-1, -2, -3, -4]), 5, nil),
        ("as many as the limit: when the oldest is a week old", week([-160, -2, -3, -4, -5]), 5, 8),
        ("more than the limit: when enough of them are", week([-160, -150, -140, -3, -4, -5]), 5, 18),
        ("a week to the second is over", week([-168, -1, -2, -3, -4]), 5, nil),
        ("no limit", week([-1, -2, -3, -4, -5, -6]), 0, nil),
        ("one a week", week([-24]), 1, 144),
        ("what waits for its turn, now or earlier, counts", week([-1], waiting: [0]), 2, 167),
        ("what waits for a later turn does not", week([-1], waiting: [5]), 2, nil),
        ("what waits and comes between fills the room again", week([-160], waiting: [4]), 1, 172),
    ]

    @Test(arguments: rooms) func `leave room for one more, or tell when`(
        name: String, week: MessagesThisWeek, limit: Int, hours: Double?
    ) {
        #expect(week.opens(limit: limit, at: Self.now) == hours.map(Self.now.hours))
    }

    @Test(arguments: [(604_799, 1), (604_800, nil), (604_801, nil)] as [(Double, Double?)]) func `leave room again to the second`(
        ago: Double, opens: Double?
    ) {
        var week = Self.week([-1, -2])
        week.entries.append(.init(at: Self.now.addingTimeInterval(-ago), tried: true))
        #expect(week.opens(limit: 3, at: Self.now) == opens.map(Self.now.addingTimeInterval))
        #expect(week.count(at: Self.now) == (opens == nil ? 2 : 3))
        #expect(week.opens(limit: 4, at: Self.now) == nil)
    }

    /// What the family was sent of the message so far, what of the one that it corrects, and whether the week's other messages may keep it back.
    static let kept: [(String, tried: [DeliveryState], original: [DeliveryState]?, Bool)] = [
        ("nothing yet", [], nil, true), ("what waits", [.queued], nil, false), ("what began", [.accepted], nil, false),
        ("what failed", [.failedPermanent], nil, false), ("a correction of what nobody got", [], [], true),
        ("a correction of what failed", [], [.failedPermanent, .cancelled], true),
        ("a correction of what somebody got", [], [.failedPermanent, .accepted], false),
        ("a correction of what is in doubt", [], [.uncertain], false), ("a correction that began", [.accepted], [], false),
    ]

    @Test(arguments: kept) func `keep back what has not begun, and puts nothing right that the family got`(
        name: String, tried: [DeliveryState], original: [DeliveryState]?, isKept: Bool
    ) {
        func deliveries(_ states: [DeliveryState]) -> [Delivery] {
            states.enumerated().map { index, state in
                .example(DeliveryID(stored: "delivery-\(index)"), to: .example(1), .email, state, at: Self.now)
            }
        }
        let isKeptNow = MessagesThisWeek.mayKeepBack(tried: deliveries(tried), correcting: original.map(deliveries))
        #expect(isKeptNow == isKept, "\(name)")
    }

    @Test func `are counted once they were tried, and for seven days`() {
        #expect(Self.week([-168, -167, -1], waiting: [-1, 3]).count(at: Self.now) == 2)
    }

    static let full = week([-100, -80, -60, -40, -20])

    static func decide(
        _ category: Gateway.Category = .general, _ week: MessagesThisWeek = full, contacts: [Contact] = [.example(1)],
        tried: [Delivery] = [], after: Double = 0, lasting: Double = 72
    ) -> Escalation.Decision {
        let terms = MessageSpec.example { $0.category = category }
        let row = EscalationCase(
            contacts: contacts, terms: terms, tried: tried, after: after, deadline: now.hours(lasting), week: week)
        return row.decide()
    }

    @Test(arguments: [Gateway.Category.general, .survey, .fundraising])
    func `hold one more that is no duty until there is room`(category: Gateway.Category) {
        let decision = Self.decide(category, lasting: 100)
        #expect(decision.sends.isEmpty && decision.standing == .following && !decision.wantsPerson)
        #expect(decision.nextEvaluation == Self.now.hours(68) && decision.notSent == ["C1": .weeklyLimit])
    }

    @Test(arguments: [Gateway.Category.emergency, .essential])
    func `never hold a duty`(category: Gateway.Category) {
        #expect(Self.decide(category).sent == "C1 email")
    }

    @Test func `keep it back for good where there is no room before its end, and that is nobody's task`() {
        let decision = Self.decide(lasting: 60)
        #expect(
            decision.standing == .exhausted(.notSent(.weeklyLimit)) && !decision.wantsPerson && decision.nextEvaluation == nil)
        #expect(decision.notSent == ["C1": .weeklyLimit])
    }

    @Test func `keep it back for good where the first allowed hour after is past its end`() {
        // Room at 05:00 on the third day; quiet until 08:00; the end is at 07:00.
        #expect(Self.decide(lasting: 70).standing == .exhausted(.notSent(.weeklyLimit)))
    }

    static let tries: [(DeliveryState, Bool)] = [
        (.failedPermanent, true), (.accepted, true), (.uncertain, true), (.held, true), (.cancelled, false),
    ]

    @Test(arguments: tries) func `never hold what comes after a first try`(state: DeliveryState, wasTried: Bool) {
        var delivery = Delivery.example("delivery-1", to: .example(1), .email, state, at: Self.now)
        if state == .cancelled { delivery.life.attempt = 0 }
        let decision = Self.decide(tried: [delivery], after: 5)
        #expect((decision.notSent["C1"] == .weeklyLimit) == !wasTried)
    }

    @Test func `hold the whole family, also who shares an address`() {
        let contacts = [Contact.example(1), .example(2), .example(3) { $0.email = "c1@example.org" }]
        let decision = Self.decide(contacts: contacts, lasting: 100)
        #expect(decision.sends.isEmpty)
        #expect(decision.notSent == ["C1": .weeklyLimit, "C2": .weeklyLimit, "C3": .weeklyLimit])
    }
}
