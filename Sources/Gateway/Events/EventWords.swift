internal import Channels
internal import Foundation
internal import Templates

/// What the gateway itself says to guests, beside the message that invites them: one part of a text in each language.
///
/// A name that would cost a second part is left out, the school's before the event's.
extension MessageComposer {
    /// What came of an answer, to whoever gave it.
    func confirmation(_ outcome: AnswerOutcome, event: Event?, language: Language) -> String {
        switch outcome {
        case .kept(let places): return confirmation(.yes(places: places), event: event, language: language)
        case .declined: return confirmation(.no, event: event, language: language)
        case .maybe: return confirmation(ReplyRouting.Confirmation.maybe, event: event, language: language)
        case .waiting(let number, kept: 0):
            return fullestPart("event-waits", ["number": .number(number)], event, language)
        case .waiting(let number, let kept):
            return fullestPart("event-waits-for-more", ["number": .number(number), "places": .number(kept)], event, language)
        case .late: return fullestPart("event-late", ["telephone": .text(school.telephone)], event, language)
        }
    }

    /// To a family that waited and has its places now.
    func movedUp(_ moved: MovedUp, event: Event, by channel: ChannelKind, language: Language) -> String {
        let starts = LocalTime.wall(event.starts, in: school.quietHours.calendar).map(Value.date) ?? .text("")
        let values: [String: Value] = [
            "places": .number(moved.places), "starts": starts, "telephone": .text(school.telephone),
        ]
        let phrase: Phrase = ways.number == nil || channel != .text ? "event-moved-up-call" : "event-moved-up"
        guard channel == .text else { return candidates(phrase, values, event, language)[0] }
        return fullestPart(phrase, values, event, language)
    }

    private func fullestPart(
        _ phrase: Phrase, _ values: [String: Value], _ event: Event?, _ language: Language
    ) -> String {
        Self.fullestPart(candidates(phrase, values, event, language))
    }

    /// The fullest first.
    private func candidates(
        _ phrase: Phrase, _ values: [String: Value], _ event: Event?, _ language: Language
    ) -> [String] {
        names(of: event, language).flatMap { event in
            schoolNames(language).map { school in
                let named: [String: Value] = ["event": .text(event), "school": .text(school)]
                return locales.text(phrase, values.merging(named) { value, _ in value }, in: language)
            }
        }
    }
}
