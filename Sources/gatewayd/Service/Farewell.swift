import ServiceLifecycle

/// Tells the service manager that we take on no more work: the first to hear that the daemon is to stop.
struct Farewell: Service {
    let notifier: SystemdNotifier

    func run() async throws {
        try await gracefulShutdown()
        notifier.stopping()
    }
}
