internal import Channels
internal import Foundation

/// Opens a route that was stopped. Deliveries that were refused by the route's fault are due at once, and not only at the next try of their
/// schedule; those that a destination refused by its own rule keep their schedule, or it would refuse them again at once.
struct OpenRoute {
    let channel: ChannelKind

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
