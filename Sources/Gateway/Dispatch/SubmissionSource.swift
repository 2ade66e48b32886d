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

    func submission(for delivery: QueuedDelivery) async throws -> Submission {
        var message: Message?
        if let id = delivery.message { message = try await store.message(id, of: composer.school, by: library) }
        return try composer.submission(delivery, message: message)
    }

    /// The hours that a repeat of this delivery must keep: none for a letter, for what must not wait, or for an answer to somebody who
    /// wrote just now.
    func quietHours(for delivery: QueuedDelivery) -> QuietHours? {
        guard delivery.message != nil, delivery.route.channel != .letter, !delivery.category.passesQuietHours else { return nil }
        return composer.school.quietHours
    }
}
