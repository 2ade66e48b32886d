public import Channels
internal import Foundation

/// What follows from a reply, from a button on the message page, or from a person's decision.
public enum Consequence: Sendable {
    case answer(Answer, message: MessageID, family: FamilyID, source: String)
    /// Something only a person does: the newest delivery to that family over that channel is evidence of it.
    case evidence(EvidenceKind, message: MessageID, family: FamilyID, delivery: DeliveryID?, source: String)
    case close(ChannelKind, key: String, source: String)
    case reopen(ChannelKind, key: String)
    case language(LanguagePreference, contact: ContactID, source: String)
    case send(NewDelivery)
}
