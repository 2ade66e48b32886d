import Channels
import Foundation
import Templates

/// What goes out by itself while answers to an invitation are kept.
extension Office {
    /// Speaks for the school to families that an answer, or an invitation put right, lets move up.
    var guestHost: GuestHost {
        GuestHost { moved, invitation in
            do {
                return try library.message(invitation, school: school).terms.invitation.flatMap {
                    delivery(telling: moved, of: $0)
                }
            } catch {
                // It was whole when it was accepted, and the rules have changed since: the answer counts, and a person tells the family.
                return nil
            }
        }
    }

    func event(of id: MessageID?) async throws -> Event? {
        guard let id, let stored = try await store.message(id, of: school.id) else { return nil }
        return try library.message(stored, school: school).terms.event
    }

    /// Nil where no machine can tell the family in time.
    private func delivery(telling moved: MovedUp, of event: Event) -> NewDelivery? {
        guard let way = moved.way, open.contains(way.route.channel) else { return nil }
        let now = clock.now
        // Somebody else's answer is the cause: it may come at any hour, and the news at none that is quiet.
        let due = school.quietHours.firstAllowed(from: now)
        guard due < event.starts else { return nil }
        let texts = way.route.form.languages.map { composer.movedUp(moved, event: event, language: $0) }
        let text = texts.count == 2 ? TextMessage.bilingual(welsh: texts[0], english: texts[1]) : texts[0]
        switch way.route.channel {
        case .text:
            return NewDelivery(
                id: chance.deliveryID(at: now), contact: way.contact, covers: way.contact.map { [$0] } ?? [], route: way.route,
                words: DeliveryWords(names: [], children: [], text: TextMessage.prepare(text).text), category: .general,
                priority: .reply, due: due, deadline: event.starts)
        // No e-mail goes out yet but as a message (`MessageComposer.content`), and no letter is that quick: a person rings.
        case .email, .letter: return nil
        }
    }

    /// What goes back to whoever answered by text, made when it is known what came of the answer. `language`: nil for both.
    func confirming(
        _ event: Event?, to number: PhoneNumber, contact: ContactID?, language: Language?
    ) -> @Sendable (AnswerOutcome) -> NewDelivery? {
        { outcome in
            func words(_ language: Language) -> String {
                composer.confirmation(outcome, event: event, language: language)
            }
            let text = language.map(words) ?? TextMessage.bilingual(welsh: words(.welsh), english: words(.english))
            return confirmation(to: number, text: text, contact: contact)
        }
    }
}
