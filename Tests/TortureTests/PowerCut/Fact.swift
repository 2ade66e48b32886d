import Channels
import Foundation
import Gateway

/// Something that the store had acknowledged, in words of the domain: whatever the power does afterwards, it must be found again.
enum Fact: Sendable {
    case families(Int)
    /// Accepted with all its recipients.
    case message(MessageID, families: Int)
    /// A channel was handed it. That was not acknowledged, but nothing may be in flight of which the store knows nothing.
    case onWire(ScriptedChannel.OnWire)
    /// The state of a delivery when nothing was in flight.
    case stood(StoreContents.Standing)
    /// A receipt, by the provider's name for the delivery.
    case receipt(reference: String)
    case answer(FamilyID, MessageID, Answer)
    case language(ContactID, LanguagePreference)
    /// A reply that waits for a person.
    case waiting(text: String)
    case closedReply(Int64)
    case stopped(PhoneNumber)
    case read(DeliveryID)
    case posted(DeliveryID)
    case takenTask(Int64, owner: String)
    case closedTask(Int64, outcome: String)

    /// Whether the store knows it.
    func holds(in store: StoreContents) -> Bool {
        switch self {
        case .families(let count): store.families.count == count
        case .message(let id, let families): store.recipients[id.rawValue] == families
        case .onWire(let seen): store.knows(of: seen)
        case .stood(let standing): store.stands(standing)
        case .receipt(let reference): store.receipts.contains(reference)
        case .answer(let family, let message, let answer):
            store.answers[message]?[family].map { $0 == answer || $0.at > answer.at } ?? false
        case .language(let contact, let language):
            store.families.contains { $0.contacts.contains { $0.id == contact && $0.language == language } }
        case .waiting(let text): store.inbox.contains { $0.text == text }
        case .closedReply(let id): store.inbox.contains { $0.id == id && $0.state == "closed" }
        case .stopped(let number): store.closed.cause(.text(number)) == .stopped
        case .read(let delivery): store.read.contains(delivery.rawValue)
        case .posted(let letter):
            store.deliveries[letter.rawValue] != nil && !store.lettersToPost.contains(letter.rawValue)
        case .takenTask(let id, let owner): store.tasks.contains { $0.id == id && $0.owner == owner && $0.state != "open" }
        case .closedTask(let id, let outcome):
            store.tasks.contains { $0.id == id && $0.state == "closed" && $0.outcome == outcome }
        }
    }
}

extension StoreContents {
    fileprivate func knows(of seen: ScriptedChannel.OnWire) -> Bool {
        guard let now = deliveries[seen.delivery.rawValue] else { return false }
        if now.attempt == seen.attempt { return now.state != .held && now.state != .queued }
        return now.attempt > seen.attempt
    }

    fileprivate func stands(_ then: Standing) -> Bool {
        guard let now = deliveries[then.delivery] else { return false }
        if now.attempt == then.attempt { return then.state.mayBecome.contains(now.state) }
        return now.attempt > then.attempt && then.state.mayBeDue
    }
}

extension DeliveryState {
    /// The states that it may have later without another attempt (`docs/delivery-states.md`).
    fileprivate var mayBecome: Set<DeliveryState> {
        switch self {
        case .held, .queued: [self, .queued, .expired, .cancelled, .suppressed, .accepted, .delivered, .failedPermanent]
        case .submitting:
            [
                .submitting, .queued, .accepted, .delivered, .failedTemporary, .failedPermanent, .uncertain, .expired, .cancelled,
                .suppressed,
            ]
        case .failedTemporary: [self, .expired, .cancelled, .suppressed, .accepted, .delivered, .failedPermanent]
        case .accepted: [.accepted, .delivered, .failedPermanent]
        case .uncertain: [.uncertain, .accepted, .delivered, .failedPermanent]
        case .delivered: [.delivered]
        case .failedPermanent, .expired, .cancelled, .suppressed: [self, .delivered, .failedPermanent]
        }
    }
}
