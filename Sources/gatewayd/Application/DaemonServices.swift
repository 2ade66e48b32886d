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

/// Tells the service manager that the daemon is alive as long as the store still answers: systemd restarts a daemon that hangs.
struct Heartbeat: Service {
    let notifier: SystemdNotifier
    let store: Store

    func run() async throws {
        guard let interval = notifier.watchdogInterval else {
            try await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // Without an answer of the store no keep-alive is sent; the next beat asks again, until the service manager's
                // watchdog ends the process.
                if await answers() { notifier.alive() }
                do {
                    try await Task.sleep(for: interval)
                } catch {
                    return
                }
            }
        }
    }

    private func answers() async -> Bool {
        do {
            _ = try await store.nextDue()
            return true
        } catch {
            return false
        }
    }
}

extension Heartbeat: CustomStringConvertible {
    /// For the service group's log. The default description would print every stored property, all locales included.
    var description: String { "heartbeat" }
}

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
