import Gateway
import ServiceLifecycle

/// Stops the dispatcher from starting new attempts and tells the service manager, as the first service to be shut down.
///
/// Services end one after the other; without this one the dispatcher would go on sending while the HTTP servers close their
/// connections.
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
    /// For the service group's log. The default description would print every stored property, all locales included.
    var description: String { "farewell" }
}
