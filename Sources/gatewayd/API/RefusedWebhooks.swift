import Foundation
import Synchronization

/// Counts what came without the right secret, so that a stranger who tries one after the other fills no log.
final class RefusedWebhooks: Sendable {
    /// Seconds between two lines of the log.
    static let pause: TimeInterval = 600

    private struct State {
        var count = 0
        var said: Date?
    }

    private let state = Mutex(State())

    /// One more. Answers how many there were since the last line of the log, where it is time for the next: for the first at once.
    func another(at now: Date) -> Int? {
        state.withLock { state in
            state.count += 1
            if let said = state.said, now.timeIntervalSince(said) < Self.pause { return nil }
            defer { state = State(count: 0, said: now) }
            return state.count
        }
    }
}
