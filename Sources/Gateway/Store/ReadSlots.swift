import Synchronization

/// Lets only so many reads at the database pool at once; the others wait as suspended tasks, first come first served.
///
/// A read that finds no free reader in GRDB's pool blocks a thread until there is one, also in an asynchronous call: one thread for each store.
/// Dispatch has 255 threads for a process; where 255 stores had such a waiting read, the reads that held the readers got no thread to end on, and
/// the process made no progress.
final class ReadSlots: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(free: count)) }

    func withSlot<Value: Sendable>(_ body: () async throws -> Value) async rethrows -> Value {
        await take()
        defer { giveBack() }
        return try await body()
    }

    private func take() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    private func giveBack() {
        let next: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
