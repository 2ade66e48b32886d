public import Channels
public import Foundation

/// What fails on a route, what is closed for it, and for how long; the daemon opens it again by itself.
public struct RouteTrouble: Sendable, Equatable {
    /// When one delivery tries the whole route again. In the past where the next due delivery tries, or one is in flight. Nil where the route works.
    public var closedUntil: Date?
    /// The same for single destinations (domains of e-mail addresses) that wait.
    public var closedDestinations: [String: Date]
    /// What the far side said last of the whole route.
    public var reason: ReasonCode?
    /// The last try on the whole route, where it failed; nil where it did not.
    public var failure: RouteFailure?

    public init(
        closedUntil: Date? = nil, closedDestinations: [String: Date] = [:], reason: ReasonCode? = nil,
        failure: RouteFailure? = nil
    ) {
        self.reason = reason
        self.failure = failure
        self.closedUntil = closedUntil
        self.closedDestinations = closedDestinations
    }

    public var isNone: Bool { closedUntil == nil && closedDestinations.isEmpty && failure == nil }
}
