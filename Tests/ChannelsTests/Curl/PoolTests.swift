import Testing

@testable import Channels
@testable import FakeServers

@Suite struct PoolTests {
    @Test func `waiters are served in the order in which they came`() async throws {
        let pool = Pool(["only"])
        let order = Noted<[Int]>([])
        let gate = Gate()
        let holder = Task { try await pool.lend { _ in await gate.passed() } }
        await gate.reached()
        var waiters: [Task<Void, any Error>] = []
        for number in 1...3 {
            waiters.append(Task { try await pool.lend { _ in order.change { $0.append(number) } } })
            while pool.waiting < number { await Task.yield() }
        }
        gate.open()
        try await holder.value
        for waiter in waiters { try await waiter.value }
        #expect(order.value == [1, 2, 3])
    }

    @Test func `a cancelled waiter leaves and the others are served`() async throws {
        let pool = Pool(["only"])
        let gate = Gate()
        let holder = Task { try await pool.lend { _ in await gate.passed() } }
        await gate.reached()
        let leaver = Task { try await pool.lend { _ in Issue.record("lent to one who had left") } }
        while pool.waiting < 1 { await Task.yield() }
        let stayer = Task { try await pool.lend { $0 } }
        while pool.waiting < 2 { await Task.yield() }
        leaver.cancel()
        await #expect(throws: CancellationError.self) { try await leaver.value }
        gate.open()
        try await holder.value
        #expect(try await stayer.value == "only")
    }

    @Test func `draining waits until every member is home`() async throws {
        let pool = Pool(["a", "b"])
        let gate = Gate()
        let done = Noted(false)
        let holder = Task {
            try await pool.lend { _ in
                await gate.passed()
                done.change { $0 = true }
            }
        }
        await gate.reached()
        gate.open()
        await pool.drain()
        #expect(done.value)
        try await holder.value
    }
}

/// A place where one task stops until another lets it pass.
private final class Gate: Sendable {
    private let arrival = AsyncStream<Void>.makeStream()
    private let passage = AsyncStream<Void>.makeStream()

    func passed() async {
        arrival.continuation.finish()
        for await _ in passage.stream {}
    }

    func reached() async { for await _ in arrival.stream {} }
    func open() { passage.continuation.finish() }
}
