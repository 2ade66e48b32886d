internal import Foundation

/// When what is due on a route and has to wait may go.
enum RouteOpening: Sendable {
    case atOnce
    /// When the route works again, or its rate allows it.
    case at(Date)
    /// When the provider or relay that refuses the school is tried next.
    case afterStop(Date)
    /// Only when a person resumes it.
    case whenResumed

    /// - Parameter opens: when a rate or a breaker lets the next delivery go; nil for at once.
    init(stop: RouteStop?, opens: Date?, at now: Date) {
        if let stop, case let tried = max(stop.nextTry, opens ?? now), tried > now {
            self = .afterStop(tried)
        } else {
            self = opens.map(RouteOpening.at) ?? .atOnce
        }
    }
}
