import Channels
import Foundation
import Templates

/// What goes out by itself while answers to an invitation are kept.
extension Office {
    /// Speaks for the school to families that an answer, or an invitation put right, lets move up.
    var guestHost: PromotionNotifier {
        PromotionNotifier { moved, invitation in
            do {
                let terms = try library.message(invitation, school: school).terms
                return terms.invitation.flatMap { delivery(telling: moved, of: $0, keyword: terms.keyword.map(Keyword.init)) }
            } catch {
                // It was whole when it was accepted, and the rules have changed since: the answer counts, and a person tells the family.
                logUnreadable(invitation.id, error)
                return nil
            }
        }
    }

    /// Nil where no machine can tell the family in time.
    private func delivery(telling moved: WaitlistPromotion, of event: Event, keyword: Keyword?) -> NewDelivery? {
        guard var way = moved.way, open.contains(way.route.channel) else { return nil }
        if school.alwaysBoth { way.route.form = .both }
        let now = clock.now
        // Somebody else's answer is the cause: it may come at any hour, and the news at none that is quiet.
        let due = school.quietHours.firstAllowed(from: now)
        guard due < event.starts else { return nil }
        let texts = Bilingual { composer.movedUp(moved, event: event, keyword: keyword, by: way.route.channel, language: $0) }
        let words: TemplateValues
        switch way.route.channel {
        case .text:
            let text =
                way.route.form == .both
                ? TextMessage.bilingual(welsh: texts.welsh, english: texts.english) : texts[way.route.form.languages[0]]
            words = TemplateValues(names: [], children: [], text: TextMessage.prepare(text).text)
        case .email:
            let subject = Bilingual { composer.locales.text("event-moved-up-subject", in: $0) }
            words = TemplateValues(names: [], subject: subject, texts: texts, form: way.route.form, isByPerson: false)
        // No letter is that quick: a person rings.
        case .letter: return nil
        }
        return NewDelivery(
            id: idGenerator.deliveryID(at: now), contact: way.contact, covers: way.contact.map { [$0] } ?? [], route: way.route,
            words: words, category: .general, priority: .reply, due: due, deadline: event.starts)
    }

    /// What goes back to whoever answered by text, made when it is known what came of the answer.
    func confirming(
        _ event: Event?, changedBy change: ChangeWay, to number: PhoneNumber, contact: ContactID?, in form: LanguageForm
    ) -> (AnswerOutcome) -> NewDelivery? {
        { outcome in
            let texts = form.languages.map { composer.confirmation(outcome, event: event, changedBy: change, language: $0) }
            let text = texts.count == 2 ? TextMessage.bilingual(welsh: texts[0], english: texts[1]) : texts[0]
            return confirmation(to: number, text: text, contact: contact)
        }
    }
}
