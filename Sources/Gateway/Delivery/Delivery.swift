public import Channels
public import Foundation

/// One message on one route, as it is queued, with what is known of it.
public struct Delivery: Sendable, Equatable {
    public var id: DeliveryID
    public var family: FamilyID
    /// Whom it is addressed to; `covers` holds everyone who is told by it.
    public var contact: ContactID
    public var covers: [ContactID]
    public var route: Route
    public var life: DeliveryStateMachine
    public var created: Date
    /// When the relay, provider or printer took it.
    public var accepted: Date?
    public var evidence: Set<EvidenceKind>
    /// A member of staff opened its address after it had ended.
    public var wasOpened = false
    /// The names of the contacts whom it covers, as it was made with them, in the family's order.
    public var names: [String] = []

    public init(
        id: DeliveryID, family: FamilyID, contact: ContactID, covers: [ContactID], route: Route, life: DeliveryStateMachine,
        created: Date, accepted: Date?, evidence: Set<EvidenceKind>
    ) {
        self.id = id
        self.family = family
        self.contact = contact
        self.covers = covers
        self.route = route
        self.life = life
        self.created = created
        self.accepted = accepted
        self.evidence = evidence
    }

    public var state: DeliveryState { life.state }

    /// Whether it left, or will: a delivery that was cancelled before it left is no try.
    var countsAsTry: Bool { life.attempt > 0 || !state.isFailure }

    /// From when on it can be expected to do something: one that waits for its hour, from that hour.
    var turn: Date { life.attempt == 0 ? max(created, life.due ?? created) : created }

    /// Whether it has not left yet, and must not before its hour.
    func waits(at now: Date) -> Bool {
        life.attempt == 0 && (state == .held || state == .queued) && life.due.map { $0 > now } ?? false
    }

    /// Whether a contact may have received it. A printed letter has reached no contact until it is posted; a relay or provider that accepted a
    /// message may have delivered it; of one in flight it is unknown.
    var mayHaveArrived: Bool {
        if !evidence.isDisjoint(with: EvidenceKind.ofPersons) { return true }
        if route.channel == .letter { return evidence.contains(.posted) && !evidence.contains(.returned) }
        return [.submitting, .accepted, .delivered, .uncertain].contains(state)
    }
}
