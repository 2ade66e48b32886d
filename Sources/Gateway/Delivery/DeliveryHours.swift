internal import Channels
internal import Foundation

/// The hours and days that an attempt at a delivery of one school must keep (`AllowedHours`).
struct DeliveryHours: Sendable {
    var school: School

    /// Seconds for which somebody who wrote is answered at whatever hour.
    static let answering: TimeInterval = 900

    /// None for a notice to staff, and none for an answer to somebody who wrote just now. A text of ours outside any message keeps the nights
    /// alone: who wrote in the holidays is answered in them.
    func quiet(for delivery: QueuedDelivery, at now: Date) -> QuietHours? {
        guard delivery.message == nil else {
            return AllowedHours(for: delivery.category, of: school, before: delivery.deadline).quiet(
                on: delivery.route.channel, at: now)
        }
        if delivery.category == .emergency { return nil }
        return now.timeIntervalSince(delivery.created) < Self.answering ? nil : school.quietHours
    }
}
