import Channels
import Foundation

/// Proof that a form comes from a page of this server that was open for some seconds: mail scanners fetch links, and some submit
/// the forms they find at once.
///
/// The time at which the page was made, and an HMAC of it and of the page's subject. The key lives as long as the process.
struct CSRFToken: Sendable {
    enum Verdict: Equatable {
        case genuine
        /// Sooner than a person can read a line and press. The same token can be sent again.
        case tooQuick
        /// Forged, of another page, from before a restart, or older than two days.
        case stale
    }

    static let least: TimeInterval = 2
    static let most: TimeInterval = 48 * 3600

    private let key: [UInt8]
    private let now: @Sendable () -> Date

    init(now: @escaping @Sendable () -> Date = Date.init) {
        key = Array(RandomToken.make(bytes: 32).utf8)
        self.now = now
    }

    func seal(for page: String) -> String {
        let made = String(Int(now().timeIntervalSince1970))
        return "\(made).\(Self.hex(HMAC256.sign(Array("\(made):\(page)".utf8), key: key)))"
    }

    func verdict(on seal: String, of page: String) -> Verdict {
        let parts = seal.split(separator: ".")
        guard parts.count == 2, let made = TimeInterval(parts[0]) else { return .stale }
        let genuine = Self.hex(HMAC256.sign(Array("\(parts[0]):\(page)".utf8), key: key))
        let age = now().timeIntervalSince1970 - made
        guard ConstantTime.equal(String(parts[1]), genuine), age <= Self.most else { return .stale }
        return age < Self.least ? .tooQuick : .genuine
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
