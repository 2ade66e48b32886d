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
