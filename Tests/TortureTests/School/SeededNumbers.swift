import Foundation
import Gateway
import Synchronization

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

/// A clock that is moved by hand.
final class ManualClock: WallClock {
    private let instant: Mutex<Date>

    init(_ start: Date) { instant = Mutex(start) }
    var now: Date { instant.withLock { $0 } }
    func set(_ next: Date) { instant.withLock { $0 = next } }
}
