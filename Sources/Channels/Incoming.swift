public import Foundation

/// What a channel receives, parsed, before the gateway has matched it with a family.
public enum Incoming: Sendable, Equatable {
    case receipt(Receipt)
    case text(IncomingText)
}

/// A later report of the relay or provider on a delivery that it accepted.
public struct Receipt: Sendable, Equatable {
    public enum Status: Sendable, Equatable {
        /// On its way, buffered by the carrier.
        case pending
        case delivered
        case failed(Reason)
    }

    public enum Subject: Sendable, Equatable {
        /// The provider echoed the delivery id; `part` is its own name for the part, nil for the whole text.
        case delivery(DeliveryID, part: String? = nil)
        /// The provider's own reference, as `Outcome.accepted` gave it.
        case reference(String)
    }

    public var channel: ChannelKind
    public var subject: Subject
    public var status: Status
    /// The time that the provider gives for the event; nil where it gives none.
    public var at: Date?

    public init(channel: ChannelKind, subject: Subject, status: Status, at: Date? = nil) {
        self.channel = channel
        self.subject = subject
        self.status = status
        self.at = at
    }
}

/// A text message from a telephone.
public struct IncomingText: Sendable, Equatable {
    public var from: PhoneNumber
    /// As it was sent; untrusted.
    public var text: String
    /// The provider's own id, which identifies a second copy; nil where it gives none.
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

/// Whether an incoming text is whole or a part.
public enum TextExtent: Sendable, Equatable {
    case whole
    case part(TextPart)
    /// The provider says that it is a part, but not of which text or which part.
    case unclear
}

/// One of the parts in which a long text is sent over the telephone network (3GPP TS 23.040, section 9.2.3.24.1), where the
/// provider does not join them.
public struct TextPart: Sendable, Hashable {
    /// The provider's name in its file.
    public var provider: String
    /// The school's number, as the provider writes it; empty where the provider's file does not name the field.
    public var to: String
    /// Identifies the whole text. Telephones count to 255 and start again, so it is not unique.
    public var reference: String
    /// From 1 to `total`.
    public var number: Int
    /// At least 2.
    public var total: Int

    public init(provider: String, to: String = "", reference: String, number: Int, total: Int) {
        self.provider = provider
        self.to = to
        self.reference = reference
        self.number = number
        self.total = total
    }
}
