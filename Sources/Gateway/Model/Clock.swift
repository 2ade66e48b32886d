public import Channels
public import Foundation

/// The clock that the rules use. It is injected, so that a demonstration or a test has a clock of its own.
public protocol WallClock: Sendable {
    var now: Date { get }
}

/// The machine's clock, in whole milliseconds like the times in the store, so that a delivery that is due by one is due by the other.
public struct SystemClock: WallClock {
    public init() {}
    public var now: Date { Date(timeIntervalSince1970: (Date().timeIntervalSince1970 * 1000).rounded(.down) / 1000) }
}

/// Where ids and jitter come from: the system's random numbers, or a seed.
public struct IDGenerator: Sendable {
    private let draw: @Sendable () -> UInt64

    public init(draw: @escaping @Sendable () -> UInt64) { self.draw = draw }

    public static let system = IDGenerator { UInt64.random(in: .min ... .max) }

    /// 32 hexadecimal digits, 128 bits.
    public func hexID() -> String { Self.hex(draw()) + Self.hex(draw()) }

    /// 32 hexadecimal digits: the milliseconds since 1970 in twelve, then 80 random bits (as in UUID version 7, RFC 9562 section 5.7), so
    /// that deliveries made one after the other lie together in every index.
    public func deliveryID(at now: Date) -> DeliveryID {
        let milliseconds = UInt64(max(0, now.timeIntervalSince1970 * 1000)) & 0xFFFF_FFFF_FFFF
        return DeliveryID(stored: Self.hex(milliseconds << 16 | draw() & 0xFFFF) + Self.hex(draw()))
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
