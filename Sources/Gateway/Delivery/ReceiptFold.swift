public import Channels

/// All receipts of a delivery folded into one verdict, the same in whatever order they came and however often.
///
/// Each part has a lattice, pending < failed < delivered (a carrier that says "failed" and then "delivered" has delivered); a message
/// is delivered when all its parts are, and failed when one is.
public enum ReceiptFold {
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

    /// `parts` are the references that the provider gave at acceptance.
    public static func verdict(_ entries: [Entry], parts: Set<String>) -> Verdict {
        guard !entries.isEmpty else { return .nothing }
        var best: [String?: Receipt.Status] = [:]
        for entry in entries {
            let part = entry.reference.flatMap { parts.contains($0) ? $0 : nil }
            best[part] = best[part].map { higher($0, entry.status) } ?? entry.status
        }
        if let whole = best[nil], case .delivered = whole { return .delivered }
        let failures = best.values.compactMap { status -> Reason? in
            if case .failed(let reason) = status { reason } else { nil }
        }
        // The least code wins among several, then the least detail, so that the order of arrival does not show.
        if let worst = failures.min(by: { ($0.code.rawValue, $0.detail) < ($1.code.rawValue, $1.detail) }) {
            return .failed(worst)
        }
        let delivered = parts.filter { part in
            if case .delivered? = best[part] { true } else { false }
        }
        return !parts.isEmpty && delivered.count == parts.count ? .delivered : .accepted
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
