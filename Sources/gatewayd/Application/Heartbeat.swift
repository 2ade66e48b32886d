import Gateway
import ServiceLifecycle

/// Tells the service manager that we are alive, as long as the store still answers: a daemon that hangs is started anew.
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
                // No sign of life while the store does not answer; the next beat asks again, until the service manager's watchdog ends the process.
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
    /// What the service group calls it. Left to itself it would spell out all that stands in it, every word of the locales too.
    var description: String { "heartbeat" }
}
