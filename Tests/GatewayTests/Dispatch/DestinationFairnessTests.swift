import Channels
import Foundation
import Testing

@testable import Gateway

extension `Who goes next on a route` {
    @Test func `one destination never has more than half of the slots while others wait`() {
        let route = DrivenDeliveryScheduler(slots: 8)
        route.queue(60, to: "large.example")
        route.look()
        // It has shown that it works: alone it may have most slots, and some stay free for other destinations.
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
}
