public import Channels

/// Why staff are told something. There is one open notice for each cause at most.
public enum NoticeCause: Sendable, Hashable {
    /// Nothing goes out by this route.
    case routeStopped(ChannelKind)
    /// The provider of this route reports that the account has no credit.
    case noCredit(ChannelKind)
    /// An emergency that has not reached every family after a quarter of an hour.
    case emergencyUnreached(MessageID)
    /// The disk that holds the store takes no more.
    case diskFull

    /// Raw values are stable: stored, exported, and in the ids of `locales/*/notices.ftl`.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case routeStopped = "route-stopped"
        case noCredit = "no-credit"
        case emergencyUnreached = "emergency-unreached"
        case diskFull = "disk-full"
    }

    public var kind: Kind {
        switch self {
        case .routeStopped: .routeStopped
        case .noCredit: .noCredit
        case .emergencyUnreached: .emergencyUnreached
        case .diskFull: .diskFull
        }
    }

    /// What it is about: a channel, a message, or nothing (empty).
    var subject: String {
        switch self {
        case .routeStopped(let channel), .noCredit(let channel): channel.rawValue
        case .emergencyUnreached(let message): message.rawValue
        case .diskFull: ""
        }
    }

    init?(_ kind: Kind, subject: String) {
        switch kind {
        case .routeStopped:
            guard let channel = ChannelKind(rawValue: subject) else { return nil }
            self = .routeStopped(channel)
        case .noCredit:
            guard let channel = ChannelKind(rawValue: subject) else { return nil }
            self = .noCredit(channel)
        case .emergencyUnreached: self = .emergencyUnreached(MessageID(stored: subject))
        case .diskFull: self = .diskFull
        }
    }

    /// The route that does not work because of it: the notice never goes by that one.
    public var channel: ChannelKind? {
        switch self {
        case .routeStopped(let channel), .noCredit(let channel): channel
        case .emergencyUnreached, .diskFull: nil
        }
    }
}

/// A cause as it stands now, with what its sentence says.
public struct NoticeFact: Sendable, Equatable {
    public var cause: NoticeCause
    /// Of a stopped route: what the far side said last.
    public var reason: ReasonCode?
    /// Of an emergency: the message's name, and how many families it has not reached.
    public var name: String?
    public var families: Int

    public init(_ cause: NoticeCause, reason: ReasonCode? = nil, name: String? = nil, families: Int = 0) {
        self.cause = cause
        self.reason = reason
        self.name = name
        self.families = families
    }
}
