internal import Channels
internal import Foundation
internal import Templates

extension MessageComposer {
    /// The message for an invented family, marked as a test, in both languages.
    ///
    /// - Parameters:
    ///   - delivery: the id of a test delivery: its page records nothing.
    ///   - person: who asked for it, as they named themselves.
    func test(
        _ message: Message, to address: RouteAddress, delivery: DeliveryID, by person: String, at now: Date
    ) throws -> Submission {
        let queued = QueuedDelivery(
            number: 0, id: delivery, school: school.id, message: message.id, family: nil,
            route: Route(address: address, form: .both, format: .standard), words: .invented, category: message.terms.category,
            life: DeliveryStateMachine(state: .queued, due: now), created: now, deadline: message.deadline)
        var submission = try submission(queued, message: message)
        let mark = locales.text("test-mark", in: .welsh)
        switch submission.content {
        case .email(var email):
            email.toName = nil
            email.subject = "\(mark): \(email.subject)"
            for index in email.blocks.indices {
                let notice = locales.text("test-notice", ["by": .text(person)], in: email.blocks[index].language)
                email.blocks[index].document.blocks.insert(.paragraph([.strong([.text("\(mark): \(notice)")])]), at: 0)
            }
            submission.content = .email(email)
        case .text(let text):
            let marked = TextMessage.prepare("\(mark): \(text.text)")
            submission.content = .text(TextContent(to: text.to, text: marked.text, parts: marked.parts))
        case .letter: throw CompositionError.noContent
        }
        return submission
    }
}
