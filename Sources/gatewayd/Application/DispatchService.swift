import Gateway
import ServiceLifecycle

/// Runs the dispatcher until the daemon is to stop: then nothing new is begun, and what is in flight is waited for.
struct DispatchService: Service {
    let dispatcher: Dispatcher

    func run() async throws {
        await cancelWhenGracefulShutdown { await dispatcher.run() }
    }
}

extension DispatchService: CustomStringConvertible {
    /// What the service group calls it. Left to itself it would spell out all that stands in it, every word of the locales too.
    var description: String { "dispatcher" }
}
