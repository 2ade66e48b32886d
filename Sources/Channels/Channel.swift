/// A kind of wire to a family.
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
/// The channel promises: it answers always (its own time limits, no hanging), it never throws away what it does not
/// know (`uncertain` rather than a guess), it repeats nothing by itself, and what it says holds no personal data
/// beyond a masked address.
public protocol Channel: Sendable {
    var kind: ChannelKind { get }
    var abilities: ChannelAbilities { get }

    /// Hands one delivery to the relay, provider or printer, and says what became of it.
    func submit(_ submission: Submission) async -> Outcome

    /// Waits for nothing new, closes idle connections; called once, after the last submission was answered.
    func close() async
}

/// For channels that can find out afterwards what became of a submission whose answer was lost.
public protocol SubmissionLookup: Channel {
    /// What the far side knows of the delivery: its outcome, or nil where it never heard of it, so that sending is safe.
    /// Throws nothing: where the far side cannot be asked now, the outcome is `uncertain`.
    func lookUp(_ delivery: DeliveryID) async -> Outcome?
}

/// What a channel can do, read by the rules that plan and escalate.
public struct ChannelAbilities: Sendable, Equatable {
    /// Says later whether a delivery arrived. Where false, silence is all that there will be.
    public var givesReceipts: Bool
    /// Submissions that may be under way at once.
    public var concurrency: Int
    /// Whether submitting the same delivery again changes nothing at the far side.
    public var repeatsSafely: Bool

    public init(givesReceipts: Bool, concurrency: Int, repeatsSafely: Bool) {
        self.givesReceipts = givesReceipts
        self.concurrency = concurrency
        self.repeatsSafely = repeatsSafely
    }
}

/// The id of one message on one route. Lower-case letters, digits and `-`, 8 to 64 of them: it stands in file names,
/// in a Message-ID and in providers' reference fields.
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

    /// An id that was checked once and kept.
    public init(stored rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
}
