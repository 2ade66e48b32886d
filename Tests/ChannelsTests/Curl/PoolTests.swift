import Testing

@testable import Channels
@testable import FakeServers

@Suite struct PoolTests {
    @Test func `waiters are served in the order in which they came`() async throws {
        let pool = Pool(["only"])
        let order = LockedValue<[Int]>([])
        let barrier = TaskBarrier()
        let holder = Task { try await pool.lend { _ in await barrier.wait() } }
        await barrier.reached()
        var waiters: [Task<Void, any Error>] = []
        for number in 1...3 {
            waiters.append(Task { try await pool.lend { _ in order.change { $0.append(number) } } })
            while pool.waiting < number { await Task.yield() }
        }
        barrier.release()
        try await holder.value
        for waiter in waiters { try await waiter.value }
        #expect(order.value == [1, 2, 3])
    }

    @Test func `a cancelled waiter leaves and the others are served`() async throws {
        let pool = Pool(["only"])
        let barrier = TaskBarrier()
        let holder = Task { try await pool.lend { _ in await barrier.wait() } }
        await barrier.reached()
        let leaver = Task { try await pool.lend { _ in Issue.record("lent to one who had left") } }
        while pool.waiting < 1 { await Task.yield() }
        let stayer = Task { try await pool.lend { $0 } }
        while pool.waiting < 2 { await Task.yield() }
        leaver.cancel()
        await #expect(throws: CancellationError.self) { try await leaver.value }
        barrier.release()
        try await holder.value
        #expect(try await stayer.value == "only")
    }

    @Test func `draining waits until every member is home`() async throws {
        let pool = Pool(["a", "b"])
        let barrier = TaskBarrier()
        let done = LockedValue(false)
        let holder = Task {
            try await pool.lend { _ in
                await barrier.wait()
                done.change { $0 = true }
            }
        }
        await barrier.reached()
        barrier.release()
        await pool.drain()
        #expect(done.value)
        try await holder.value
    }
}

/// Holds one task until another one releases it.
private final class TaskBarrier: Sendable {
    private let arrivals = AsyncStream<Void>.makeStream()
    private let releases = AsyncStream<Void>.makeStream()

    func wait() async {
        arrivals.continuation.finish()
        for await _ in releases.stream {}
    }

    func reached() async { for await _ in arrivals.stream {} }
    func release() { releases.continuation.finish() }
}
