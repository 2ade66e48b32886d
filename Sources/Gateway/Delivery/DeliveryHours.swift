internal import Channels
internal import Foundation

/// The hours and days that an attempt at a delivery of one school must keep (`AllowedHours`).
struct DeliveryHours: Sendable {
    var school: School

    /// Seconds for which a contact who wrote is answered at any hour.
    static let answering: TimeInterval = 900

    /// None for a notice to staff, and none for an answer to a contact who wrote just now. Other texts outside any message keep the quiet hours only:
    /// a contact who wrote in the holidays is answered in them.
    func quiet(for delivery: QueuedDelivery, at now: Date) -> QuietHours? {
        guard delivery.message == nil else {
            return AllowedHours(for: delivery.category, of: school, before: delivery.deadline).quiet(
                on: delivery.route.channel, at: now)
        }
        if delivery.category == .emergency { return nil }
        return now.timeIntervalSince(delivery.created) < Self.answering ? nil : school.quietHours
    }
}
