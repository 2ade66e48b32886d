import Foundation
import Synchronization

/// Holds a fake server until the test releases it, so that the test can act in the middle of an exchange.
final class Barrier: Sendable {
    private let isReleased = Mutex(false)
    private let waiting = DispatchSemaphore(value: 0)

    /// Blocks the calling thread until `release`; 30 seconds at most, so that a test which fails also ends.
    func wait() {
        guard !isReleased.withLock({ $0 }) else { return }
        if waiting.wait(timeout: .now() + 30) == .success { waiting.signal() }
    }

    func release() {
        isReleased.withLock { $0 = true }
        waiting.signal()
    }
}
