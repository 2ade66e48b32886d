public import Channels
internal import Foundation

/// What follows from a reply, from a button on the message page, or from a decision of staff.
public enum ReplyEffect: Sendable {
    /// `contact`: who answered; nil only where staff recorded it for a family of one household. `source`: nil for the text from which it follows.
    case answer(Answer, message: MessageID, family: FamilyID, contact: ContactID?, source: AnswerSource?)
    /// Evidence that a person acted, on one delivery; or, without one, about a family and a message.
    case evidence(EvidenceKind, message: MessageID, family: FamilyID, delivery: DeliveryID?, source: EvidenceSource)
    /// A text about this message came from this number: evidence for the newest delivery to it, or else to that contact.
    case heard(PhoneNumber, contact: ContactID?, message: MessageID, family: FamilyID)
    case close(ChannelKind, key: String, source: DecisionSource)
    case reopen(ChannelKind, key: String)
    case language(LanguagePreference, contact: ContactID, source: DecisionSource)
    /// No more deliveries over a channel to these contacts, except those that are a duty.
    case optOut(ChannelKind, contacts: [ContactID], source: DecisionSource)
    /// No more messages about a topic, by its key, to these contacts, nor to the number, whichever contact has it.
    case stopTopic(String, contacts: [ContactID], number: PhoneNumber, source: DecisionSource)
    case startTopic(String, contacts: [ContactID], number: PhoneNumber)
    /// The sender asked from this number what a keyword stands for, and was told: from then on the question is open to them.
    case told(PhoneNumber, message: MessageID)
    /// A reply that waited for a keyword has it, and no person needs to read it any more.
    case settle(reply: Int64, message: MessageID, family: FamilyID)
}
