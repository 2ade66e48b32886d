import Channels
import Foundation

/// The browsers that opened a one-time link. Kept in memory only: after a restart the administrator prints a new link.
actor StaffSessions {
    /// Seconds without a request after which a session is over: one working day.
    static let idleLimit: TimeInterval = 12 * 3600
    static let cookie = "gatewayd-session"

    private let now: @Sendable () -> Date
    private var lastSeen: [String: Date] = [:]

    init(now: @escaping @Sendable () -> Date = Date.init) {
        self.now = now
    }

    func open() -> String {
        let now = now()
        lastSeen = lastSeen.filter { $0.value > now.addingTimeInterval(-Self.idleLimit) }
        let id = RandomToken.make(bytes: 32)
        lastSeen[id] = now
        return id
    }

    /// Whether the session is open; if so, its idle limit starts again.
    func admits(_ id: String) -> Bool {
        let now = now()
        guard let seen = lastSeen[id], seen > now.addingTimeInterval(-Self.idleLimit) else { return false }
        lastSeen[id] = now
        return true
    }
}

/// Tokens that open the staff page once: a command prints one, and a browser on the same machine redeems it.
actor OneTimeLinks {
    /// Seconds.
    static let validity: TimeInterval = 15 * 60

    private let now: @Sendable () -> Date
    private var expiries: [String: Date] = [:]

    init(now: @escaping @Sendable () -> Date = Date.init) {
        self.now = now
    }

    /// A new token: 128 random bits.
    func issue() -> String {
        let now = now()
        expiries = expiries.filter { $0.value > now }
        let token = RandomToken.make(bytes: 16)
        expiries[token] = now.addingTimeInterval(Self.validity)
        return token
    }

    /// Whether the token is valid; redeeming makes it invalid.
    func redeem(_ token: String) -> Bool {
        guard let expiry = expiries.removeValue(forKey: token) else { return false }
        return expiry > now()
    }
}
