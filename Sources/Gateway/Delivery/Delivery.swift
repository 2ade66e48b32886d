public import Channels
public import Foundation

/// One message on one route: the thing in the queue, with what is known of it.
public struct Delivery: Sendable, Equatable {
    public var id: DeliveryID
    public var family: FamilyID
    /// Whom it is addressed to; `covers` holds everyone who is told by it.
    public var contact: ContactID
    public var covers: [ContactID]
    public var route: Route
    public var life: DeliveryLife
    public var created: Date
    /// When the relay, provider or printer took it.
    public var accepted: Date?
    public var evidence: Set<EvidenceKind>
    /// A person opened its address, lifted the flag or shortened the name, after that had ended it.
    public var wasReopened = false

    public init(
        id: DeliveryID, family: FamilyID, contact: ContactID, covers: [ContactID], route: Route, life: DeliveryLife,
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

    /// Whether it left, or will: what was called back before it left is no try.
    var countsAsTry: Bool { life.attempt > 0 || !state.isFailure }

    /// Whether it was called back before it left because somebody whom nothing may reach has the address. Where the way is open again (the
    /// flag was lifted, a person allowed it), nothing was tried on it.
    var wasBarred: Bool { life.attempt == 0 && state == .suppressed && life.reason?.code == .noContact }

    /// From when on it can be expected to do something: one that waits for its hour, from that hour.
    var turn: Date { life.attempt == 0 ? max(created, life.due ?? created) : created }

    /// Whether it has not left yet, and must not before its hour.
    func waits(at now: Date) -> Bool {
        life.attempt == 0 && (state == .held || state == .queued) && life.due.map { $0 > now } ?? false
    }

    /// Whether it took the message to the place where this step leads. A letter is for those named on it; a number or mailbox that two
    /// share tells both.
    func serves(_ step: FamilyPlan.Step) -> Bool {
        guard route.address.key == step.route.address.key, route.channel == step.route.channel else { return false }
        return route.channel != .letter || covers.contains(step.contact)
    }
}
