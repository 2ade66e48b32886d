internal import Channels
internal import Foundation

/// What the log says about a route that fails: the first failure, a failure of another kind, that the route is closed for it, and that it works
/// again. The same failure is not logged again, however often the route is tried.
struct RouteFailureReporter {
    enum Item: Equatable {
        case fails(RouteFailure)
        case isClosed(until: Date)
        case worksAgain
    }

    /// Seconds within which a failure that comes and goes is logged once.
    static let pause: TimeInterval = 600

    private var told: (code: ReasonCode, at: Date)?
    private var isFailing = false
    private var isClosed = false

    /// What is new in the state of a route.
    mutating func items(_ trouble: RouteTrouble, at now: Date) -> [Item] {
        var items: [Item] = []
        if let failure = trouble.failure {
            let isNew = told?.code != failure.code
            let isDue = told.map { now.timeIntervalSince($0.at) >= Self.pause } ?? true
            let closes = trouble.closedUntil != nil && !isClosed
            if isNew || !isFailing && (isDue || closes) {
                items.append(.fails(failure))
                told = (failure.code, now)
                isFailing = true
            }
            if let until = trouble.closedUntil, closes {
                items.append(.isClosed(until: until))
                isClosed = true
            }
        } else if isFailing || isClosed {
            items.append(.worksAgain)
            isFailing = false
            isClosed = false
        }
        return items
    }
}
