public import Channels
public import Foundation

/// To whom a reply belongs and what follows from it: reserved words first, then the one open question of the one family that could
/// mean it; otherwise the inbox. Pure.
public struct ReplyRouting: Sendable {
    public var contact: ContactID?
    public var family: FamilyID?
    public var message: MessageID?
    public var handled = false
    public var consequences: [Consequence] = []
    public var confirmation: Confirmation?

    /// What our automatic answer says.
    public enum Confirmation: Sendable, Equatable {
        case yes(places: Int)
        case no, maybe, stopped, started, help, languageWelsh, languageEnglish
        /// A person will read it.
        case waiting
    }

    public static func route(
        _ meaning: ReplyMeaning, from sender: SenderCase, number: PhoneNumber, at now: Date
    ) -> ReplyRouting {
        var routing = ReplyRouting()
        // A number that two families share is nobody's until a person says whose.
        let families = Set(sender.known.map(\.contact.family))
        if families.count == 1 {
            routing.family = families.first
            routing.contact = sender.known.count == 1 ? sender.known.first?.contact.id : nil
        }
        let asked = Set(sender.known.flatMap(\.open))
        if families.count == 1, asked.count == 1 { routing.message = asked.first }

        // Whom nothing may reach gets no answer either, and speaks for nobody: a person reads it. Their STOP still stands.
        let isNoContact = sender.known.contains { $0.contact.noContact != nil }
        if isNoContact, meaning.intent != .stop { return routing }

        switch meaning.intent {
        case .stop:
            // From whomever it comes, and before we know who it is: nothing goes to that number any more.
            routing.settle(.stopped, [.close(.text, key: number.e164, source: "reply")])
        case .start: routing.settle(.started, [.reopen(.text, key: number.e164)])
        case .help: routing.settle(.help, [])
        case .languageWelsh, .languageEnglish: routing.setLanguage(meaning.intent, sender, families: families)
        case .yes, .no, .maybe: routing.answer(meaning, number: number, at: now)
        case .unclear: break
        }
        // Somebody unknown, and somebody unclear, hears that a person will read it, once a day: each answer costs the school a text.
        if !routing.handled, !sender.wasToldToWait { routing.confirmation = .waiting }
        // Nor does the school pay for texts abroad to people it does not know.
        if sender.known.isEmpty, !number.isUKMobile { routing.confirmation = nil }
        // A number that wrote STOP hears nothing more.
        if isNoContact || (sender.isStopped && meaning.intent != .start) { routing.confirmation = nil }
        return routing
    }

    private mutating func settle(_ confirmation: Confirmation, _ consequences: [Consequence]) {
        self.confirmation = confirmation
        self.consequences = consequences
        handled = true
    }

    private mutating func setLanguage(_ intent: ReplyIntent, _ sender: SenderCase, families: Set<FamilyID>) {
        guard families.count == 1 else { return }
        let language: LanguagePreference = intent == .languageWelsh ? .welsh : .english
        settle(
            intent == .languageWelsh ? .languageWelsh : .languageEnglish,
            sender.known.map { .language(language, contact: $0.contact.id, source: "reply") })
    }

    private mutating func answer(_ meaning: ReplyMeaning, number: PhoneNumber, at now: Date) {
        guard let family, let message, let choice = Answer.Choice(rawValue: meaning.intent.rawValue) else { return }
        let answer = Answer(choice: choice, places: meaning.places, at: now)
        let confirmation: Confirmation
        switch choice {
        case .yes: confirmation = .yes(places: meaning.places ?? 1)
        case .no: confirmation = .no
        case .maybe: confirmation = .maybe
        }
        settle(
            confirmation,
            [
                .answer(answer, message: message, family: family, source: "text"),
                .heard(number, contact: contact, message: message, family: family),
            ])
    }
}
