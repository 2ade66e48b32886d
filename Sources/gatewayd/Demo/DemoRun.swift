import Channels
import Foundation
import Gateway
import Synchronization

/// Plays the demonstration: does what is due and jumps to the next due time, until nothing is due any more.
struct DemoRun: Sendable {
    let school: DemoSchool

    /// More steps than a correct run takes, so that a run that does not end is a failure.
    private static let mostSteps = 20_000

    struct DoesNotEnd: Error {}

    /// - Parameter watch: called after each step.
    func play(watch: (Date) async throws -> Void) async throws {
        let dispatcher = school.application.dispatcher
        for _ in 0..<Self.mostSteps {
            await dispatcher.runUntilIdle()
            try await watch(school.clock.now)
            let upcoming = [try await dispatcher.nextDue(), await school.world.nextDue].compactMap(\.self).min()
            guard let upcoming else { return }
            school.clock.advance(to: upcoming)
            for event in await school.world.due(by: school.clock.now) { try await happen(event) }
        }
        throw DoesNotEnd()
    }

    private func happen(_ event: SandboxEvent) async throws {
        let office = school.application.office
        switch event {
        case .incoming(let incoming): try await office.receive(incoming)
        case .pageRead(let delivery): try await office.confirmRead(delivery)
        case .pageAnswer(let delivery, let answer, let places):
            guard let choice = Answer.Choice(rawValue: answer.rawValue) else { return }
            try await office.answer(delivery, choice, places: places > 0 ? places : nil)
        case .letterPosted(let delivery): _ = try await office.post([delivery], by: "demo")
        case .letterReturned(let delivery): try await office.returned(delivery, by: "demo")
        }
    }
}

/// The demonstration's clock. It does not move while work is done, and then jumps to the next due time, so that hours pass at
/// once and each run is the same.
final class DemoClock: WallClock {
    private let instant: Mutex<Date>

    init(start: Date) { instant = Mutex(start) }

    var now: Date { instant.withLock { $0 } }

    /// An earlier date has no effect.
    func advance(to date: Date) { instant.withLock { $0 = max($0, date) } }
}

extension IDGenerator {
    /// A generator with the same numbers in each run (SplitMix64).
    static func seeded(_ seed: UInt64) -> IDGenerator {
        let state = SeededState(seed)
        return IDGenerator { state.next() }
    }
}

private final class SeededState: Sendable {
    private let state: Mutex<UInt64>

    init(_ seed: UInt64) { state = Mutex(seed) }

    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
