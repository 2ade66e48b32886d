public import Foundation

/// What comes back over a channel, parsed by the channel, before the gateway knows whose it is.
public enum Incoming: Sendable, Equatable {
    case receipt(Receipt)
    case text(IncomingText)
}

/// What the far side says later of a delivery that it accepted.
public struct Receipt: Sendable, Equatable {
    public enum Status: Sendable, Equatable {
        /// On its way, buffered by the carrier.
        case pending
        case delivered
        case failed(Reason)
    }

    public enum Subject: Sendable, Equatable {
        /// The provider echoed our own reference; `part` is its own name for the part, nil where it speaks of the whole.
        case delivery(DeliveryID, part: String? = nil)
        /// The provider's own name for it, as `Outcome.accepted` gave it.
        case reference(String)
    }

    public var channel: ChannelKind
    public var subject: Subject
    public var status: Status
    /// When the far side says it happened; nil where it does not say.
    public var at: Date?

    public init(channel: ChannelKind, subject: Subject, status: Status, at: Date? = nil) {
        self.channel = channel
        self.subject = subject
        self.status = status
        self.at = at
    }
}

/// A text message from somebody's telephone.
public struct IncomingText: Sendable, Equatable {
    public var from: PhoneNumber
    /// As it was sent; a stranger's words.
    public var text: String
    /// The provider's own id, by which a second copy is known; nil where it gives none.
    public var reference: String?
    public var at: Date?
    public var extent: TextExtent

    public init(from: PhoneNumber, text: String, reference: String? = nil, at: Date? = nil, extent: TextExtent = .whole) {
        self.from = from
        self.text = text
        self.reference = reference
        self.at = at
        self.extent = extent
    }
}

/// How much of what somebody sent an incoming text is.
public enum TextExtent: Sendable, Equatable {
    case whole
    case part(TextPart)
    /// The provider says that it is a part, but not of what or which.
    case unclear
}

/// One of the parts in which a long text crosses the telephone network (3GPP TS 23.040, section 9.2.3.24.1), where the provider does not join
/// them.
public struct TextPart: Sendable, Hashable {
    /// As its file names it.
    public var provider: String
    /// Our number, as the provider writes it; empty where its file does not name it.
    public var to: String
    /// Of the whole. Telephones count to 255 and begin again: it is no id.
    public var reference: String
    /// From 1 to `total`.
    public var number: Int
    /// 2 and more.
    public var total: Int

    public init(provider: String, to: String = "", reference: String, number: Int, total: Int) {
        self.provider = provider
        self.to = to
        self.reference = reference
        self.number = number
        self.total = total
    }
}
