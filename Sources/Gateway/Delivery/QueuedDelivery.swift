public import Channels
public import Foundation

/// A delivery on its way to a channel: all that is needed to make its submission.
public struct QueuedDelivery: Sendable {
    /// Counts up: what was queued later has a higher one.
    public var number: Int64
    public var id: DeliveryID
    public var school: SchoolID
    public var message: MessageID?
    public var family: FamilyID?
    public var route: Route
    public var words: TemplateValues
    public var category: Category
    public var life: DeliveryStateMachine
    public var created: Date
    public var deadline: Date
    /// What it says, where a contact of another family has the same name and address; nil for nearly all.
    var sameWords: String?
}

/// A delivery that may be due: only the facts that decide which goes first. Whether it may go is checked when it begins.
public struct WaitingDelivery: Sendable, Hashable {
    public var number: Int64
    public var school: SchoolID
    public var priority: Priority
    /// The domain whose servers take it; empty where the route has only one destination.
    public var destination: String
    public var due: Date
}

/// The result of an attempt, as it is stored.
public struct AttemptResult: Sendable {
    public var delivery: QueuedDelivery
    public var outcome: Outcome
    public var started: Date
    public var ended: Date

    public init(delivery: QueuedDelivery, outcome: Outcome, started: Date, ended: Date) {
        self.delivery = delivery
        self.outcome = outcome
        self.started = started
        self.ended = ended
    }
}
