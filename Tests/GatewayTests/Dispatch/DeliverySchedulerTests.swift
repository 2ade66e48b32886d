import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `Who goes next on a route` {
    static let works = Outcome.accepted(references: [])
    static let refusesConnections = Outcome.rejected(.temporary(retryAfter: nil), Reason(.connectionRefused))
    static let busy = Outcome.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))

    // MARK: Order

    @Test func `the more urgent first`() {
        let route = DrivenDeliveryScheduler(slots: 1)
        for priority in Priority.allCases.reversed() { route.queue(1, priority) }
        route.look()
        while !route.turn().isEmpty { route.answer() }
        #expect(route.taken.map(\.priority) == [.notice, .emergency, .reply, .reminder, .bulk])
    }

    @Test func `of eight turns one is a reply's, even in a flood of emergencies`() {
        let route = DrivenDeliveryScheduler(slots: 1, hasDestinations: false)
        route.queue(1000, .emergency)
        route.queue(100, .reply)
        route.look()
        for _ in 0..<80 {
            route.turn()
            route.answer()
        }
        #expect(route.taken.map { $0.priority == .reply } == (1...80).map { $0 % 8 == 0 })
    }

    @Test func `ten of a small school do not wait for ten thousand of a large one`() {
        let route = DrivenDeliveryScheduler(slots: 4, hasDestinations: false)
        route.queue(10_000, of: "a")
        route.queue(10, of: "b")
        route.look()
        for _ in 0..<5 {
            route.turn()
            route.answer()
        }
        #expect(route.taken.filter { $0.school == "b" }.count == 10)
    }

    @Test func `destinations by turns`() {
        let route = DrivenDeliveryScheduler(slots: 1)
        route.queue(100, to: "one.example")
        route.queue(10, to: "two.example")
        route.look()
        for _ in 0..<20 {
            route.turn()
            route.answer()
        }
        #expect(route.taken.filter { $0.destination == "two.example" }.count == 10)
    }

    // MARK: Destinations

    @Test func `what waits for its route and for its rate waits for both`() {
        let route = DrivenDeliveryScheduler(slots: 1, hasDestinations: false, rate: Rate(units: 1, per: 60))
        route.queue(2)
        route.look()
        route.turn()
        route.answer { _ in .rejected(.temporary(retryAfter: 10), Reason(.throttled)) }
        #expect(route.opens() == route.now.addingTimeInterval(60))
        route.wait(30)
        #expect(route.turn().isEmpty)
        #expect(route.opens() == route.now.addingTimeInterval(30))
        route.wait(30)
        #expect(route.turn().count == 1)
    }

    @Test func `what was called back in its turn costs a rated route no time`() {
        let route = DrivenDeliveryScheduler(slots: 1, rate: Rate(units: 30, per: 60))
        route.queue(2)
        route.look()
        let first = route.turn()
        route.putBack(first[0])
        route.look()
        #expect(route.turn().count == 1)
        route.answer()
        #expect(route.turn().isEmpty)
        #expect(route.opens() == route.now.addingTimeInterval(2))
    }

    @Test func `nothing is looked at again by the clock while every place is taken`() {
        let route = DrivenDeliveryScheduler(slots: 1)
        route.queue(6, to: "refuses.example")
        route.look()
        for _ in 0..<5 {
            route.turn()
            route.answer { _ in Self.busy }
        }
        route.queue(1, .emergency, to: "slow.example")
        route.look()
        #expect(route.turn().map(\.destination) == ["slow.example"])
        route.wait(60)
        #expect(route.turn().isEmpty)
        #expect(route.opens() == nil)
    }

    // MARK: Pages

    @Test func `a page that was asked for before the queue grew does not hide what came later`() {
        let route = DrivenDeliveryScheduler(slots: 4, hasDestinations: false)
        route.queue(1)
        route.look()
        var grown = false
        route.turn { route in
            guard !grown else { return }
            grown = true
            route.queue(1)
            route.look()
        }
        route.turn()
        #expect(route.taken.count == 2)
    }

    /// Whatever is queued, answered, put back and looked at, in whatever order: each goes out exactly once, and none is forgotten.
    @Test(arguments: 0..<60 as Range<UInt64>) func `everything has its turn, once`(_ seed: UInt64) {
        var idGenerator = SeededNumbers(seed: seed)
        let hasDestinations = seed % 3 != 0
        let route = DrivenDeliveryScheduler(
            slots: Int.random(in: 1...9, using: &idGenerator), hasDestinations: hasDestinations,
            rate: seed % 4 == 1 ? Rate(units: 600, per: 60) : nil)
        let outcomes = [
            Self.works, Self.works, Self.busy, Self.refusesConnections, .uncertain(Reason(.timedOut)),
            .rejected(.temporary(retryAfter: 45), Reason(.throttled)),
            .rejected(.temporary(retryAfter: nil), Reason(.greylisted)),
            .rejected(.permanent, Reason(.addressUnknown)),
        ]
        func random(_ below: Int) -> Int { Int.random(in: 0..<below, using: &idGenerator) }
        func grow(_ route: DrivenDeliveryScheduler) {
            let schools: [SchoolID] = ["a", "b", "c"]
            route.queue(
                random(8) == 0 ? random(700) : random(4), Priority.allCases[random(4)], of: schools[random(3)],
                to: hasDestinations ? "d\(random(5)).example" : "")
            route.look()
        }
        for _ in 0..<400 {
            switch random(6) {
            case 0 where route.queued < 3000: grow(route)
            case 1: route.wait(Double(random(2500)) / 1000)
            case 2 where !route.onWire.isEmpty:
                route.putBack(route.onWire[random(route.onWire.count)])
                route.look()
            case 3, 4:
                if let any = route.onWire.indices.randomElement(using: &idGenerator) {
                    route.answer(route.onWire[any], outcomes[random(outcomes.count)])
                }
            default: break
            }
            route.turn { route in if random(10) == 0, route.queued < 3000 { grow(route) } }
        }
        // From here on the test asks only when the scheduler itself says that more is due.
        while route.waiting > 0 || !route.onWire.isEmpty {
            guard route.turn().isEmpty else { continue }
            if let first = route.onWire.first {
                route.answer(first, outcomes[random(outcomes.count)])
                continue
            }
            guard let opens = route.opens() else { break }
            #expect(opens > route.now)
            guard opens > route.now else { break }
            route.now = opens
        }
        #expect(route.waiting == 0 && route.onWire.isEmpty && route.taken.count == route.queued)
        #expect(Set(route.taken.map(\.number)).count == route.queued)
    }
}
