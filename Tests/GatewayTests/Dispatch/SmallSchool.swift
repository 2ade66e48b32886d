import Channels
import Foundation
import Logging
import Synchronization
import Templates
import Testing

@testable import Gateway

/// A school in process: a store in a temporary folder, scripted channels, a clock that is moved by hand.
final class SmallSchool {
    static let start = Date.at("2026-03-03T09:00:00Z")

    let folder: StoreFolder
    let clock: ManualClock
    let start: Date
    let email: ScriptedChannel
    let text: ScriptedChannel
    let letter: ScriptedChannel
    let store: Store
    let office: Office
    let dispatcher: Dispatcher

    init(
        email: [String: [Outcome]] = [:], text: [String: [Outcome]] = [:], concurrency: Int = 4, rates: [ChannelKind: Rate] = [:],
        school: School = .example(), start: Date = SmallSchool.start, staff: [StaffMember] = [],
        folder: StoreFolder = StoreFolder(),
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) throws {
        self.start = start
        self.folder = folder
        clock = ManualClock(start)
        self.email = ScriptedChannel(.email, concurrency: concurrency, outcomes: email)
        self.text = ScriptedChannel(.text, receipts: true, concurrency: concurrency, outcomes: text)
        letter = ScriptedChannel(.letter, concurrency: concurrency)
        let channels: [any Channel] = [self.email, self.text, letter]
        let store = try folder.open()
        let library = MessageCache()
        let composer = try MessageComposer.example(school: school)
        let idGenerator = IDGenerator.seeded(7)
        let dispatcher = Dispatcher(
            store: store, channels: channels, rates: rates,
            recipientProcessor: RecipientProcessor(
                store: store, library: library, school: school,
                channels: Dictionary(uniqueKeysWithValues: channels.map { ($0.kind, $0.abilities) }), idGenerator: idGenerator,
                logger: logger),
            submissions: SubmissionBuilder(store: store, library: library, composer: composer), staff: staff, clock: clock,
            idGenerator: idGenerator, logger: logger)
        self.store = store
        self.dispatcher = dispatcher
        office = Office(
            school: school, store: store, library: library, composer: composer,
            understanding: try ReplyUnderstanding.ours.get(), channels: channels,
            prices: .init(textPart: 3, letter: 80), clock: clock, idGenerator: idGenerator, wake: { dispatcher.wake() },
            failing: { await dispatcher.troubles() }, staff: staff, logger: logger)
    }

    /// Runs everything that falls due until `hours` after the start, as time passes.
    func run(until hours: Double) async throws {
        let end = start.hours(hours)
        await dispatcher.runUntilIdle()
        while let next = try await dispatcher.nextDue(), next <= end {
            clock.set(max(next, clock.now))
            await dispatcher.runUntilIdle()
        }
        clock.set(end)
        await dispatcher.runUntilIdle()
    }

    var abilities: [ChannelKind: ChannelAbilities] {
        Dictionary(uniqueKeysWithValues: [email, text, letter].map { ($0.kind, $0.abilities) })
    }

    func status() async throws -> MessageStatus { try #require(try await office.status().first) }

    func say(_ text: String, from number: PhoneNumber) async throws {
        try await office.receive(.text(IncomingText(from: number, text: text)))
        await dispatcher.runUntilIdle()
    }
}

extension SmallSchool {
    /// The words of every text that was handed over for a number, the first one first.
    func heard(_ number: PhoneNumber) -> [String] {
        text.submitted.compactMap { submission in
            guard case .text(let text) = submission.content, text.to == number else { return nil }
            return text.text
        }
    }
}
