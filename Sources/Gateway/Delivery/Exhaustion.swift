public import Channels

/// Why nothing is left to try: the stable code of what stopped the last try, or of what let none begin.
public enum Exhaustion: Sendable, Hashable {
    case notSent(NotSent)
    case failed(ReasonCode)
    /// The relay or provider took it, or may have, and no confirmation came.
    case noConfirmation
    case expired
}

extension Exhaustion: RawRepresentable {
    public init?(rawValue: String) {
        switch rawValue {
        case "no-confirmation": self = .noConfirmation
        case "expired": self = .expired
        default:
            if let reason = NotSent(rawValue: rawValue) {
                self = .notSent(reason)
            } else if let code = ReasonCode(rawValue: rawValue) {
                self = .failed(code)
            } else {
                return nil
            }
        }
    }

    public var rawValue: String {
        switch self {
        case .notSent(let reason): reason.rawValue
        case .failed(let code): code.rawValue
        case .noConfirmation: "no-confirmation"
        case .expired: "expired"
        }
    }
}
