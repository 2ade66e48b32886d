public import Foundation

/// Keeps a way closed for a while after it failed several times in a row, then lets one through to see.
///
/// What waits loses no attempt meanwhile: it stays queued, and other ways have the places.
public struct CircuitBreaker: Sendable, Equatable {
    public enum State: Sendable, Equatable {
        /// All may go.
        case closed
        /// None may go before then.
        case open(until: Date)
        /// One is on its way to see how things are.
        case trying
    }

    /// Failures in a row that open it.
    public static let limit = 5
    /// Seconds for which it opens first; twice that each time the one that was let through failed too.
    private static let shortest: TimeInterval = 30
    private static let longest: TimeInterval = 15 * 60

    public private(set) var state = State.closed
    /// Until when it is open, or was before the one that is trying began; nil where all may go.
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

    /// When it lets something through again; nil where that hangs on an answer, or nothing is in the way.
    public var opens: Date? {
        if case .open(let until) = state { until } else { nil }
    }

    /// One goes out.
    public mutating func begin() {
        if case .open = state { state = .trying }
    }

    /// It was answered as a working far side answers, whatever it said of the one message.
    public mutating func succeeded() { self = CircuitBreaker() }

    /// It failed for a reason that the next one would meet too. The far side may have said for how long (`Retry-After`).
    public mutating func failed(at now: Date, retryAfter: Int? = nil) {
        failures += 1
        let asked = TimeInterval(retryAfter ?? 0)
        guard state == .trying || failures >= Self.limit || asked > 0 else { return }
        if case .open(let until) = state {
            // What was under way when it opened tells nothing new, unless it asks for a longer pause.
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

    /// The one that was let through said nothing of the way: the next may try.
    public mutating func undecided(at now: Date) {
        if state == .trying { open(until: now) }
    }
}

extension CircuitBreaker {
    /// What an outcome says of the way that it came by.
    enum Health: Equatable {
        case works
        case fails(retryAfter: Int?)
        /// It is about the address, the message or ourselves.
        case nothing
    }
}
