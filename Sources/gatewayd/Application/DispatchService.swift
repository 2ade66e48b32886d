import Gateway
import ServiceLifecycle

/// Runs the dispatcher. On a graceful shutdown it starts no new attempt and waits for those in flight.
struct DispatchService: Service {
    let dispatcher: Dispatcher

    func run() async throws {
        await cancelWhenGracefulShutdown { await dispatcher.run() }
    }
}

extension DispatchService: CustomStringConvertible {
    /// For the service group's log. The default description would print every stored property, all locales included.
    var description: String { "dispatcher" }
}
