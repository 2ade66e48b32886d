public import Foundation

/// The messages that a family had in the last seven days, from everyone in the school, and those that are on their way to it.
///
/// Confirmations and answers to what a family wrote do not count; a message counts once, however many deliveries it took.
public struct MessagesThisWeek: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        /// When it left, or when its turn comes.
        public var at: Date
        /// Whether a try was made; otherwise it waits.
        public var tried: Bool

        public init(at: Date, tried: Bool) {
            self.at = at
            self.tried = tried
        }
    }

    public var entries: [Entry]

    /// Whether the weekly limit may hold back this message. A message whose sending began goes on to its end. A correction goes to a family that got
    /// the message it corrects, however many messages it had; to any other family it is a message like any other.
    ///
    /// - Parameter original: what the family was sent of the message that this one corrects; nil for one that corrects none.
    static func mayKeepBack(tried: [Delivery], correcting original: [Delivery]?) -> Bool {
        guard !tried.contains(where: \.countsAsTry) else { return false }
        return original.map { !Correction(of: $0).reachedAnyone } ?? true
    }

    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// Counted in seconds: where the clocks change, the week is an hour longer or shorter.
    public static let week: TimeInterval = 7 * 86_400
    /// Seconds after which a delivery counts no more, whenever it was due: what was made up a month before this week began has long expired.
    static let memory = 5 * week

    /// How many it had.
    public func count(at now: Date) -> Int { entries.count { $0.tried && Self.isWithinWeek($0.at, before: now) } }

    /// When one more fits, at `moment` or later, so that no seven days hold more than `limit`; nil where it fits at `moment`, or where
    /// there is no limit.
    public func opens(limit: Int, at moment: Date) -> Date? {
        guard limit > 0 else { return nil }
        var opens = moment
        while true {
            let recent = entries.map(\.at).filter { Self.isWithinWeek($0, before: opens) }.sorted()
            guard recent.count >= limit else { return opens > moment ? opens : nil }
            opens = recent[recent.count - limit].addingTimeInterval(Self.week)
        }
    }

    private static func isWithinWeek(_ instant: Date, before now: Date) -> Bool {
        instant <= now && instant > now.addingTimeInterval(-week)
    }
}
