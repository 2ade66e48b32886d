import Gateway
import ServiceLifecycle

/// Tells the service manager that we are alive, as long as the store still answers: a daemon that hangs is started anew; and that we
/// stop, when we begin to.
struct Heartbeat: Service {
    let notifier: SystemdNotifier
    let store: Store

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await beat()
        } onGracefulShutdown: {
            notifier.stopping()
        }
    }

    private func beat() async throws {
        guard let interval = notifier.watchdogInterval else {
            try await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await store.nextDue()
                    notifier.alive()
                    try await Task.sleep(for: interval)
                } catch {
                    // Cancelled, or a store that does not answer: no sign of life either way.
                    return
                }
            }
        }
    }
}
