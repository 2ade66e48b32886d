public import Channels
internal import Foundation

/// Closing a way out for a time: the school's mailbox is out of order, the provider's credit is used up.
extension Office {
    public func routes() async throws -> [RouteStanding] {
        let failing = await failing()
        return try await store.standing(of: ChannelKind.allCases.filter(open.contains), school: school.id).map { route in
            var route = route
            // Of a stopped route the store knows when it is tried.
            route.closedUntil = route.stop == nil ? failing[route.channel]?.closedUntil : nil
            route.failure = route.stop == nil ? failing[route.channel]?.failure : nil
            route.closedDestinations = failing[route.channel]?.closedDestinations ?? [:]
            return route
        }
    }

    /// Only those that failed, or with a destination that did, which costs no look at the queue.
    public func troubles() async -> [(channel: ChannelKind, trouble: RouteTrouble)] {
        let failing = await failing()
        return ChannelKind.allCases.compactMap { channel in failing[channel].map { (channel, $0) } }
    }

    /// Only those that are paused, which costs no look at the queue.
    public func pauses() async throws -> [(channel: ChannelKind, pause: RoutePause)] {
        let paused = try await store.pausedRoutes(of: school.id)
        return ChannelKind.allCases.compactMap { channel in paused[channel].map { (channel, $0) } }
    }

    /// Only those that are stopped because the far side refuses the school, which costs no look at the queue.
    public func routeStops() async throws -> [RouteStop] { try await store.routeStops(of: school.id) }

    /// Nothing begins on a paused route; what is in flight is awaited. One that is paused already stays as it was.
    public func pause(_ channel: ChannelKind, reason: String, by person: String) async throws -> RouteStanding {
        let reason = try Self.reason(reason)
        guard open.contains(channel) else { throw OfficeError.noSuchRoute }
        try await store.pause(
            channel, reason: reason, source: try Self.name(person, orElse: .noPerson), school: school.id, at: clock.now)
        // Whoever sleeps until the next is due sleeps until a deadline now.
        await wake()
        return try await route(channel)
    }

    /// Opens a route that is paused or stopped: what waited goes at once.
    public func resume(_ channel: ChannelKind) async throws -> RouteStanding {
        try await store.resume(channel, school: school.id, at: clock.now)
        await wake()
        return try await route(channel)
    }

    private func route(_ channel: ChannelKind) async throws -> RouteStanding {
        guard let route = try await routes().first(where: { $0.channel == channel }) else { throw OfficeError.noSuchRoute }
        return route
    }
}
