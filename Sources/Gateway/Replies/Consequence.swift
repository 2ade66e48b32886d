public import Channels
internal import Foundation

/// What follows from a reply, from a button on the message page, or from a person's decision.
public enum Consequence: Sendable {
    case answer(Answer, message: MessageID, family: FamilyID, source: String)
    /// Something only a person does, on one delivery; or, without one, about a family and a message.
    case evidence(EvidenceKind, message: MessageID, family: FamilyID, delivery: DeliveryID?, source: String)
    /// Somebody wrote from this number about this message: evidence for the newest delivery to it, or else to that contact.
    case heard(PhoneNumber, contact: ContactID?, message: MessageID, family: FamilyID)
    case close(ChannelKind, key: String, source: String)
    case reopen(ChannelKind, key: String)
    case language(LanguagePreference, contact: ContactID, source: String)
    case send(NewDelivery)
}
