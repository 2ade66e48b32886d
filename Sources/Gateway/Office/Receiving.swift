public import Channels
import Foundation
import Templates

/// What comes in over a wire, brought to the right family or to a person.
extension Office {
    public func receive(_ incoming: Incoming) async throws {
        switch incoming {
        case .receipt(let receipt): _ = try await store.record(receipt, school: school.id, at: clock.now)
        case .text(let text): try await receive(text)
        }
        await wake()
    }

    private func receive(_ text: IncomingText) async throws {
        let now = clock.now
        let sender = try await store.sender(text.from, text: text.text, school: school.id, at: now)
        let meaning = sender.isEcho ? ReplyMeaning.unclear : ReplyReader.read(text.text)
        if try await continueQuestionnaire(text, meaning, from: sender, at: now) { return }
        var reading = ReplyRouting.route(meaning, from: sender, number: text.from, at: now)
        if try await exceedsCapacity(reading, meaning) { reading.leaveFullEventToPerson() }
        let reply = KeptReply(
            sender: text.from.e164, text: String(text.text.prefix(2000)), reference: text.reference, at: text.at ?? now,
            meaning: meaning, contact: reading.contact, family: reading.family, message: reading.message,
            handled: reading.handled || sender.isEcho)
        var consequences = sender.isEcho ? [] : reading.consequences
        if !sender.isEcho, let words = try await confirmationWords(reading, meaning) {
            consequences.append(.send(confirmation(to: text.from, text: words, contact: reading.contact)))
        }
        _ = try await store.keep(reply, consequences: consequences, school: school.id, at: now)
    }

    /// The words of an automatic answer, in the language of the reply; nil where none is due.
    private func confirmationWords(_ reading: ReplyRouting, _ meaning: ReplyMeaning) async throws -> String? {
        guard let confirmation = reading.confirmation, open.contains(.text) else { return nil }
        let event = try await event(of: reading.message)
        let language = meaning.language ?? .welsh
        func words(_ language: Language) -> String {
            composer.confirmation(confirmation, event: event, language: language)
        }
        // A word that belongs to both languages is answered in both.
        guard meaning.language == nil else { return words(language) }
        return TextMessage.bilingual(welsh: words(.welsh), english: words(.english))
    }

    /// Whether more places would be answered yes than the event has.
    private func exceedsCapacity(_ reading: ReplyRouting, _ meaning: ReplyMeaning) async throws -> Bool {
        guard reading.handled, meaning.intent == .yes, let message = reading.message, let family = reading.family,
            let capacity = try await event(of: message)?.capacity
        else { return false }
        let taken = try await store.places(of: message, besides: family, school: school.id)
        return taken + (meaning.places ?? 1) > capacity
    }

    private func event(of id: MessageID?) async throws -> Event? {
        guard let id, let stored = try await store.message(id, of: school.id) else { return nil }
        return try library.message(stored, school: school).terms.event
    }
}
