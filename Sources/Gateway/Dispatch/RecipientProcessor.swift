public import Channels
internal import Foundation
public import Logging

/// Evaluates the next step of each family that a message is for, a batch in a commit.
public struct RecipientProcessor: Sendable {
    private let store: Store
    private let library: MessageCache
    private let school: School
    private let channels: [ChannelKind: ChannelAbilities]
    private let idGenerator: IDGenerator
    private let logger: Logger

    /// Enough to fill a commit, few enough that the queue's own commits do not wait long.
    private static let batch = 64

    public init(
        store: Store, library: MessageCache, school: School, channels: [ChannelKind: ChannelAbilities], idGenerator: IDGenerator,
        logger: Logger
    ) {
        self.store = store
        self.library = library
        self.school = school
        self.channels = channels
        self.idGenerator = idGenerator
        self.logger = logger
    }

    /// Evaluates some of the families that are due, in one commit; false where none is. `failing`: channels whose route fails, and is tried again
    /// without a person.
    func runBatch(at now: Date, failing: Set<ChannelKind> = []) async throws -> Bool {
        let due = try await store.familiesDue(at: now, limit: Self.batch)
        guard !due.isEmpty else { return false }
        var messages: [MessageID: Message] = [:]
        for id in Set(due.map(\.message)) {
            do {
                messages[id] = try await store.message(id, of: school, by: library)
            } catch let error as MessageMistakes {
                // Its families are set aside below.
                logger.unreadable(id, error)
            }
        }
        let step = StepRecipients(
            families: due, messages: messages,
            rules: StepRules(school: school, channels: channels, failing: failing, idGenerator: idGenerator))
        let stuck = try await store.write(at: now) { all in try step.run(in: all) }
        for family in stuck {
            logger.error(
                "a family could not be evaluated", metadata: ["message": "\(family.message)", "family": "\(family.family)"])
        }
        return true
    }
}
