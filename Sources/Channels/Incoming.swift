public import Foundation

/// What comes back over a wire, parsed by the channel, before the gateway knows whose it is.
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

    public init(from: PhoneNumber, text: String, reference: String? = nil, at: Date? = nil) {
        self.from = from
        self.text = text
        self.reference = reference
        self.at = at
    }
}
