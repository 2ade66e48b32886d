import Channels
import Foundation
import Testing

@testable import Gateway

/// What this run knows, together with what is on record: whom a notice reaches by which channel, and when the next is due.
@Suite struct `The conditions of notices` {
    static let start = Date.at("2026-03-03T02:00:00Z")
    static let failure = RouteTrouble(closedUntil: start.hours(1), reason: .connectionRefused)

    static func minute(_ minute: Double) -> Date { start.addingTimeInterval(minute * 60) }

    static func stop(_ channel: ChannelKind) -> RouteStop {
        RouteStop(channel: channel, code: .signInRefused, detail: "", since: start, tries: 0, nextTry: start)
    }

    struct World: Sendable {
        var channels: Set<ChannelKind> = [.email, .text]
        var troubles: [ChannelKind: RouteTrouble] = [:]
        var isDiskFull = false
        var snapshot = NoticeSnapshot(
            open: [], facts: [], nextEmergency: nil, paused: [], stops: [], closedAddresses: [])

        /// As this run sees it that has seen the troubles since the start.
        var conditions: NoticeConditions {
            var routes = RouteFacts()
            routes.observe(troubles, at: start)
            return NoticeConditions(
                staff: [.nia], channels: channels, troubles: troubles, routes: routes, isDiskFull: isDiskFull)
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var minute: Double = 0
        /// The notices that are opened, each with the channel by which Nia is told at once: "disk-full text".
        var opens: [String]
        var testDescription: String { name }
        let world: World

        init(_ name: String, minute: Double = 0, opens: [String], _ change: (inout World) -> Void = { _ in }) {
            self.name = name
            self.minute = minute
            self.opens = opens
            var world = World()
            change(&world)
            self.world = world
        }
    }

    static let rows: [Row] = [
        Row("nothing is wrong", opens: []),
        Row("a full disk, by text", opens: ["disk-full text"]) { $0.isDiskFull = true },
        Row("by e-mail where text is paused", opens: ["disk-full email"]) {
            $0.isDiskFull = true
            $0.snapshot.paused = [.text]
        },
        Row("by e-mail where text is not set up", opens: ["disk-full email"]) {
            $0.isDiskFull = true
            $0.channels = [.email]
        },
        Row("by e-mail where text fails, which staff need not hear yet", opens: ["disk-full email"]) {
            $0.isDiskFull = true
            $0.troubles = [.text: failure]
        },
        Row("by e-mail where text is refused, of which staff hear at once", opens: ["disk-full email", "route-stopped email"]) {
            $0.isDiskFull = true
            $0.snapshot.stops = [stop(.text)]
        },
        Row("by e-mail where the number is closed", opens: ["disk-full email"]) {
            $0.isDiskFull = true
            $0.snapshot.closedAddresses = ["+447700900801"]
        },
        Row("by nothing where the only other way leads to a destination that is out of order", opens: ["disk-full -"]) {
            $0.isDiskFull = true
            $0.snapshot.paused = [.text]
            $0.troubles = [.email: RouteTrouble(closedDestinations: ["example.org": minute(9)])]
        },
        Row("by text where a destination of e-mail is out of order", opens: ["disk-full text"]) {
            $0.isDiskFull = true
            $0.troubles = [.email: RouteTrouble(closedDestinations: ["example.org": minute(9)])]
        },
        Row("by nothing where all is paused", opens: ["disk-full -"]) {
            $0.isDiskFull = true
            $0.snapshot.paused = [.email, .text]
        },
        Row("a route that fails, just before a quarter of an hour", minute: 14.99, opens: []) { $0.troubles = [.email: failure] },
        Row("a route that fails, after a quarter of an hour", minute: 15, opens: ["route-stopped text"]) {
            $0.troubles = [.email: failure]
        },
        Row("a route that only a person can open, at once", opens: ["route-stopped text"]) {
            $0.troubles = [.email: RouteTrouble(closedUntil: minute(60), reason: .signInRefused)]
        },
        Row("a provider's account without credit, at once", opens: ["no-credit email"]) {
            $0.troubles = [.text: RouteTrouble(closedUntil: minute(60), reason: .noCredit)]
        },
        Row("an emergency that is on record as not reached", opens: ["emergency-unreached text"]) {
            $0.snapshot.facts = [NoticeFact(.emergencyUnreached("M1"), families: 2)]
        },
    ]

    @Test(arguments: rows) func `open the notices of what is wrong, by a channel that works`(row: Row) {
        let effects = row.world.conditions.decide(row.world.snapshot, at: Self.minute(row.minute))
        let opened = effects.map { effect in
            guard case .open(let fact, let telling) = effect else { return "\(effect)" }
            return "\(fact.cause.kind.rawValue) \(telling?.channel.rawValue ?? "-")"
        }
        #expect(opened == row.opens)
    }

    /// A notice of a route that still fails stays open when the daemon has started again, though this run has not seen a quarter of an hour of it.
    @Test(arguments: [(true, []), (false, [NoticePolicy.Effect.clear(1)])])
    func `keep a notice open as long as its route is out of order`(stillFails: Bool, effects: [NoticePolicy.Effect]) {
        var world = World()
        if stillFails { world.troubles = [.email: Self.failure] }
        let told = NoticeCase.Told(step: 0, person: "Nia", channel: .text, at: Self.start, state: .delivered)
        world.snapshot.open = [NoticeCase(id: 1, fact: NoticeFact(.routeStopped(.email)), told: [told])]
        #expect(world.conditions.decide(world.snapshot, at: Self.minute(1)) == effects)
    }

    @Test(
        arguments: [
            ("nothing is due by time", nil, false, 0, nil), ("an emergency's time", 7, false, 0, 7),
            ("a route's quarter of an hour", nil, true, 0, 15), ("the sooner of the two", 7, true, 0, 7),
            ("the sooner of the two, the other way round", 20, true, 0, 15), ("just before it", nil, true, 14.99, 15),
            ("a route whose time has come", nil, true, 15, nil),
        ] as [(String, Double?, Bool, Double, Double?)])
    func `say what is due next`(name: String, emergency: Double?, fails: Bool, now: Double, due: Double?) {
        var world = World()
        if fails { world.troubles = [.email: Self.failure] }
        world.snapshot.nextEmergency = emergency.map(Self.minute)
        #expect(world.conditions.nextDue(world.snapshot, at: Self.minute(now)) == due.map(Self.minute), "\(name)")
    }
}
