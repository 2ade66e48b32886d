import Channels
import Foundation
import Templates

/// What goes out by itself while answers to an invitation are kept.
extension Office {
    /// Speaks for the school to families that an answer to one of these messages may let move up.
    func guestHost(for consequences: [Consequence]) async throws -> GuestHost? {
        var events: [MessageID: Event] = [:]
        for case .answer(_, let message, _, _) in consequences {
            guard let id = try await store.eventMessage(for: message, school: school.id) else { continue }
            events[id] = try await event(of: id)
        }
        guard !events.isEmpty else { return nil }
        let known = events
        return GuestHost { moved in known[moved.message].flatMap { delivery(telling: moved, of: $0) } }
    }

    /// Speaks to those whom an invitation that puts another one right, with more places, lets move up.
    func guestHost(for correction: Message) -> GuestHost? {
        correction.terms.invitation.map { event in GuestHost { moved in delivery(telling: moved, of: event) } }
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
