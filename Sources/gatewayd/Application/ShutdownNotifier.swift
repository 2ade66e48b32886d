import Gateway
import ServiceLifecycle

/// The first to hear that the daemon is to stop: from that moment nothing new goes out, and the service manager knows.
///
/// Services end one after the other; without this the dispatcher would go on sending while the pages close their connections.
struct ShutdownNotifier: Service {
    let notifier: SystemdNotifier
    let dispatcher: Dispatcher

    func run() async throws {
        try await gracefulShutdown()
        notifier.stopping()
        await dispatcher.beginNothingNew()
    }
}

extension ShutdownNotifier: CustomStringConvertible {
    /// What the service group calls it. Left to itself it would spell out all that stands in it, every word of the locales too.
    var description: String { "farewell" }
}
