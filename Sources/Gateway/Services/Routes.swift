public import Channels
internal import Foundation

/// Closing a channel for a time: the school's mailbox is out of order, the provider's credit is used up.
extension Office {
    public func routes() async throws -> [RouteState] {
        let failing = await failing()
        return try await store.standing(of: ChannelKind.allCases.filter(open.contains), school: school.id).map { route in
            var route = route
            // For a stopped route the store knows when it is tried next.
            route.closedUntil = route.stop == nil ? failing[route.channel]?.closedUntil : nil
            route.failure = route.stop == nil ? failing[route.channel]?.failure : nil
            route.closedDestinations = failing[route.channel]?.closedDestinations ?? [:]
            return route
        }
    }

    /// Only routes that failed, or that have a destination that did; does not read the queue.
    public func troubles() async -> [(channel: ChannelKind, trouble: RouteTrouble)] {
        let failing = await failing()
        return ChannelKind.allCases.compactMap { channel in failing[channel].map { (channel, $0) } }
    }

    /// Only routes that are paused; does not read the queue.
    public func pauses() async throws -> [(channel: ChannelKind, pause: RoutePause)] {
        let paused = try await store.pausedRoutes(of: school.id)
        return ChannelKind.allCases.compactMap { channel in paused[channel].map { (channel, $0) } }
    }

    /// Only routes that are stopped because the provider or relay refuses the school; does not read the queue.
    public func routeStops() async throws -> [RouteStop] { try await store.routeStops(of: school.id) }

    /// Pauses a route: no delivery begins on it; what is in flight is awaited. A route that is paused already stays as it was.
    public func pause(_ channel: ChannelKind, reason: String, by person: String) async throws -> RouteState {
        let reason = try Self.reason(reason)
        guard open.contains(channel) else { throw OfficeError.noSuchRoute }
        try await store.pause(
            channel, reason: reason, source: try Self.name(person, orElse: .noPerson), school: school.id, at: clock.now)
        // What is due next changes with the pause: the dispatcher has to work it out again.
        await wake()
        return try await route(channel)
    }

    /// Opens a route that is paused or stopped: what waited goes at once.
    public func resume(_ channel: ChannelKind) async throws -> RouteState {
        try await store.resume(channel, school: school.id, at: clock.now)
        await wake()
        return try await route(channel)
    }

    private func route(_ channel: ChannelKind) async throws -> RouteState {
        guard let route = try await routes().first(where: { $0.channel == channel }) else { throw OfficeError.noSuchRoute }
        return route
    }
}
