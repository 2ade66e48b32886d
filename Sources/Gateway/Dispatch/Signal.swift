internal import Synchronization

/// Wakes the task that waits; a signal that comes while no task waits is kept, so that none is lost between a check and the next wait.
final class Signal: Sendable {
    private struct State {
        var isRaised = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    @Sendable func raise() {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard let waiting = state.waiting else {
                state.isRaised = true
                return nil
            }
            state.waiting = nil
            return waiting
        }
        waiting?.resume()
    }

    /// Returns when raised, when cancelled, or after so many seconds; with nil only when raised or cancelled.
    func wait(seconds: Double?) async {
        if let seconds, seconds <= 0 { return }
        await withTaskGroup(of: Void.self) { group in
            if let seconds {
                group.addTask { [self] in
                    // The sleep ends early only by cancellation, which ends the waiting too.
                    try? await Task.sleep(for: .seconds(min(seconds, 86_400)))
                    if !Task.isCancelled { raise() }
                }
            }
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let now = state.withLock { state -> Bool in
                        if state.isRaised || Task.isCancelled {
                            state.isRaised = false
                            return true
                        }
                        state.waiting = continuation
                        return false
                    }
                    if now { continuation.resume() }
                }
            } onCancel: {
                raise()
            }
            group.cancelAll()
        }
    }
}
