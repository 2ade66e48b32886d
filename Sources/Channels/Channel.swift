/// The means by which a message reaches a family.
public enum ChannelKind: String, Sendable, Hashable, CaseIterable, Codable {
    case email
    case text
    case letter
}

/// The contract between the gateway and a channel.
///
/// The gateway promises: the attempt is on disk before `submit` is called, one delivery is submitted by one caller at a
/// time, and a repeat of an uncertain delivery carries the same identifiers, so that it is byte-identical.
///
/// The channel promises: `submit` always returns (it has its own time limits), reports an unknown result as `uncertain` rather
/// than guessing, repeats nothing by itself, and returns no personal data beyond a masked address.
public protocol Channel: Sendable {
    var kind: ChannelKind { get }
    var abilities: ChannelAbilities { get }

    /// Hands one delivery to the relay, provider or printer, and returns the outcome.
    func submit(_ submission: Submission) async -> Outcome

    /// Closes idle connections. Called once, after the last submission has returned.
    func close() async
}

/// For channels that can ask later for the outcome of a submission whose response was lost.
public protocol SubmissionLookup: Channel {
    /// The delivery's outcome as the provider or folder knows it; nil where it never received the delivery, so that sending it
    /// is safe. Throws nothing: where the lookup itself fails, the outcome is `uncertain`.
    func lookUp(_ delivery: DeliveryID) async -> Outcome?
}

/// What a channel can do, for the rules of planning and escalation.
public struct ChannelAbilities: Sendable, Equatable {
    /// Whether receipts report delivery. Where false, no news after `accepted` means nothing.
    public var givesReceipts: Bool
    /// Submissions that may be under way at once.
    public var concurrency: Int
    /// Whether submitting the same delivery again has no further effect at the relay, provider or printer.
    public var repeatsSafely: Bool

    public init(givesReceipts: Bool, concurrency: Int, repeatsSafely: Bool) {
        self.givesReceipts = givesReceipts
        self.concurrency = concurrency
        self.repeatsSafely = repeatsSafely
    }
}

/// The id of one message on one route. Lower-case letters, digits and `-`, 8 to 64 of them: safe in file names, in a Message-ID
/// and in providers' reference fields.
public struct DeliveryID: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
    public let rawValue: String

    public init?(rawValue: String) {
        let allowed = rawValue.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
        guard allowed, (8...64).contains(rawValue.utf8.count) else { return nil }
        self.rawValue = rawValue
    }

    /// For an id that was validated before it was stored.
    public init(stored rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
}
