import Foundation
import Testing

@testable import Gateway

@Suite struct `A way that fails` {
    enum Step: Sendable {
        case goes, works, nothing
        case fails(retryAfter: Int? = nil)
    }

    /// What happened, at so many seconds from the start, and until when the way is closed after it: nil where it is open or one is trying.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let steps: [(at: Double, Step)]
        let opens: Double?
        let allows: [(at: Double, Bool)]
    }

    private static func failures(_ count: Int, at seconds: Double = 0) -> [(at: Double, Step)] {
        Array(repeating: (seconds, .fails()), count: count)
    }

    /// Opened, then so many times in a row one was let through as soon as might be, and failed.
    private static func pauses(_ pauses: [Double]) -> [(at: Double, Step)] {
        var steps = failures(5)
        var time = 0.0
        for pause in pauses {
            time += pause
            steps += [(time, .goes), (time, .fails())]
        }
        return steps
    }

    static let cases = [
        Case(testDescription: "four failures close nothing", steps: failures(4), opens: nil, allows: [(0, true)]),
        Case(
            testDescription: "the fifth in a row does", steps: failures(5), opens: 30,
            allows: [(0, false), (29.9, false), (30, true)]),
        Case(
            testDescription: "a success between them begins the count anew", steps: failures(4) + [(0, .works)] + failures(4),
            opens: nil, allows: [(0, true)]),
        Case(
            testDescription: "what says nothing of the way does not", steps: failures(4) + [(0, .nothing)] + failures(1),
            opens: 30,
            allows: [(0, false)]),
        Case(
            testDescription: "while one is trying no other goes", steps: failures(5) + [(30, .goes)], opens: nil,
            allows: [(30, false), (1e6, false)]),
        Case(testDescription: "it fails: twice the pause", steps: pauses([30]), opens: 90, allows: [(89.9, false), (90, true)]),
        Case(
            testDescription: "and twice again", steps: pauses([30, 60, 120]), opens: 210 + 240,
            allows: [(449.9, false), (450, true)]),
        Case(
            testDescription: "a quarter of an hour at most", steps: pauses([30, 60, 120, 240, 480, 900, 900]),
            opens: 2730 + 900, allows: [(2730, false)]),
        Case(
            testDescription: "it works: all may go", steps: failures(5) + [(30, .goes), (30, .works)], opens: nil,
            allows: [(30, true)]),
        Case(
            testDescription: "after that the pauses are short again",
            steps: pauses([30, 60]) + [(210, .goes), (210, .works)]
                + failures(5, at: 300), opens: 330, allows: [(329.9, false)]),
        Case(
            testDescription: "it says nothing: the next may try at once", steps: failures(5) + [(30, .goes), (31, .nothing)],
            opens: 31, allows: [(31, true)]),
        Case(
            testDescription: "and the pause is no longer for that",
            steps: failures(5) + [(30, .goes), (31, .nothing), (31, .goes), (31, .fails())], opens: 91, allows: [(90.9, false)]),
        Case(
            testDescription: "what was under way when it closed changes nothing by failing too",
            steps: failures(5) + failures(20, at: 10), opens: 30, allows: [(29.9, false), (30, true)]),
        Case(
            testDescription: "nor by saying nothing", steps: failures(5) + [(10, .nothing)], opens: 30,
            allows: [(29.9, false), (30, true)]),
        Case(
            testDescription: "but if it works the way is open", steps: failures(5) + [(10, .works)], opens: nil,
            allows: [(10, true)]),
        Case(
            testDescription: "one that asks for a pause gets it", steps: [(0, .fails(retryAfter: 600))], opens: 600,
            allows: [(599.9, false), (600, true)]),
        Case(
            testDescription: "no shorter than ours", steps: [(0, .fails(retryAfter: 1))], opens: 30, allows: [(29.9, false)]),
        Case(
            testDescription: "and longer than our longest", steps: [(0, .fails(retryAfter: 7200))], opens: 7200,
            allows: [(7199.9, false)]),
        Case(
            testDescription: "a longer one that comes later counts",
            steps: failures(5) + [(10, .fails(retryAfter: 100)), (11, .fails(retryAfter: 5))], opens: 110,
            allows: [(109.9, false)]),
    ]

    @Test(arguments: cases) func `is closed for a while`(_ row: Case) {
        let start = StoreFolder.now
        var breaker = CircuitBreaker()
        for (seconds, step) in row.steps {
            let now = start.addingTimeInterval(seconds)
            switch step {
            case .goes:
                #expect(breaker.allows(at: now))
                breaker.begin()
            case .works: breaker.succeeded()
            case .nothing: breaker.undecided(at: now)
            case .fails(let retryAfter): breaker.failed(at: now, retryAfter: retryAfter)
            }
        }
        #expect(breaker.opens == row.opens.map(start.addingTimeInterval))
        for (seconds, allowed) in row.allows {
            #expect(breaker.allows(at: start.addingTimeInterval(seconds)) == allowed, "at \(seconds) s")
        }
    }
}
