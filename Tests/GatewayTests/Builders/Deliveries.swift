import Channels
import Foundation
import Templates

@testable import Gateway

extension RouteAddress {
    /// The address of an example contact.
    static func of(_ contact: Contact, _ channel: ChannelKind) -> RouteAddress? {
        switch channel {
        case .email: contact.email.map(RouteAddress.email)
        case .text: contact.mobile.map(RouteAddress.text)
        case .letter: contact.postal.map { .letter($0, contact.household) }
        }
    }
}

extension Delivery {
    /// A delivery to an example contact, made and accepted at `created` where its state is past that.
    static func example(
        _ id: DeliveryID, to contact: Contact, _ channel: ChannelKind, _ state: DeliveryState, at created: Date,
        evidence: Set<EvidenceKind> = [], covers: [ContactID]? = nil, reason: ReasonCode? = nil, due: Date? = nil
    ) -> Delivery {
        guard let address = RouteAddress.of(contact, channel) else { preconditionFailure("\(contact.id) has no \(channel)") }
        let accepted = [.accepted, .delivered].contains(state) ? created : nil
        let waits = [.held, .queued, .failedTemporary].contains(state)
        return Delivery(
            id: id, family: contact.family, contact: contact.id, covers: covers ?? [contact.id],
            route: Route(address: address, form: .both, format: .standard),
            life: DeliveryStateMachine(
                state: state, attempt: state == .queued ? 0 : 1, due: due ?? (waits ? created : nil),
                reason: reason.map { Reason($0) }),
            created: created, accepted: accepted, evidence: evidence)
    }
}

extension QueuedDelivery {
    /// As it waits for its first attempt, in the queue of the example school.
    init(_ new: NewDelivery, family: FamilyID = "F1", message: MessageID = "M1") {
        self.init(
            number: 1, id: new.id, school: School.example().id, message: message, family: family, route: new.route,
            words: new.words, category: new.category, life: DeliveryStateMachine(state: .queued, due: new.due), created: new.due,
            deadline: new.deadline)
    }
}

/// A new delivery for a store's queue, to an example contact.
extension NewDelivery {
    static func example(
        _ id: DeliveryID, to contact: Contact = .example(1), _ channel: ChannelKind = .text,
        category: Gateway.Category = .general,
        due: Date, deadline: Date? = nil
    ) -> NewDelivery {
        guard let address = RouteAddress.of(contact, channel) else { preconditionFailure("\(contact.id) has no \(channel)") }
        return NewDelivery(
            id: id, contact: contact.id, covers: [contact.id],
            route: Route(address: address, form: .welsh, format: .standard),
            words: TemplateValues(names: [contact.name], children: ["Mali"]), category: category, priority: Priority(category),
            due: due, deadline: deadline ?? due.hours(72))
    }
}
