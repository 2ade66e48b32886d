public import Foundation

/// So many units in so much time: what a provider or a mailbox allows. A unit is an e-mail, a letter or a part of a text.
public struct Rate: Sendable, Equatable {
    public var units: Int
    /// Seconds.
    public var per: Int

    public init(units: Int, per: Int) {
        self.units = units
        self.per = per
    }

    /// As an administrator writes it: `20/second`, `30/minute`, `3000/hour`, with nothing between. Up to 100,000 units, one at least.
    public init?(written text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let digits = parts.first?.utf8 ?? "".utf8[...]
        guard parts.count == 2, digits.count <= 6, digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30,
            let units = Int(parts[0]), units <= 100_000
        else { return nil }
        switch parts[1] {
        case "second": self.init(units: units, per: 1)
        case "minute": self.init(units: units, per: 60)
        case "hour": self.init(units: units, per: 3600)
        default: return nil
        }
    }

    /// A token bucket. It holds the units of one second, and at least one, so that what a minute allows is spread over the minute and never doubled
    /// at its edge.
    public struct Bucket: Sendable, Equatable {
        private let perSecond: Double
        private let most: Double
        private var level: Double
        private var filled: Date

        public init(_ rate: Rate, at now: Date) {
            perSecond = Double(rate.units) / Double(rate.per)
            most = max(1, perSecond)
            level = most
            filled = now
        }

        /// Whether anything may leave now.
        public mutating func isOpen(at now: Date) -> Bool {
            fill(at: now)
            // The clock counts whole milliseconds: without the tolerance, rounding would make it wait for the next one.
            return level > 0.999
        }

        /// When something may leave again.
        public mutating func opens(at now: Date) -> Date {
            fill(at: now)
            return level > 0.999 ? now : now.addingTimeInterval((1 - level) / perSecond)
        }

        /// Charges what left. It may be more than there was, since how many parts a text has is known only when it is made: then the next
        /// one waits longer.
        public mutating func spend(_ units: Int, at now: Date) {
            fill(at: now)
            level -= Double(units)
        }

        /// What was charged did not leave after all.
        public mutating func giveBack(_ units: Int) { level = min(most, level + Double(units)) }

        /// A clock that was set back fills nothing, and takes nothing away.
        private mutating func fill(at now: Date) {
            level = min(most, level + max(0, now.timeIntervalSince(filled)) * perSecond)
            filled = now
        }
    }
}
