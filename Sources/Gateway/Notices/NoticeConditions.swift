internal import Channels
internal import Foundation

/// What the notice policy needs to see of what is on record.
struct NoticeSnapshot: Sendable {
    var open: [NoticeCase]
    /// Emergencies that have not reached everyone who is to be told after the time that they are given.
    var facts: [NoticeFact]
    /// When the next emergency's time is over; nil for none.
    var nextEmergency: Date?
    var paused: Set<ChannelKind>
    /// Routes that the far side refuses.
    var stops: [RouteStop]
    /// Keys of staff's addresses to which nothing may go.
    var closedAddresses: Set<String>
}

/// What this run knows that the store does not (channels, troubles of routes, a full disk), from which together with the stored notices follows who
/// is to be told. Pure.
struct NoticeConditions: Sendable {
    let staff: [StaffMember]
    /// Channels that are set up.
    let channels: Set<ChannelKind>
    let troubles: [ChannelKind: RouteTrouble]
    /// Since when each of them has lasted.
    let routes: RouteFacts
    let isDiskFull: Bool

    func decide(_ snapshot: NoticeSnapshot, at now: Date) -> [NoticePolicy.Effect] {
        policy(snapshot).decide(snapshot.open, facts: facts(snapshot, at: now), now: now)
    }

    /// When something is due by time alone; nil for never.
    func nextDue(_ snapshot: NoticeSnapshot, at now: Date) -> Date? {
        [policy(snapshot).nextDue(snapshot.open, now: now), snapshot.nextEmergency, routes.nextDue(after: now)]
            .compactMap(\.self).min()
    }

    private func facts(_ snapshot: NoticeSnapshot, at now: Date) -> [NoticeFact] {
        let open = Set(snapshot.open.map(\.fact.cause))
        let found = routes.facts(troubles, stops: snapshot.stops, open: open, at: now) + snapshot.facts
        return isDiskFull ? [NoticeFact(.diskFull)] + found : found
    }

    private func policy(_ snapshot: NoticeSnapshot) -> NoticePolicy {
        let failing = troubles.filter { $0.value.closedUntil != nil }.keys
        let destinations = troubles.values.flatMap(\.closedDestinations.keys)
        let working = channels.subtracting(failing).subtracting(snapshot.paused).subtracting(snapshot.stops.map(\.channel))
        return NoticePolicy(
            staff: staff,
            ways: NoticeWays(
                working: working, closedDestinations: Set(destinations), closedAddresses: snapshot.closedAddresses))
    }
}
