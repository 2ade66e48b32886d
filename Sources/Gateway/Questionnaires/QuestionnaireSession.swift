internal import Channels
internal import Foundation
internal import Templates

/// The stored state of a questionnaire by text: the number, the language, and the dialogue.
struct QuestionnaireSession: Sendable, Equatable {
    var number: PhoneNumber
    var message: MessageID
    var family: FamilyID
    var contact: ContactID
    var language: Language
    var dialogue: QuestionnaireDialogue
    /// The delivery of the text with the question that is open.
    var asked: DeliveryID
    /// When that question was asked.
    var at: Date

    /// Whether it may still be answered: not after `idleTimeout` seconds without an answer.
    func isUnderWay(at now: Date) -> Bool { now.timeIntervalSince(at) < TimeInterval(QuestionnaireDialogue.idleTimeout) }
}

/// What one reply does to a questionnaire by text.
struct QuestionnaireStep: Sendable {
    /// Nil where no questionnaire is under way any more.
    var after: QuestionnaireSession?
    var number: PhoneNumber
    var respondent: Respondent
    var message: MessageID
    var language: Language
    var settled: QuestionnaireDialogue.Settled?
    /// The text that answers the reply; nil where the number has had as many automatic texts as are allowed for now.
    var send: NewDelivery?
}

/// Those who answer a questionnaire: the contacts whom one link or one number was for.
struct Respondent: Sendable, Equatable {
    var family: FamilyID
    /// The contact under whom answers are stored that are not anonymous.
    var contact: ContactID
    var covers: [ContactID]
}
