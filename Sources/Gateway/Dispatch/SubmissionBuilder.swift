internal import Foundation
internal import Channels

/// Makes the submission of a queued delivery from what is stored.
public struct SubmissionBuilder: Sendable {
    private let store: Store
    let library: MessageCache
    let composer: MessageComposer

    public init(store: Store, library: MessageCache, composer: MessageComposer) {
        self.store = store
        self.library = library
        self.composer = composer
    }

    var school: SchoolID { composer.school.id }

    func submission(for delivery: QueuedDelivery) async throws -> Submission {
        var message: Message?
        if let id = delivery.message { message = try await store.message(id, of: composer.school, by: library) }
        return try composer.submission(delivery, message: message)
    }

    /// The hours and days that an attempt at this delivery must keep (`AllowedHours`); none for an answer to somebody who wrote within the
    /// last quarter of an hour. A text of ours outside any message keeps the nights alone: who wrote in the holidays is answered in them.
    func quietHours(for delivery: QueuedDelivery, at now: Date) -> QuietHours? {
        let school = composer.school
        // A notice to staff.
        if delivery.message == nil, delivery.category == .emergency { return nil }
        if delivery.message == nil { return now.timeIntervalSince(delivery.created) < 900 ? nil : school.quietHours }
        return AllowedHours(for: delivery.category, of: school, before: delivery.deadline).quiet(
            on: delivery.route.channel, at: now)
    }
}
