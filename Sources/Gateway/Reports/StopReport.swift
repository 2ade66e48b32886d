public import Channels
public import Foundation
public import Templates

/// What a stop called back, and what could not be called back any more.
public struct StopReport: Sendable, Equatable, Codable {
    public var message: String
    public var name: String
    /// Its subject, for people.
    public var title: Bilingual<String>
    /// When it was first stopped, and by whom.
    public var stop: MessageStop
    /// It had been stopped before, and nothing was changed now.
    public var already: Bool
    /// Deliveries that will not leave.
    public var cancelled: Int
    /// Families to whom nothing had been sent yet, and nothing will be.
    public var untouched: Int
    /// Open tasks that were closed.
    public var tasks: Int
    /// What left, or may have: one for each contact.
    public var left: [LeftDelivery]
    /// Letters to be taken out of the pile: printed, or being printed, and not posted. They have reached no contact.
    public var letters: [LeftDelivery]
}

/// A delivery that left before it could be stopped, as one of its contacts has it.
public struct LeftDelivery: Sendable, Equatable, Codable {
    public var delivery: String
    public var family: String
    public var contact: String
    public var name: String
    public var channel: ChannelKind
    public var address: String
    /// `submitting` is in flight right now: the message's status will show what became of it.
    public var state: DeliveryState
    /// When the relay, provider or printer took it; before that, when it was queued.
    public var at: Date
    /// It lies in the pile of printed letters.
    public var inPile: Bool

    init(_ delivery: Delivery, contact: ContactID, name: String) {
        self.delivery = delivery.id.rawValue
        family = delivery.family.rawValue
        self.contact = contact.rawValue
        self.name = name
        channel = delivery.route.channel
        address = delivery.route.address.written
        state = delivery.state
        at = delivery.accepted ?? delivery.created
        inPile = delivery.liesInPile
    }
}
