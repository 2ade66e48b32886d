public import Channels

/// All receipts of a delivery folded into one verdict, the same in whatever order they came and however often.
///
/// Each part has a lattice, pending < failed < delivered (a carrier that says "failed" and then "delivered" has delivered); a message
/// is delivered when all its parts are, and otherwise failed when one is.
public enum ReceiptAggregator {
    public struct Entry: Sendable, Equatable {
        /// The part's own reference; nil where the receipt speaks of the whole.
        public var reference: String?
        public var status: Receipt.Status

        public init(reference: String?, status: Receipt.Status) {
            self.reference = reference
            self.status = status
        }
    }

    public enum Verdict: Sendable, Equatable {
        case nothing
        case accepted
        case delivered
        case failed(Reason)
    }

    /// `parts` are the references that the provider gave at acceptance. References that it did not give name parts too, where its answer was lost or
    /// its receipts use other names: when all of those arrived that receipts named, so did the message.
    public static func verdict(_ entries: [Entry], parts: Set<String>) -> Verdict {
        guard !entries.isEmpty else { return .nothing }
        var best: [String?: Receipt.Status] = [:]
        for entry in entries {
            best[entry.reference] = best[entry.reference].map { higher($0, entry.status) } ?? entry.status
        }
        let others = Set(best.keys.compactMap(\.self)).subtracting(parts)
        // The names of one attempt's parts beside those of another's: either attempt may have brought the whole.
        let wholes: [Set<String?>] = [[nil], Set(parts.map(Optional.some)), Set(others.map(Optional.some))].filter { !$0.isEmpty }
        if wholes.contains(where: { $0.allSatisfy { best[$0] == .delivered } }) { return .delivered }
        // Among several failures the least code wins, then the least detail, so that the order of arrival makes no difference.
        let failures = best.values.compactMap { status -> Reason? in
            if case .failed(let reason) = status { reason } else { nil }
        }
        let worst = failures.min { ($0.code.rawValue, $0.detail) < ($1.code.rawValue, $1.detail) }
        return worst.map(Verdict.failed) ?? .accepted
    }

    private static func higher(_ one: Receipt.Status, _ other: Receipt.Status) -> Receipt.Status {
        switch (rank(one), rank(other)) {
        case (1, 1): return lesser(one, other)
        case let (left, right): return left >= right ? one : other
        }
    }

    private static func rank(_ status: Receipt.Status) -> Int {
        switch status {
        case .pending: 0
        case .failed: 1
        case .delivered: 2
        }
    }

    private static func lesser(_ one: Receipt.Status, _ other: Receipt.Status) -> Receipt.Status {
        guard case .failed(let left) = one, case .failed(let right) = other else { return one }
        return (left.code.rawValue, left.detail) <= (right.code.rawValue, right.detail) ? one : other
    }
}
