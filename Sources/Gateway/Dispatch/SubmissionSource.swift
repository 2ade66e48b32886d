internal import Foundation
internal import Channels

/// Makes the submission of a queued delivery from what is stored.
public struct SubmissionSource: Sendable {
    private let store: Store
    private let library: MessageLibrary
    private let composer: MessageComposer

    public init(store: Store, library: MessageLibrary, composer: MessageComposer) {
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

    /// The hours that an attempt at this delivery must keep: none for a letter, for what must not wait, or for an answer to somebody who
    /// wrote within the last quarter of an hour.
    func quietHours(for delivery: QueuedDelivery, at now: Date) -> QuietHours? {
        let answersAtOnce = delivery.message == nil && now.timeIntervalSince(delivery.created) < 900
        guard !answersAtOnce, delivery.route.channel != .letter, !delivery.category.passesQuietHours else { return nil }
        return composer.school.quietHours
    }
}
