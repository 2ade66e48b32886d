internal import Channels
internal import Foundation
internal import Templates

/// A questionnaire by text as it is kept: with whom, in which language, and where it stands.
struct QuestionnaireSession: Sendable, Equatable {
    var number: PhoneNumber
    var message: MessageID
    var family: FamilyID
    var contact: ContactID
    var language: Language
    var dialogue: QuestionnaireDialogue
    /// The text of ours with the question that is open.
    var asked: DeliveryID
    /// When it was asked.
    var at: Date

    /// Whether it may still be answered: not after a day of silence.
    func isUnderWay(at now: Date) -> Bool { now.timeIntervalSince(at) < TimeInterval(QuestionnaireDialogue.patience) }
}

/// What one reply does to a questionnaire by text.
struct QuestionnaireStep: Sendable {
    /// Nil where nothing is under way any more.
    var after: QuestionnaireSession?
    var number: PhoneNumber
    var respondent: Respondent
    var message: MessageID
    var language: Language
    var settled: QuestionnaireDialogue.Settled?
    /// The text of ours that answers it; nil where the number has heard enough for now.
    var send: NewDelivery?
}

/// Who answers a questionnaire: those whom one link or one number was for.
struct Respondent: Sendable, Equatable {
    var family: FamilyID
    /// Under whom what is not anonymous is kept.
    var contact: ContactID
    var covers: [ContactID]
}
