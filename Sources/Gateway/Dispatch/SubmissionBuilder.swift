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

    /// What an attempt at a delivery must keep.
    var hours: DeliveryHours { DeliveryHours(school: composer.school) }
}
