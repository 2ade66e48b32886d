import Foundation
import Gateway
import Synchronization

/// The demonstration's own clock. It stands still while work is done and then jumps to whatever is due next, so that hours of waiting
/// pass at once and each run is the same.
final class DemoClock: WallClock {
    private let instant: Mutex<Date>

    init(start: Date) { instant = Mutex(start) }

    var now: Date { instant.withLock { $0 } }

    /// Never back.
    func advance(to date: Date) { instant.withLock { $0 = max($0, date) } }
}

extension IDGenerator {
    /// The same numbers each time (SplitMix64).
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
