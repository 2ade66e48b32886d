import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `What the log says of a route that fails` {
    /// The state of the route, so many seconds after the start.
    enum Standing {
        case works
        case fails(ReasonCode)
        case closed(ReasonCode)
    }

    private static let start = Date.at("2026-03-03T09:00:00Z")

    private static func trouble(_ standing: Standing, at now: Date) -> RouteTrouble {
        switch standing {
        case .works: RouteTrouble()
        case .fails(let code): RouteTrouble(failure: RouteFailure(Reason(code), since: start, last: now))
        case .closed(let code):
            RouteTrouble(closedUntil: now.addingTimeInterval(30), failure: RouteFailure(Reason(code), since: start, last: now))
        }
    }

    @Test(
        arguments: [
            ("nothing of one that works", [(0, .works), (1, .works)], []),
            ("the first failure, once", [(0, .fails(.tlsFailed)), (1, .fails(.tlsFailed))], ["0 tls-failed"]),
            (
                "another kind of failure", [(0, .fails(.tlsFailed)), (1, .fails(.connectionRefused))],
                ["0 tls-failed", "1 connection-refused"]
            ),
            (
                "that it is closed, once however often it is tried",
                [(0, .fails(.tlsFailed)), (1, .closed(.tlsFailed)), (31, .closed(.tlsFailed)), (91, .closed(.tlsFailed))],
                ["0 tls-failed", "1 closed"]
            ),
            (
                "both at once where the first failure closes it", [(0, .closed(.throttled))], ["0 throttled", "0 closed"]
            ),
            (
                "that it works again, and what closes it after that",
                [(0, .closed(.tlsFailed)), (60, .works), (61, .works), (700, .closed(.tlsFailed))],
                ["0 tls-failed", "0 closed", "60 works", "700 tls-failed", "700 closed"]
            ),
            (
                "one that comes and goes, once in ten minutes",
                [
                    (0, .fails(.connectionLost)), (1, .works), (2, .fails(.connectionLost)), (3, .works),
                    (601, .fails(.connectionLost)),
                ],
                ["0 connection-lost", "1 works", "601 connection-lost"]
            ),
            (
                "one that comes back after ten minutes, and not before",
                [
                    (0, .fails(.connectionLost)), (1, .works), (599, .fails(.connectionLost)), (600, .fails(.connectionLost)),
                ],
                ["0 connection-lost", "1 works", "600 connection-lost"]
            ),
            (
                "why it is closed, where that was left out",
                [
                    (0, .fails(.connectionLost)), (1, .works), (2, .fails(.connectionLost)), (3, .closed(.connectionLost)),
                    (4, .works),
                ],
                ["0 connection-lost", "1 works", "3 connection-lost", "3 closed", "4 works"]
            ),
        ] as [(String, [(Double, Standing)], [String])])
    func `are`(name: String, standings: [(Double, Standing)], said: [String]) {
        var news = RouteFailureReporter()
        let found = standings.flatMap { seconds, standing in
            let now = Self.start.addingTimeInterval(seconds)
            return news.items(Self.trouble(standing, at: now), at: now).map { item in
                switch item {
                case .fails(let failure): "\(Int(seconds)) \(failure.code.rawValue)"
                case .isClosed: "\(Int(seconds)) closed"
                case .worksAgain: "\(Int(seconds)) works"
                }
            }
        }
        #expect(found == said, "\(name)")
    }
}
