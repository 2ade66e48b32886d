public import Channels
internal import Foundation
public import Logging
internal import Templates

/// What the office, the officer and a parent on a message page do with the gateway, one function each. Every surface (commands, HTTP, pages) calls
/// these, so that a rule holds on all of them.
public struct Office: Sendable {
    public let school: School
    public let store: Store
    public let library: MessageCache
    public let composer: MessageComposer
    /// Reads what families write.
    let understanding: ReplyUnderstanding
    public let open: Set<ChannelKind>
    /// The channels of the school, used here for previews and tests only: what goes to a family goes through the dispatcher.
    let channels: [any Channel]
    let tests = RecentTests()
    /// Channels that say later whether a delivery arrived.
    let receipts: Set<ChannelKind>
    public let prices: Prices
    let clock: any WallClock
    let idGenerator: IDGenerator
    /// Called after each change that may have made something due.
    let wake: @Sendable () async -> Void
    /// The routes and destinations that are closed because they failed, as the dispatcher knows them.
    let failing: @Sendable () async -> [ChannelKind: RouteTrouble]
    /// The members of staff who are told when the gateway cannot do its work.
    let staff: [StaffMember]
    let logger: Logger

    /// What the school's workflows compose and read with.
    var context: SchoolContext {
        SchoolContext(
            composer: composer, messages: library, understanding: understanding, open: open, ids: idGenerator, staff: staff,
            logger: logger)
    }

    public init(
        school: School, store: Store, library: MessageCache, composer: MessageComposer, understanding: ReplyUnderstanding,
        channels: [any Channel], prices: Prices,
        clock: any WallClock, idGenerator: IDGenerator, wake: @escaping @Sendable () async -> Void,
        failing: @escaping @Sendable () async -> [ChannelKind: RouteTrouble] = { [:] },
        staff: [StaffMember] = [], logger: Logger
    ) {
        self.school = school
        self.store = store
        self.library = library
        self.composer = composer
        self.understanding = understanding
        self.channels = channels
        open = Set(channels.map(\.kind))
        receipts = Set(channels.filter(\.abilities.givesReceipts).map(\.kind))
        self.prices = prices
        self.clock = clock
        self.idGenerator = idGenerator
        self.wake = wake
        self.failing = failing
        self.staff = staff
        self.logger = logger
    }

    /// What sending costs the school, in pence.
    public struct Prices: Sendable, Equatable {
        /// A part of a text message.
        public var textPart: Double
        public var letter: Double

        public init(textPart: Double, letter: Double) {
            self.textPart = textPart
            self.letter = letter
        }
    }

    /// A stored message for callers that go on without it; nil where there is none, or where it cannot be read any more: it was whole when it was
    /// accepted, and the rules have changed since. An error of the store itself is thrown.
    func readable(_ id: MessageID) async throws -> Message? {
        do {
            return try await store.message(id, of: school, by: library)
        } catch  where !StoreError.isFailure(error) {
            logger.unreadable(id, error)
            return nil
        }
    }

    /// The same for a message that the caller has from the store already.
    func readable(_ stored: StoredMessage) -> Message? {
        do {
            return try library.message(stored, school: school)
        } catch {
            logger.unreadable(stored.id, error)
            return nil
        }
    }

    /// The subject of a message, for callers that go on without it; nil where it cannot be composed any more, which is logged.
    func title(of message: Message) -> Bilingual<String>? {
        do {
            return try composer.title(message)
        } catch {
            logger.unreadable(message.id, error)
            return nil
        }
    }

    func messages(matching wanted: String?) async throws -> [StoredMessage] {
        let all = try await store.messages(of: school.id)
        guard let wanted else { return all }
        let found = all.filter { $0.id.rawValue == wanted || $0.name == wanted }
        guard !found.isEmpty else { throw OfficeError.noSuchMessage }
        return found
    }

    static func name(_ owner: String, orElse error: OfficeError = .noOwner) throws -> String {
        guard let name = owner.trimmed(upTo: 80) else { throw error }
        return name
    }
}
