public import Channels
public import Foundation

/// That the last try on a route failed for a reason that every other delivery on it would meet too, whether the circuit breaker has closed the route
/// yet or not.
public struct RouteFailure: Sendable, Equatable, Codable {
    public var code: ReasonCode
    /// What the far side said or the system reported, redacted.
    public var detail: String
    /// When the first try failed of those in a row of which this is the last.
    public var since: Date
    /// When the last one did.
    public var last: Date

    public init(_ reason: Reason, since: Date, last: Date) {
        code = reason.code
        detail = reason.detail
        self.since = since
        self.last = last
    }
}
