// For the pthread types, which libcurl's header includes.
internal import CCurl
internal import Dispatch
internal import Glibc
internal import Synchronization

/// One operating-system thread as an executor, so that the actor on it may block in libcurl or `poll` without holding up
/// Swift's cooperative pool.
///
/// The thread ends when the last reference to its executor is gone.
final class CurlThread: SerialExecutor {
    private let jobs = Jobs()

    init() throws(CurlFailure) {
        // 1 MiB: enough for the resolver and OpenSSL, and much less address space than the default of 8 MiB for each connection.
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 1 << 20)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        defer { pthread_attr_destroy(&attributes) }

        var thread = pthread_t()
        let argument = Unmanaged.passRetained(jobs)
        let result = pthread_create(
            &thread, &attributes,
            { argument in
                if let argument { Unmanaged<Jobs>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, argument.toOpaque())
        guard result == 0 else {
            argument.release()
            throw CurlFailure(reason: Reason(.storageFailed, detail: "pthread_create: \(result)"))
        }
    }

    deinit { jobs.stop() }

    func enqueue(_ job: consuming ExecutorJob) { jobs.add(UnownedJob(job), on: self) }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

    /// The state shared by the thread and its executor; the thread holds only this, so that it does not keep its executor alive.
    private final class Jobs: Sendable {
        private struct State {
            var waiting: [(job: UnownedJob, executor: CurlThread)] = []
            var stopped = false
        }

        private let state = Mutex(State())
        private let signal = DispatchSemaphore(value: 0)

        func add(_ job: UnownedJob, on executor: CurlThread) {
            state.withLock { $0.waiting.append((job, executor)) }
            signal.signal()
        }

        func stop() {
            state.withLock { $0.stopped = true }
            signal.signal()
        }

        func run() {
            while true {
                signal.wait()
                let (batch, stopped) = state.withLock { state in
                    defer { state.waiting.removeAll() }
                    return (state.waiting, state.stopped)
                }
                // The executor is retained while its job runs: the job may release the last other reference to it.
                for (job, executor) in batch { job.runSynchronously(on: executor.asUnownedSerialExecutor()) }
                if stopped { return }
            }
        }
    }
}
