import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `Who goes next on a route` {
    static let works = Outcome.accepted(references: [])
    static let refusesConnections = Outcome.rejected(.temporary(retryAfter: nil), Reason(.connectionRefused))
    static let busy = Outcome.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))

    // MARK: By turns

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

    @Test func `one destination never has more than half of the slots while others wait`() {
        let route = DrivenDeliveryScheduler(slots: 8)
        route.queue(60, to: "large.example")
        route.look()
        // It has shown that it works: alone it may have most, and some stay free for whoever comes.
        for _ in 0..<10 {
            route.turn()
            route.answer()
        }
        #expect(route.turn().count == 6)
        route.answer()
        route.queue(100, to: "large.example")
        route.queue(100, to: "small.example")
        route.look()
        for _ in 0..<10 {
            route.turn()
            for destination in ["large.example", "small.example"] {
                #expect(route.onWire.filter { $0.destination == destination }.count <= 4)
            }
            route.answer()
        }
    }

    @Test func `a destination that does not answer gets no more slots, and those far behind it have theirs`() {
        let route = DrivenDeliveryScheduler(slots: 8)
        route.queue(2000, to: "silent.example")
        route.queue(20, to: "works.example")
        route.look()
        #expect(route.turn().map(\.destination) == ["silent.example", "silent.example"])
        #expect(route.turn().isEmpty)
        // Nothing else may happen on the route: it has to look by itself when the answers are late.
        #expect(route.opens() == route.now.addingTimeInterval(2))
        route.wait(2)
        while !route.turn().isEmpty {
            for delivery in route.onWire where delivery.destination == "works.example" { route.answer(delivery, Self.works) }
        }
        #expect(route.taken.filter { $0.destination == "works.example" }.count == 20)
        #expect(route.onWire.map(\.destination) == ["silent.example", "silent.example"])
        // And it does not look again and again: only an answer brings it on.
        #expect(route.opens() == nil)
    }

    @Test func `several that do not answer do not hide those behind them`() {
        let route = DrivenDeliveryScheduler(slots: 8)
        for number in 1...3 { route.queue(600, to: "silent\(number).example") }
        route.queue(3, to: "works.example")
        route.look()
        for _ in 0..<3 {
            route.turn()
            route.wait(2)
        }
        repeat {
            for delivery in route.onWire where delivery.destination == "works.example" { route.answer(delivery, Self.works) }
        } while !route.turn().isEmpty
        #expect(route.taken.filter { $0.destination == "works.example" }.count == 3)
    }

    @Test func `a destination that refuses everything is passed by until its pause is over`() {
        let route = DrivenDeliveryScheduler(slots: 1)
        route.queue(600, to: "refuses.example")
        route.queue(5, to: "works.example")
        route.look()
        while !route.turn().isEmpty { route.answer { $0.destination == "works.example" ? Self.works : Self.busy } }
        #expect(
            route.taken.map(\.destination) == Array(repeating: "refuses.example", count: 5)
                + Array(repeating: "works.example", count: 5))
        #expect(route.opens() == route.now.addingTimeInterval(30))
        route.wait(30)
        #expect(route.turn().map(\.destination) == ["refuses.example"])
        #expect(route.turn().isEmpty)
        route.answer()
        #expect(route.turn().map(\.destination) == ["refuses.example"])
    }

    // MARK: The route

    @Test func `a route that refuses all connections is tried five times, then once a pause`() {
        let route = DrivenDeliveryScheduler(slots: 1)
        route.queue(100, to: "one.example")
        route.queue(100, to: "two.example")
        route.look()
        while !route.turn().isEmpty { route.answer { _ in Self.refusesConnections } }
        #expect(route.taken.count == 5)
        for (tries, pause) in [(6, 30.0), (7, 60), (8, 120)] {
            #expect(route.opens() == route.now.addingTimeInterval(pause))
            route.wait(pause)
            while !route.turn().isEmpty { route.answer { _ in Self.refusesConnections } }
            #expect(route.taken.count == tries)
        }
    }

    @Test func `a trial that ends at a busy destination does not leave the route closed for ever`() {
        let route = DrivenDeliveryScheduler(slots: 1)
        route.queue(10, to: "one.example")
        route.look()
        while !route.turn().isEmpty { route.answer { _ in Self.refusesConnections } }
        #expect(route.taken.count == 5)
        // The relay takes connections again, and says no at the very destination that was asked for last.
        route.wait(30)
        #expect(route.turn().count == 1)
        route.answer { _ in Self.busy }
        #expect(route.turn().count == 1)
        route.answer()
        while !route.turn().isEmpty { route.answer() }
        #expect(route.waiting == 0)
    }

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
        // From here on nobody looks, and only the scheduler itself says when time brings more.
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
