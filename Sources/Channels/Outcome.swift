/// What one attempt came to.
public enum Outcome: Sendable, Equatable {
    /// The relay, provider or printer took it, and calls it by these names (a queue id, a message id; a text in
    /// several parts has several).
    case accepted(references: [String])
    case rejected(Rejection, Reason)
    /// Handed over and no answer: it may have arrived.
    case uncertain(Reason)

    public enum Rejection: Sendable, Equatable {
        /// Trying again would fail again.
        case permanent
        /// Not now. `retryAfter` in seconds, where the far side named one.
        case temporary(retryAfter: Int?)
    }
}

/// Why an attempt, a plan or a receipt ended as it did.
public struct Reason: Sendable, Equatable, Codable {
    public var code: ReasonCode
    /// What the far side said or the system reported, redacted: no address, no content; at most 300 characters.
    public var detail: String
    /// Whether the far side's words speak of the recipient, though no code does: too little to close an address, enough not to hold it
    /// against the route. It belongs to the answer and is not kept.
    public var namesRecipient = false

    private enum CodingKeys: String, CodingKey { case code, detail }

    public init(_ code: ReasonCode, detail: String = "", namesRecipient: Bool = false) {
        self.code = code
        self.detail = String(detail.prefix(300))
        self.namesRecipient = namesRecipient
    }
}

/// The closed vocabulary of what goes wrong on a channel. Raw values are stable: they are stored, exported and have a sentence
/// for the operator in both languages (`reason-<code>` in `locales/`).
public enum ReasonCode: String, Sendable, Hashable, CaseIterable, Codable {
    // The address is at fault: stop using it.
    case addressUnknown = "address-unknown"
    case addressInvalid = "address-invalid"
    case mailboxFull = "mailbox-full"
    /// It takes nothing: closed for now, or switched off by whoever runs it.
    case mailboxUnavailable = "mailbox-unavailable"
    case carrierStop = "carrier-stop"
    case handsetUnreachable = "handset-unreachable"
    case returnedToSender = "returned-to-sender"
    /// Somebody wrote STOP from it before this one left.
    case stopped
    /// Whoever has it must not be reached any more.
    case noContact = "no-contact"

    // The message is at fault.
    case tooLarge = "too-large"
    case contentRefused = "content-refused"

    // Our own making is at fault (`CompositionFault`): nothing left this machine, so it says nothing of the address or the route.
    case nameTooLong = "name-too-long"
    case addressTooLong = "address-too-long"
    case letterTooLong = "letter-too-long"
    case unprintable
    case layoutFailed = "layout-failed"

    // The route is at fault: never held against the family's address.
    /// The far side takes nothing from this school, whoever it is for: its sender is refused, or has sent its share.
    case senderRefused = "sender-refused"
    /// The provider's account has no money left.
    case noCredit = "no-credit"
    case connectionRefused = "connection-refused"
    case connectionLost = "connection-lost"
    case tlsFailed = "tls-failed"
    case signInRefused = "sign-in-refused"
    /// By a rule of those who run one destination.
    case policyRefused = "policy-refused"
    case throttled = "throttled"
    case greylisted = "greylisted"
    case serverBusy = "server-busy"
    case protocolBroken = "protocol-broken"
    case storageFailed = "storage-failed"

    // Refused, and the far side did not say what is at fault.
    case refused = "refused"
    /// Refused for good the first time, by a code that may speak of anything: asked once more before it is believed.
    case unclearRefusal = "unclear-refusal"
    case timedOut = "timed-out"
    case interrupted = "interrupted"

    /// What the reason speaks of, and so what it counts against.
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

    /// Whether it stops the whole route at once: every other recipient would meet it too, and a person must put it right.
    public var stopsRoute: Bool {
        switch self {
        case .senderRefused, .noCredit, .signInRefused: true
        default: false
        }
    }

    /// Whether what failed so waits for the route to be put right, and for nothing of its own.
    public var waitsForRoute: Bool { stopsRoute || self == .policyRefused || self == .unclearRefusal }

    /// Whether it closes the address for every later message, until a person opens it (`gatewayd address open`). Only what the far side
    /// says of the address itself does.
    public var closesAddress: Bool { killsAddress || self == .carrierStop }

    /// Whether the address is dead for every later message, until a person opens it.
    public var killsAddress: Bool {
        switch self {
        case .addressUnknown, .addressInvalid, .returnedToSender: true
        default: false
        }
    }
}
