internal import Channels
internal import Foundation

/// Which routes count as stopped. Only this type turns what the channels reported into causes of notices.
struct RouteFacts {
    /// Seconds for which a route that fails by itself is tried again before staff hear of it.
    static let gracePeriod: TimeInterval = 15 * 60

    /// Since when each route that is out of order has been, as this run saw it.
    private var since: [ChannelKind: Date] = [:]

    /// Takes what is out of order now.
    mutating func observe(_ troubles: [ChannelKind: RouteTrouble], at now: Date) {
        let failing = troubles.filter { $0.value.closedUntil != nil }
        since = since.filter { failing[$0.key] != nil }
        for channel in failing.keys where since[channel] == nil { since[channel] = now }
    }

    /// The causes that hold now.
    ///
    /// - Parameters:
    ///   - stops: routes that the far side refuses: a person is needed at once.
    ///   - open: causes that staff were told of already: they hold as long as the route is out of order, also where this run began after
    ///     the failure did.
    func facts(
        _ troubles: [ChannelKind: RouteTrouble], stops: [RouteStop], open: Set<NoticeCause>, at now: Date
    ) -> [NoticeFact] {
        ChannelKind.allCases.compactMap { channel in
            if let stop = stops.first(where: { $0.channel == channel }) {
                let cause: NoticeCause = Self.asksForMoney(stop.code) ? .noCredit(channel) : .routeStopped(channel)
                return NoticeFact(cause, reason: stop.code)
            }
            guard let began = since[channel] else { return nil }
            let reason = troubles[channel]?.reason
            if reason.map(Self.asksForMoney) == true { return NoticeFact(.noCredit(channel), reason: reason) }
            let cause = NoticeCause.routeStopped(channel)
            let isDue = reason.map(Self.needsPerson) == true || now >= began.addingTimeInterval(Self.gracePeriod)
            return isDue || open.contains(cause) ? NoticeFact(cause, reason: reason) : nil
        }
    }

    /// When a route that is out of order becomes a cause; nil where none will by time alone.
    func nextDue(after now: Date) -> Date? {
        since.values.map { $0.addingTimeInterval(Self.gracePeriod) }.filter { $0 > now }.min()
    }

    /// No later try succeeds until a person does something.
    private static func needsPerson(_ reason: ReasonCode) -> Bool { reason.stopsRoute || reason == .policyRefused }

    private static func asksForMoney(_ reason: ReasonCode) -> Bool { reason == .noCredit }
}
