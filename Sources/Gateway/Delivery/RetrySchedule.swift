/// When a delivery that failed for now is tried again: 1, 5, 15, 30 minutes, then 1, 2 and every 4 hours, each give or take a fifth,
/// so that what failed together does not come back together.
public enum RetrySchedule {
    private static let minutes = [1, 5, 15, 30, 60, 120, 240]

    /// Seconds to wait after attempt `attempt` (from 1). `jitter` is a number from 0 to 1, drawn by the caller. What the far side
    /// asked for is the least; greylisting wants five minutes (RFC 6647 section 4.5 speaks of servers that want more).
    public static func delay(afterAttempt attempt: Int, jitter: Double, retryAfter: Int?) -> Int {
        let base = minutes[min(max(attempt, 1), minutes.count) - 1] * 60
        let spread = Double(base) * (0.8 + 0.4 * min(max(jitter, 0), 1))
        return max(Int(spread), retryAfter ?? 0)
    }
}
