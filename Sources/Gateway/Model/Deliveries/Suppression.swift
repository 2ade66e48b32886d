public import Channels
public import Foundation

/// An address of the school that is closed, or was: what closed it, and who opened it.
///
/// Events are only appended: opening an address removes none of them.
public struct Suppression: Sendable, Equatable, Codable {
    public var channel: ChannelKind
    /// In full, for the office's own screens and lists.
    public var address: String
    /// Why it is closed now; nil where a person opened it.
    public var cause: SuppressionCause?
    /// Since when it is closed, or open again.
    public var since: Date
    /// Contacts who have it now, by id.
    public var contacts: [Holder]
    /// From the first to the last.
    public var events: [Event]

    public struct Holder: Sendable, Equatable, Codable {
        public var contact: String
        public var name: String
        public var family: String
    }

    /// A piece of evidence that closed it, or a person who opened it.
    public struct Event: Sendable, Equatable, Codable {
        public enum Kind: String, Sendable, Codable { case closed, opened }

        public var kind: Kind
        public var cause: SuppressionCause
        public var at: Date
        /// Of evidence: its code. Of an opening: why, in the person's words.
        public var reason: String
        /// The far side's own words, redacted; nil where it gave none.
        public var detail: String?
        /// Of evidence `attempt`, `receipt`, `post` or `reply`; of an opening, who did it.
        public var source: String
        public var delivery: String?
        /// The message's name.
        public var message: String?
        public var attempt: Int?
        /// The number of the reply, as in `gatewayd conversation`.
        public var reply: Int64?
        /// What the text said.
        public var text: String?
        /// Of an opening: the person whose address it is had asked for it.
        public var asked: Bool
    }
}

/// What says that an address is to be closed, as it is put on record.
struct ClosingEvidence: Sendable, Equatable {
    enum Source: String, Sendable { case attempt, receipt, post, reply }

    var cause: SuppressionCause
    /// The code of `ReasonCode`, or where a STOP came from.
    var reason: String
    var detail: String?
    var source: Source
    var delivery: DeliveryID?
    var attempt: Int?
    var reply: Int64?
    /// When the far side, or the person, said it.
    var at: Date

    /// Nil where the reason says nothing that closes an address.
    init?(_ reason: Reason, from source: Source, of delivery: DeliveryID, attempt: Int? = nil, at: Date) {
        guard reason.code.closesAddress else { return nil }
        cause = reason.code.killsAddress ? .dead : .carrierStop
        self.reason = reason.code.rawValue
        detail = reason.detail.isEmpty ? nil : reason.detail
        self.source = source
        self.delivery = delivery
        self.attempt = attempt
        self.at = at
    }

    init(stopBy source: DecisionSource, reply: Int64?, at: Date) {
        cause = .stopped
        reason = source.stored
        self.source = .reply
        self.reply = reply
        self.at = at
    }

    /// Whether it may close an address that a person opened last at `opened`. A receipt, or a letter that came back, may tell of what was
    /// before that; an attempt and a STOP tell of now.
    func closes(openedAt opened: Date?) -> Bool {
        guard let opened, source == .receipt else { return true }
        return at > opened
    }
}

/// Why an address is closed. Raw values are stable.
public enum SuppressionCause: String, Sendable, CaseIterable, Codable {
    /// A STOP was sent from it.
    case stopped
    /// The carrier blocks it, because it saw a STOP that the gateway did not.
    case carrierStop = "carrier-stop"
    /// It does not exist, as its server, provider or the post said.
    case dead
}

extension SuppressionCause {
    /// Whether it is the choice of the person who has the address: then only they can lift it, and an officer who does it for them must state that
    /// they asked.
    public var isOwnChoice: Bool { self != .dead }

    /// Why a delivery to the address does not leave.
    var reason: Reason {
        switch self {
        case .stopped: Reason(.stopped)
        case .carrierStop: Reason(.carrierStop)
        case .dead: Reason(.addressUnknown)
        }
    }

    /// Why a contact is not sent what would go there.
    public var notSent: NotSent {
        switch self {
        case .stopped: .stopped
        case .carrierStop: .carrierStop
        case .dead: .addressDead
        }
    }
}
