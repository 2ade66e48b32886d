public import Channels
public import Foundation

/// The state of a route.
public struct RouteState: Sendable, Equatable, Codable {
    public var channel: ChannelKind
    /// Nil where it is open.
    public var pause: RoutePause?
    /// Nil where the far side does not refuse the school.
    public var stop: RouteStop?
    /// Deliveries that wait for it: for their turn, their hour, or their next try.
    public var waiting: Int
    /// Deliveries in flight.
    public var submitting: Int
    /// The whole route failed, and all its deliveries wait; one of them is tried at this time. In the past where the next due delivery tries, or one
    /// is in flight. Nil where the route works.
    public var closedUntil: Date?
    /// Destinations (domains of e-mail addresses) that failed, each with the time at which one tries again; the others go on.
    public var closedDestinations: [String: Date] = [:]
    /// The last try on it, where that failed, from the first one on; nil where it works.
    public var failure: RouteFailure?

    public init(channel: ChannelKind, pause: RoutePause?, stop: RouteStop? = nil, waiting: Int, submitting: Int) {
        self.channel = channel
        self.pause = pause
        self.stop = stop
        self.waiting = waiting
        self.submitting = submitting
    }
}

/// That a person closed a route for a time.
public struct RoutePause: Sendable, Equatable, Codable {
    public var since: Date
    /// The name that the person gave.
    public var by: String
    public var reason: String

    public init(since: Date, by: String, reason: String) {
        self.since = since
        self.by = by
        self.reason = reason
    }
}
