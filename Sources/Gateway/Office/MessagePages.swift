public import Channels
import Foundation
public import Templates

/// What a parent sees behind the link of one delivery, and may say there. Reading it changes nothing.
public struct MessagePage: Sendable {
    public var school: School
    public var blocks: [LanguageBlock]
    public var subject: Bilingual<String>
    /// The language in which the page speaks first.
    public var form: LanguageForm
    public var question: Question
    public var answer: Answer?
    public var wasRead: Bool
    /// Its questions, where it is a questionnaire; nil otherwise.
    public var questionnaire: QuestionnairePage?
    /// Nothing can be answered any more.
    public var isOver: Bool
}

extension Office {
    public func page(_ delivery: DeliveryID) async throws -> MessagePage {
        let (page, message) = try await pageCase(delivery)
        let form = page.delivery.route.form
        return MessagePage(
            school: school, blocks: try composer.body(message, form: .both, words: page.delivery.words, delivery: delivery),
            subject: try composer.subject(message, words: page.delivery.words, delivery: delivery), form: form,
            question: message.terms.question,
            answer: page.answer, wasRead: page.wasRead,
            questionnaire: try await questionnairePage(delivery, of: message), isOver: clock.now >= message.deadline)
    }

    /// A person pressed the button that says so.
    public func confirmRead(_ delivery: DeliveryID) async throws {
        let (page, message) = try await pageCase(delivery)
        guard !page.wasRead else { return }
        let read = Consequence.evidence(.read, message: message.id, family: page.family, delivery: delivery, source: "page")
        try await store.apply([read], school: school.id, at: clock.now)
        await wake()
    }

    public func answer(_ delivery: DeliveryID, _ choice: Answer.Choice, places: Int?) async throws {
        if let places, !(1...ReplyReader.mostPlaces).contains(places) { throw OfficeError.tooManyPlaces }
        let (page, message) = try await pageCase(delivery)
        guard message.terms.question == .rsvp, clock.now < message.deadline else { throw OfficeError.nothingToRecord }
        let answer = Answer(choice: choice, places: places, at: clock.now)
        try await store.apply(
            [
                .answer(answer, message: message.id, family: page.family, source: "page"),
                .evidence(.replied, message: message.id, family: page.family, delivery: delivery, source: "page"),
            ], school: school.id, at: clock.now)
        await wake()
    }

    func pageCase(_ delivery: DeliveryID) async throws -> (Store.PageCase, Message) {
        guard let page = try await store.page(of: delivery), page.delivery.school == school.id, let id = page.delivery.message,
            let stored = try await store.message(id, of: school.id)
        else { throw OfficeError.noSuchPage }
        let message = try library.message(stored, school: school)
        // A link dies with its message; some days' grace for whoever opens last week's e-mail to see what they answered.
        guard clock.now < message.deadline.addingTimeInterval(7 * 86_400) else { throw OfficeError.noSuchPage }
        return (page, message)
    }
}
