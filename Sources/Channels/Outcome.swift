/// The outcome of one attempt.
public enum Outcome: Sendable, Equatable {
    /// The relay, provider or printer took it, under these names (a queue id, a message id; a text in several parts has
    /// several).
    case accepted(references: [String])
    case rejected(Rejection, Reason)
    /// Handed over without a response: it may have been accepted.
    case uncertain(Reason)

    public enum Rejection: Sendable, Equatable {
        /// A repeat would fail in the same way.
        case permanent
        /// A repeat may succeed. `retryAfter` in seconds, where the relay or provider gave a time.
        case temporary(retryAfter: Int?)
    }
}

/// Why an attempt, a plan or a receipt ended as it did.
public struct Reason: Sendable, Equatable, Codable {
    public var code: ReasonCode
    /// The response or the system's error, redacted: no address, no content; at most 300 characters.
    public var detail: String
    /// Whether the response's words name the recipient as the cause without a code that does: not enough to close an address,
    /// but enough not to count it against the route. Not stored.
    public var namesRecipient = false

    private enum CodingKeys: String, CodingKey { case code, detail }

    public init(_ code: ReasonCode, detail: String = "", namesRecipient: Bool = false) {
        self.code = code
        self.detail = String(detail.prefix(300))
        self.namesRecipient = namesRecipient
    }
}

/// All causes of failure of a channel. Raw values are stable: they are stored and exported, and each has a sentence in both
/// languages (`reason-<code>` in `locales/`).
public enum ReasonCode: String, Sendable, Hashable, CaseIterable, Codable {
    // The address is at fault and must not be used again.
    case addressUnknown = "address-unknown"
    case addressInvalid = "address-invalid"
    case mailboxFull = "mailbox-full"
    /// It accepts nothing: closed for now, or disabled by its provider.
    case mailboxUnavailable = "mailbox-unavailable"
    case carrierStop = "carrier-stop"
    case handsetUnreachable = "handset-unreachable"
    case returnedToSender = "returned-to-sender"
    /// STOP came from the number before this text was sent.
    case stopped
    /// The contact has a no-contact flag.
    case noContact = "no-contact"

    // The message is at fault.
    case tooLarge = "too-large"
    case contentRefused = "content-refused"

    // The composition is at fault (`CompositionFault`): nothing was sent, so it says nothing about the address or the route.
    case nameTooLong = "name-too-long"
    case addressTooLong = "address-too-long"
    case letterTooLong = "letter-too-long"
    case unprintable
    case layoutFailed = "layout-failed"

    // The route is at fault: never counted against the family's address.
    /// The relay or provider takes nothing from this school: the sender is refused, or its quota is used up.
    case senderRefused = "sender-refused"
    /// The provider's account has no credit.
    case noCredit = "no-credit"
    case connectionRefused = "connection-refused"
    case connectionLost = "connection-lost"
    case tlsFailed = "tls-failed"
    case signInRefused = "sign-in-refused"
    /// By a policy of the destination.
    case policyRefused = "policy-refused"
    case throttled = "throttled"
    case greylisted = "greylisted"
    case serverBusy = "server-busy"
    case protocolBroken = "protocol-broken"
    case storageFailed = "storage-failed"

    // Refused without a known cause.
    case refused = "refused"
    /// A permanent refusal whose code does not say what is at fault: the first is tried once more before it counts as permanent.
    case unclearRefusal = "unclear-refusal"
    case timedOut = "timed-out"
    case interrupted = "interrupted"

    /// What a reason is about, and so what it counts against.
    public enum Fault: Sendable { case address, message, ours, route, unknown }

    public var fault: Fault {
        switch self {
        case .addressUnknown, .addressInvalid, .mailboxFull, .mailboxUnavailable, .carrierStop, .handsetUnreachable,
            .returnedToSender, .stopped, .noContact:
            .address
        case .tooLarge, .contentRefused: .message
        case .nameTooLong, .addressTooLong, .letterTooLong, .unprintable, .layoutFailed: .ours
        case .connectionRefused, .connectionLost, .tlsFailed, .senderRefused, .noCredit, .signInRefused, .policyRefused,
            .throttled, .greylisted, .serverBusy, .protocolBroken, .storageFailed:
            .route
        case .refused, .unclearRefusal, .timedOut, .interrupted: .unknown
        }
    }

    /// Whether it stops the whole route at once: it would occur for every recipient, and a person must correct the cause.
    public var stopsRoute: Bool {
        switch self {
        case .senderRefused, .noCredit, .signInRefused: true
        default: false
        }
    }

    /// Whether the failed delivery waits until the route works again, and is not limited by attempts of its own.
    public var waitsForRoute: Bool { stopsRoute || self == .policyRefused || self == .unclearRefusal }

    /// Whether it closes the address for every later message, until a person opens it (`gatewayd address open`). Only a response
    /// about the address itself does.
    public var closesAddress: Bool { killsAddress || self == .carrierStop }

    /// Whether the address counts as dead for every later message, until a person opens it.
    public var killsAddress: Bool {
        switch self {
        case .addressUnknown, .addressInvalid, .returnedToSender: true
        default: false
        }
    }
}
