import Channels
import Foundation
import Logging
import Templates

@testable import Gateway

/// A school in process: a store, three scripted channels, and what runs between them. The clock does not advance while work is done.
struct RunningSchool: Sendable {
    static let start = Date(timeIntervalSince1970: 1_772_528_400)  // Tuesday, 3 March 2026, 09:00

    let store: Store
    let school: School
    let clock: ManualClock
    let channels: [ChannelKind: ScriptedChannel]
    let office: Office
    let dispatcher: Dispatcher

    init(
        store: Store, school: School, composer: MessageComposer, clock: ManualClock, channels: [ScriptedChannel], seed: UInt64
    ) throws {
        let library = MessageCache()
        let idGenerator = IDGenerator.seeded(seed)
        let logger = Logger(label: "torture") { _ in SwiftLogNoOpLogHandler() }
        let dispatcher = Dispatcher(
            store: store, channels: channels,
            recipientProcessor: RecipientProcessor(
                store: store, library: library, school: school,
                channels: Dictionary(uniqueKeysWithValues: channels.map { ($0.kind, $0.abilities) }), idGenerator: idGenerator,
                logger: logger),
            submissions: SubmissionBuilder(store: store, library: library, composer: composer), clock: clock,
            idGenerator: idGenerator,
            logger: logger)
        self.store = store
        self.school = school
        self.clock = clock
        self.channels = Dictionary(uniqueKeysWithValues: channels.map { ($0.kind, $0) })
        self.dispatcher = dispatcher
        office = Office(
            school: school, store: store, library: library, composer: composer,
            understanding: try SchoolWords.understanding(), channels: channels,
            prices: .init(textPart: 3, letter: 80), clock: clock, idGenerator: idGenerator, wake: { dispatcher.wake() },
            logger: logger)
    }

    /// Runs everything that falls due until then, as time passes.
    func run(until end: Date) async throws {
        await dispatcher.runUntilIdle()
        while let next = try await dispatcher.nextDue(), next <= end {
            clock.set(max(next, clock.now))
            await dispatcher.runUntilIdle()
        }
        clock.set(max(end, clock.now))
        await dispatcher.runUntilIdle()
    }

    func submitted(_ channel: ChannelKind) -> [ScriptedChannel.OnWire] { channels[channel]?.submitted ?? [] }

    var submitted: [ScriptedChannel.OnWire] { ChannelKind.allCases.flatMap(submitted) }
}
