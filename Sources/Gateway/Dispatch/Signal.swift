internal import Synchronization

/// Wakes one who waits; a signal that comes while nobody waits is kept, so that none is lost between a look and a sleep.
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

    /// Until raised, cancelled, or so many seconds have gone by; nil waits for a signal alone.
    func wait(seconds: Double?) async {
        if let seconds, seconds <= 0 { return }
        await withTaskGroup(of: Void.self) { group in
            if let seconds {
                group.addTask { [self] in
                    // Sleeping ends early only by cancellation, which ends the waiting too.
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
