public import Channels
public import Foundation

/// That the daemon stopped a route because the far side refuses the school itself. It is kept in the store until a person resumes the
/// route, or one of the daemon's own tries goes well.
public struct RouteStop: Sendable, Equatable, Codable {
    public var channel: ChannelKind
    /// Why, as the far side was understood.
    public var code: ReasonCode
    /// What the far side said last, redacted.
    public var detail: String
    public var since: Date
    /// Tries that the daemon made by itself since. A try that was refused for another cause than the route passes to the next delivery, and counts
    /// only where five in a row did.
    public var tries: Int
    /// When the next one may go.
    public var nextTry: Date

    public init(channel: ChannelKind, code: ReasonCode, detail: String, since: Date, tries: Int, nextTry: Date) {
        self.channel = channel
        self.code = code
        self.detail = detail
        self.since = since
        self.tries = tries
        self.nextTry = nextTry
    }

    /// Seconds until one delivery tries after so many tries that failed: a quarter of an hour, then twice as long each time, four hours at
    /// most. A sign-in that is tried more often may lock the account.
    public static func pause(afterTries tries: Int) -> TimeInterval {
        let first: TimeInterval = 15 * 60
        let most: TimeInterval = 4 * 3600
        return min(first * TimeInterval(1 << min(max(tries, 0), 10)), most)
    }
}
