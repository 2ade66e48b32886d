public import Channels

/// When a delivery that failed for now is tried again: 1, 5, 15, 30 minutes, then 1, 2 and every 4 hours, each give or take a fifth, so that
/// deliveries that failed together are not tried again together.
public enum RetrySchedule {
    private static let minutes = [1, 5, 15, 30, 60, 120, 240]

    /// Seconds to wait after attempt `attempt` (from 1). `jitter` is a number from 0 to 1, drawn by the caller. What the far side
    /// asked for is the least; greylisting wants five minutes (RFC 6647 section 4.5 speaks of servers that want more).
    public static func delay(afterAttempt attempt: Int, jitter: Double, retryAfter: Int?) -> Int {
        let base = minutes[min(max(attempt, 1), minutes.count) - 1] * 60
        let spread = Double(base) * (0.8 + 0.4 * min(max(jitter, 0), 1))
        return max(Int(spread), retryAfter ?? 0)
    }

    /// From 0 to 1: computed from the delivery and the attempt, so that a demonstration runs the same each time. FNV-1a (RFC 9923), finished by a
    /// multiplication that carries the last byte into the upper bits.
    public static func jitter(_ delivery: DeliveryID, attempt: Int) -> Double {
        let hash = "\(delivery.rawValue)/\(attempt)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return Double((hash &* 0x9E37_79B9_7F4A_7C15) >> 11) * 0x1.0p-53
    }
}
