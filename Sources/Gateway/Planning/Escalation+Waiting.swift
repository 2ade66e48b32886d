internal import Channels
internal import Foundation

/// How long a delivery is waited for before the next route is tried.
extension Escalation {
    /// Whether an emergency's delivery waits for what may take long: a route that is closed, or one that has just refused it.
    func isBlocked(_ delivery: Delivery) -> Bool {
        guard terms.category == .emergency, delivery.life.due != nil, delivery.state != .uncertain else { return false }
        if closed.contains(delivery.route.channel) { return true }
        return delivery.state == .failedTemporary && delivery.life.reason?.code.waitsForRoute == true
    }

    /// When a letter is made that only follows because its target's earlier route failed; nil for at once. One failed route makes hundreds of such
    /// letters, and a printed letter cannot be called back. So they wait until the next morning on which the school is open, and the earlier route's
    /// deliveries keep waiting. If that route works again before, no letter is made.
    func morning(for step: FamilyPlan.Step, behind alive: [Delivery], _ now: Date) -> Date? {
        guard step.route.channel == .letter, terms.category != .emergency else { return nil }
        guard let since = alive.filter(waitsForRoute).compactMap({ timeout(of: $0) }).max() else { return nil }
        let morning = hours.nextMorning(after: since)
        return now < morning && morning < deadline ? morning : nil
    }

    private func waitsForRoute(_ delivery: Delivery) -> Bool {
        guard delivery.life.due != nil, delivery.state != .uncertain else { return false }
        if closed.union(failing).contains(delivery.route.channel) { return true }
        return delivery.state == .failedTemporary && delivery.life.reason?.code.waitsForRoute == true
    }

    /// Until when a delivery deserves to be waited for; nil when it has failed. A letter needs days, not hours: the office must print and post it,
    /// and the post must carry it.
    func timeout(of delivery: Delivery) -> Date? {
        if delivery.evidence.contains(.returned) { return nil }
        if delivery.state.isFailure, !leavesFamily(delivery) { return nil }
        // A delivery that was postponed because its route is closed has waited since it was created, not since its last turn.
        let waits = delivery.accepted == nil && closed.union(failing).contains(delivery.route.channel)
        return timeout(on: delivery.route.channel, since: waits ? delivery.created : delivery.accepted ?? delivery.turn)
    }

    /// Whether it failed because of the message, or of the school as its sender, and not of the family's address. That happens to all families at
    /// once, so none goes on to its next route before the usual wait is over. Letters are excepted, as there is no later route, and so are
    /// emergencies, which do not wait.
    private func leavesFamily(_ delivery: Delivery) -> Bool {
        guard delivery.state == .failedPermanent, terms.category != .emergency, delivery.route.channel != .letter else {
            return false
        }
        return [.message, .route].contains(delivery.life.reason?.code.fault)
    }

    func timeout(on channel: ChannelKind, since: Date) -> Date {
        let wait = channel == .letter ? max(terms.wait, 72 * 3600) : terms.wait
        return hours.adding(TimeInterval(wait), on: channel, to: since)
    }
}
