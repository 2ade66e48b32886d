/// The state of a delivery. Raw values are stored, and SQLite checks them by a CHECK constraint; `docs/delivery-states.md` has the diagram.
public enum DeliveryState: String, Sendable, Hashable, CaseIterable, Codable {
    /// Waits for its hour: quiet hours, a schedule.
    case held
    case queued
    /// The intent is committed to disk; the far side may have the delivery.
    case submitting
    case accepted
    case delivered
    case failedTemporary = "failed-temporary"
    case failedPermanent = "failed-permanent"
    /// An attempt was made and the answer is missing or unclear: it may have arrived.
    case uncertain
    case expired
    case cancelled
    /// Its address was closed before it left.
    case suppressed

    /// Whether a next attempt may follow.
    public var mayBeDue: Bool {
        switch self {
        case .held, .queued, .failedTemporary, .uncertain: true
        default: false
        }
    }

    /// It did not arrive, and nothing more will be tried on this route.
    public var isFailure: Bool {
        switch self {
        case .failedPermanent, .expired, .cancelled, .suppressed: true
        default: false
        }
    }
}

/// An appended fact about a delivery, or about a family and a message. Raw values are stable.
public enum EvidenceKind: String, Sendable, Hashable, CaseIterable, Codable {
    case accepted
    /// On its way, says the carrier.
    case pending
    case delivered
    case bounced
    /// A person did what only a person does: pressed the button on the message page.
    case read
    case replied
    /// A letter was handed to the post or to the child.
    case posted
    /// It had not been posted after all: the office took back what it had said.
    case notPosted = "not-posted"
    /// The office took a letter of a stopped message out of the pile: it is not posted.
    case takenOut = "taken-out"
    case returned
    /// A member of staff spoke with the family.
    case spoken
}

extension EvidenceKind {
    /// Evidence of what only a person who has the message can do.
    static let ofPersons: Set<EvidenceKind> = [.read, .replied]
}
