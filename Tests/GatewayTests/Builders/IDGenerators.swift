import Foundation
import Gateway
import Synchronization

/// A clock that a test moves by hand.
final class ManualClock: WallClock {
    private struct State {
        var instant: Date
        /// How many times it is asked before the interruption; nil for none.
        var asked: Int?
        var interruption: (@Sendable () -> Void)?
    }

    private let state: Mutex<State>

    init(_ start: Date) { state = Mutex(State(instant: start)) }

    var now: Date {
        let (instant, interruption) = state.withLock { state -> (Date, (@Sendable () -> Void)?) in
            guard let asked = state.asked else { return (state.instant, nil) }
            state.asked = asked > 1 ? asked - 1 : nil
            return (state.instant, asked > 1 ? nil : state.interruption)
        }
        interruption?()
        return instant
    }

    func set(_ next: Date) { state.withLock { $0.instant = next } }

    /// Runs `action` once, in the middle of whatever asks for the time the `count`th time from now on: what another thread does there.
    func interrupt(atQuestion count: Int, _ action: @escaping @Sendable () -> Void) {
        state.withLock { state in (state.asked, state.interruption) = (count, action) }
    }

    /// Whether the interruption has happened, or none was wanted.
    var wasInterrupted: Bool { state.withLock { $0.asked == nil } }
}

/// Numbers that are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension IDGenerator {
    static func seeded(_ seed: UInt64) -> IDGenerator {
        let numbers = SharedNumbers(seed)
        return IDGenerator { numbers.next() }
    }
}

private final class SharedNumbers: Sendable {
    private let numbers: Mutex<SeededNumbers>

    init(_ seed: UInt64) { numbers = Mutex(SeededNumbers(seed: seed)) }
    func next() -> UInt64 { numbers.withLock { $0.next() } }
}
