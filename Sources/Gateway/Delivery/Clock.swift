public import Channels
public import Foundation

/// Time, as the rules see it: injected, so that a demonstration or a test has a clock of its own.
public protocol WallClock: Sendable {
    var now: Date { get }
}

/// The machine's own.
public struct SystemClock: WallClock {
    public init() {}
    public var now: Date { Date() }
}

/// Where ids and jitter come from: the system's random numbers, or a seed.
public struct Chance: Sendable {
    private let draw: @Sendable () -> UInt64

    public init(draw: @escaping @Sendable () -> UInt64) { self.draw = draw }

    public static let system = Chance { UInt64.random(in: .min ... .max) }

    /// 32 hexadecimal digits, 128 bits.
    public func hexID() -> String { String(format: "%016llx%016llx", draw(), draw()) }

    public func deliveryID() -> DeliveryID {
        while true {
            // 32 hexadecimal digits are always a delivery's id.
            if let id = DeliveryID(rawValue: hexID()) { return id }
        }
    }
}
