internal import Channels
internal import Foundation

/// Opens a route that was stopped. Deliveries that were refused by the route's fault are due at once, and not only at the next try of their
/// schedule; those that a destination refused by its own rule keep their schedule, or it would refuse them again at once.
struct OpenRoute {
    var channel: ChannelKind

    func run(in tx: Transaction) throws {
        guard let stop = try tx.routes.routeStop(channel) else { return }
        try tx.routes.dropStop(of: channel)
        // The refusals count no more; they are kept so that their deliveries do not count again.
        try tx.routes.forgetRefusals(on: channel)
        // Those that led to the stop by behaviour came before it.
        let earliest = stop.since.addingTimeInterval(-RouteRefusalMonitor.window)
        try tx.deliveries.retryNow(
            on: channel, refusedFor: ReasonCode.allCases.filter(\.stopsRoute), unclearSince: earliest, at: tx.now)
    }
}

/// Has families of emergencies that wait for a route that closes evaluated now, so that they go on with their next route.
struct EvaluateEmergencies {
    var channel: ChannelKind

    func run(in tx: Transaction) throws {
        for waiting in try tx.deliveries.emergenciesWaiting(for: channel) {
            try tx.deliveries.evaluateAgain(message: waiting.message, family: waiting.family, at: tx.now)
        }
    }
}

/// A person pauses a route: what waits for it stays in the queue, and nothing of it begins.
extension Store {
    /// Pauses a route; one that is paused already stays as it was. Once this returns nothing begins on it.
    func pause(_ channel: ChannelKind, reason: String, source: String, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in
            try tx.routes.keepPause(of: channel, reason: reason, source: source, at: tx.now)
            try EvaluateEmergencies(channel: channel).run(in: tx)
        }
    }

    /// Opens a route again, whether a person paused it or the daemon stopped it; what is due is due at once.
    func resume(_ channel: ChannelKind, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in
            try OpenRoute(channel: channel).run(in: tx)
            try tx.routes.dropPause(of: channel)
        }
    }
}
