internal import Channels
internal import Foundation
internal import Templates

/// What the gateway itself says to guests, besides the message that invites them: one part of a text in each language.
///
/// A name that would cost a second part is left out, as in every confirmation (`ConfirmationWords`).
extension MessageComposer {
    /// What came of an answer, for the contact who gave it.
    func confirmation(
        _ outcome: AnswerOutcome, event: Event?, changedBy change: ChangeWay, language: Language
    ) -> String {
        func said(_ confirmation: ReplyRouting.Confirmation) -> String {
            self.confirmation(confirmation, event: event, changedBy: change, language: language)
        }
        switch outcome {
        case .kept(let places): return said(.yes(places: places))
        case .declined: return said(.no)
        case .maybe(gaveUp: nil): return said(.maybe)
        case .maybe(.places(let places)?):
            let values = changeWords(change, language).merging(["places": .number(places)]) { value, _ in value }
            return fullestPart(
                change == .telephone ? "event-maybe-gave-back-call" : "event-maybe-gave-back", values, event, language)
        case .maybe(.waiting?):
            return fullestPart(
                change == .telephone ? "event-maybe-left-list-call" : "event-maybe-left-list", changeWords(change, language),
                event, language)
        case .waiting(let number, kept: 0):
            let values = changeWords(change, language).merging(["number": .number(number)]) { value, _ in value }
            return fullestPart(change == .telephone ? "event-waits-call" : "event-waits", values, event, language)
        case .waiting(let number, let kept):
            return fullestPart("event-waits-for-more", ["number": .number(number), "places": .number(kept)], event, language)
        case .late: return fullestPart("event-late", ["telephone": .text(school.telephone)], event, language)
        }
    }

    /// To a family that was on the waiting list and has its seats now.
    ///
    /// - Parameter keyword: of the invitation; with it a NO is understood whatever other questions are open by then.
    func movedUp(
        _ moved: WaitlistPromotion, event: Event, keyword: Keyword?, by channel: ChannelKind, language: Language
    ) -> String {
        let starts = LocalTime.wall(event.starts, in: school.quietHours.calendar).map(Value.date) ?? .text("")
        let values: [String: Value] = [
            "places": .number(moved.places), "starts": starts,
        ].merging(changeWords(.later(keyword), language)) { value, _ in value }
        let phrase: Phrase = ways.number == nil || channel != .text ? "event-moved-up-call" : "event-moved-up"
        // The phrase has the name at the beginning of a sentence.
        let texts = candidates(phrase, values, event, language, capitalised: true)
        return channel == .text ? Self.fullestPart(texts) : texts[0]
    }

    /// The words that the parent is asked to text, and the school's telephone number.
    func changeWords(_ change: ChangeWay, _ language: Language) -> [String: Value] {
        let keyword: String? = if case .keyword(let keyword) = change { keyword.shown(in: language) } else { nil }
        func asked(_ word: Phrase) -> Value {
            .text([keyword, locales.text(word, in: language)].compactMap(\.self).joined(separator: " "))
        }
        return ["yes": asked("reply-word-yes"), "no": asked("reply-word-no"), "telephone": .text(school.telephone)]
    }

    private func fullestPart(
        _ phrase: Phrase, _ values: [String: Value], _ event: Event?, _ language: Language
    ) -> String {
        Self.fullestPart(candidates(phrase, values, event, language))
    }

    /// The fullest first.
    func candidates(
        _ phrase: Phrase, _ values: [String: Value], _ event: Event?, _ language: Language, capitalised: Bool = false
    ) -> [String] {
        names(of: event, language).flatMap { name in
            let event = capitalised ? name.prefix(1).uppercased() + name.dropFirst() : name
            return schoolNames(language).map { school in
                let named: [String: Value] = ["event": .text(event), "school": .text(school)]
                return locales.text(phrase, values.merging(named) { value, _ in value }, in: language)
            }
        }
    }
}
