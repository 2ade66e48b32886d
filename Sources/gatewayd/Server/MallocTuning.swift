import CMalloc
import Hummingbird
import Synchronization

/// Returns memory to the system. An import of forty thousand families takes tens of megabytes for a moment, and the C library
/// would keep them, in an arena for each thread that allocated.
enum MallocTuning {
    /// Must be called before any thread begins.
    static func keepInFewArenas() { mallopt(M_ARENA_MAX, 2) }

    static func giveBack() { malloc_trim(0) }
}

/// Returns memory to the system after requests: once for several that come together.
struct MemoryTrimMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    private final class Pending: Sendable {
        let isSet = Mutex(false)
    }

    private let pending = Pending()
    /// Long enough for the response to be written and freed.
    private let pause = Duration.seconds(2)

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        let isFirst = pending.isSet.withLock { isSet in
            defer { isSet = true }
            return !isSet
        }
        if isFirst { Task { try await wait() } }
        return response
    }

    private func wait() async throws {
        try await Task.sleep(for: pause)
        pending.isSet.withLock { $0 = false }
        MallocTuning.giveBack()
    }
}
