import Foundation
import Synchronization

/// Counts requests that came without the right secret, so that a client that tries many secrets does not fill the log.
final class RefusedWebhooks: Sendable {
    /// Seconds between two log entries.
    static let pause: TimeInterval = 600

    private struct State {
        var count = 0
        var said: Date?
    }

    private let state = Mutex(State())

    /// Counts one request. Returns the number since the last log entry where the next one is due, which the first request's is
    /// at once; else nil.
    func another(at now: Date) -> Int? {
        state.withLock { state in
            state.count += 1
            if let said = state.said, now.timeIntervalSince(said) < Self.pause { return nil }
            defer { state = State(count: 0, said: now) }
            return state.count
        }
    }
}
