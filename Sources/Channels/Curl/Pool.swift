internal import Synchronization

/// A few members, each lent to one caller at a time. Callers wait in the order of their calls; one whose task is cancelled
/// leaves the queue.
///
/// The member used last is lent first, so that its connection is still open and the others can become idle.
final class Pool<Member: Sendable>: Sendable {
    private struct Waiter {
        let number: Int
        let continuation: CheckedContinuation<Member?, Never>
    }

    private struct State {
        var idle: [Member]
        var waiters: [Waiter] = []
        var numbers = 0
        /// Numbers of callers that were cancelled before they were queued.
        var cancelled: Set<Int> = []
        var drainers: [CheckedContinuation<Void, Never>] = []
    }

    let members: [Member]
    private let state: Mutex<State>

    /// How many callers wait for a member now.
    var waiting: Int { state.withLock { $0.waiters.count } }

    init(_ members: [Member]) {
        self.members = members
        state = Mutex(State(idle: members))
    }

    /// Lends a member to `body`; throws where the task is cancelled while it waits.
    func lend<Result: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: (Member) async -> Result
    ) async throws(CancellationError) -> Result {
        guard let member = await take() else { throw CancellationError() }
        let result = await body(member)
        giveBack(member)
        return result
    }

    /// Returns when every member has been given back.
    func drain() async {
        await withCheckedContinuation { continuation in
            let home = state.withLock { state in
                if state.idle.count == members.count { return true }
                state.drainers.append(continuation)
                return false
            }
            if home { continuation.resume() }
        }
    }

    private func take() async -> Member? {
        let (member, number) = state.withLock { state -> (Member?, Int) in
            if let member = state.idle.popLast() { return (member, 0) }
            state.numbers += 1
            return (nil, state.numbers)
        }
        if let member { return member }
        // A cancellation after the member was lent has left the caller's number in the set.
        defer { if Task.isCancelled { _ = state.withLock { $0.cancelled.remove(number) } } }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in queue(Waiter(number: number, continuation: continuation)) }
        } onCancel: {
            cancel(number)
        }
    }

    private func queue(_ waiter: Waiter) {
        let result = state.withLock { state -> Member?? in
            if state.cancelled.remove(waiter.number) != nil { return .some(nil) }
            // A member may have been given back since.
            if let member = state.idle.popLast() { return .some(member) }
            state.waiters.append(waiter)
            return nil
        }
        if let result { waiter.continuation.resume(returning: result) }
    }

    private func cancel(_ number: Int) {
        let waiter = state.withLock { state -> Waiter? in
            guard let index = state.waiters.firstIndex(where: { $0.number == number }) else {
                state.cancelled.insert(number)
                return nil
            }
            return state.waiters.remove(at: index)
        }
        waiter?.continuation.resume(returning: nil)
    }

    private func giveBack(_ member: Member) {
        let (waiter, drainers) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
            if !state.waiters.isEmpty { return (state.waiters.removeFirst(), []) }
            state.idle.append(member)
            guard state.idle.count == members.count else { return (nil, []) }
            defer { state.drainers.removeAll() }
            return (nil, state.drainers)
        }
        waiter?.continuation.resume(returning: member)
        for drainer in drainers { drainer.resume() }
    }
}
