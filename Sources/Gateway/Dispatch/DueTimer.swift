internal import Foundation

/// The timer of a worker, for what waits for time alone.
struct DueTimer {
    private var task: Task<Void, Never>?
    private var fires: Date?

    /// Fires at `date`, but after a minute at the latest; nil for never.
    mutating func set(to date: Date?, at now: Date, _ fire: @escaping @Sendable () async -> Void) {
        // A timer that fires sooner is kept; when it fires it is set anew.
        if let date, let fires, fires > now, fires <= date { return }
        task?.cancel()
        task = nil
        fires = date
        guard let date else { return }
        let seconds = max(0.001, date.timeIntervalSince(now))
        task = Task {
            do {
                try await Task.sleep(for: .seconds(min(seconds, 60)))
            } catch {
                // Cancelled: it was set anew, or the worker stops.
                return
            }
            await fire()
        }
    }

    mutating func hasFired() { fires = nil }

    func cancel() { task?.cancel() }
}
