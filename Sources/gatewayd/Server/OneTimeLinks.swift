import Channels
import Foundation

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
