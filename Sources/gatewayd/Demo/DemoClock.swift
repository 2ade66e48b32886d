import Foundation
import Gateway
import Synchronization

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
