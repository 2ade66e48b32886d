public import Channels
internal import Foundation

/// What follows from a reply, from a button on the message page, or from a person's decision.
public enum ReplyEffect: Sendable {
    /// `contact`: who answered; nil only where staff recorded it for a family of one household. `source`: nil for the text from which it
    /// follows.
    case answer(Answer, message: MessageID, family: FamilyID, contact: ContactID?, source: AnswerSource?)
    /// Something only a person does, on one delivery; or, without one, about a family and a message.
    case evidence(EvidenceKind, message: MessageID, family: FamilyID, delivery: DeliveryID?, source: String)
    /// Somebody wrote from this number about this message: evidence for the newest delivery to it, or else to that contact.
    case heard(PhoneNumber, contact: ContactID?, message: MessageID, family: FamilyID)
    case close(ChannelKind, key: String, source: String)
    case reopen(ChannelKind, key: String)
    case language(LanguagePreference, contact: ContactID, source: String)
    case send(NewDelivery)
    /// Nothing more over a channel to these contacts, but what is a duty.
    case optOut(ChannelKind, contacts: [ContactID], source: String)
    /// Nothing more about a topic, by its key, to these contacts, nor to whoever has the number.
    case stopTopic(String, contacts: [ContactID], number: PhoneNumber, source: String)
    case startTopic(String, contacts: [ContactID], number: PhoneNumber)
    /// Somebody asked from this number what a keyword stands for, and was told: the question is theirs from then on.
    case told(PhoneNumber, message: MessageID)
    /// A reply that waited for a keyword has it, and no person need read it any more.
    case settle(reply: Int64, message: MessageID, family: FamilyID)
}
