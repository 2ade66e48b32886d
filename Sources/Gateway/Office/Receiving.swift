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
        let reading = ReplyRouting.route(meaning, from: sender, number: text.from, at: now)
        let reply = KeptReply(
            sender: text.from.e164, text: String(text.text.prefix(2000)), reference: text.reference, at: text.at ?? now,
            meaning: meaning, contact: reading.contact, family: reading.family, message: reading.message,
            handled: reading.handled || sender.isEcho)
        var consequences = sender.isEcho ? [] : reading.consequences
        var confirm: (@Sendable (AnswerOutcome) -> NewDelivery?)?
        if !sender.isEcho, let confirmation = reading.confirmation, open.contains(.text) {
            if confirmation.isOfAnswer {
                // Said when it is known what came of it, by the commit that keeps it.
                confirm = confirming(
                    try await event(of: reading.message), to: text.from, contact: reading.contact, language: meaning.language)
            } else {
                let words = confirmationWords(confirmation, meaning)
                consequences.append(.send(self.confirmation(to: text.from, text: words, contact: reading.contact)))
            }
        }
        _ = try await store.keep(
            reply, consequences: consequences, school: school.id, at: now, host: guestHost,
            confirm: confirm)
    }

    /// The words of an automatic answer, in the language of the reply.
    private func confirmationWords(_ confirmation: ReplyRouting.Confirmation, _ meaning: ReplyMeaning) -> String {
        let language = meaning.language ?? .welsh
        func words(_ language: Language) -> String {
            composer.confirmation(confirmation, event: nil, language: language)
        }
        // A word that belongs to both languages is answered in both.
        guard meaning.language == nil else { return words(language) }
        return TextMessage.bilingual(welsh: words(.welsh), english: words(.english))
    }
}

extension ReplyRouting.Confirmation {
    /// Whether it says what came of an answer to a question.
    var isOfAnswer: Bool {
        switch self {
        case .yes, .no, .maybe: true
        case .stopped, .started, .help, .languageWelsh, .languageEnglish, .waiting: false
        }
    }
}
