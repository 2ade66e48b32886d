/// A time of day on a wall clock, to the minute.
public struct ClockTime: Sendable, Hashable, Comparable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int

    /// - Returns: nil for a time that does not exist: 24:00, 18:60.
    public init?(hour: Int, minute: Int = 0) {
        guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
        self.hour = hour
        self.minute = minute
    }

    public static func < (left: Self, right: Self) -> Bool { (left.hour, left.minute) < (right.hour, right.minute) }
}
