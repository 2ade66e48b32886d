import Foundation
import Synchronization

/// Holds the far side up until the test lets it go on: how a test catches a moment that would otherwise pass.
final class Gate: Sendable {
    private let open = Mutex(false)
    private let waiting = DispatchSemaphore(value: 0)

    /// Blocks the calling thread until the gate is open; half a minute at the most, so that a test which fails also ends.
    func pass() {
        guard !open.withLock({ $0 }) else { return }
        if waiting.wait(timeout: .now() + 30) == .success { waiting.signal() }
    }

    func letAllPass() {
        open.withLock { $0 = true }
        waiting.signal()
    }
}
