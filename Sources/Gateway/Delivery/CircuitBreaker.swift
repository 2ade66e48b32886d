public import Foundation

/// Stops sending to a route, or to the servers of one destination, for a while after several failures in a row; then lets one delivery try.
///
/// Waiting deliveries lose no attempt meanwhile: they stay queued, and deliveries to others use the free slots.
public struct CircuitBreaker: Sendable, Equatable {
    public enum State: Sendable, Equatable {
        /// All may go.
        case closed
        /// None may go before then.
        case open(until: Date)
        /// One delivery is in flight to find out whether it works again.
        case trying
    }

    /// Failures in a row that open it.
    public static let limit = 5
    /// Seconds for which it opens first; doubled each time the delivery that was let through fails too.
    private static let shortest: TimeInterval = 30
    private static let longest: TimeInterval = 15 * 60

    public private(set) var state = State.closed
    /// Until when it is open, or was until the delivery that tries began; nil where all may go.
    public private(set) var closedUntil: Date?
    private var failures = 0
    private var openings = 0

    public init() {}

    public func allows(at now: Date) -> Bool {
        switch state {
        case .closed: true
        case .open(let until): now >= until
        case .trying: false
        }
    }

    /// When it lets a delivery through again; nil where that depends on the answer to the one that tries, or where all may go.
    public var opens: Date? {
        if case .open(let until) = state { until } else { nil }
    }

    /// An attempt begins.
    public mutating func begin() {
        if case .open = state { state = .trying }
    }

    /// The far side answered as it does when it works, even if it refused the message.
    public mutating func succeeded() { self = CircuitBreaker() }

    /// The attempt failed for a reason that the next one would meet too. The far side may have said for how long (`Retry-After`).
    public mutating func failed(at now: Date, retryAfter: Int? = nil) {
        failures += 1
        let asked = TimeInterval(retryAfter ?? 0)
        guard state == .trying || failures >= Self.limit || asked > 0 else { return }
        if case .open(let until) = state {
            // The failure of an attempt that began before it opened tells nothing new, unless the far side asks for a longer pause.
            open(until: max(until, now.addingTimeInterval(asked)))
            return
        }
        let pause = min(Self.shortest * pow(2, Double(openings)), Self.longest)
        open(until: now.addingTimeInterval(max(pause, asked)))
        openings += 1
    }

    private mutating func open(until: Date) {
        state = .open(until: until)
        closedUntil = until
    }

    /// The delivery that was let through showed neither that it works nor that it fails: the next may try.
    public mutating func undecided(at now: Date) {
        if state == .trying { open(until: now) }
    }
}

extension CircuitBreaker {
    /// What an outcome says of the route, or of the destination's servers.
    enum Health: Equatable {
        case works
        case fails(retryAfter: Int?)
        /// It says nothing of them: nothing left this machine, or the refusal has another cause.
        case nothing
    }
}
