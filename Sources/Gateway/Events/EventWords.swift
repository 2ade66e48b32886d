internal import Channels
internal import Foundation
internal import Templates

/// What the gateway itself says to guests, beside the message that invites them: one part of a text in each language.
extension MessageComposer {
    /// What came of an answer, to whoever gave it.
    func confirmation(_ outcome: AnswerOutcome, event: Event?, language: Language) -> String {
        let school = Value.text(school.name[language])
        let about = Value.text(event?.name[language] ?? locales.text("reply-event", in: language))
        switch outcome {
        case .kept(let places): return confirmation(.yes(places: places), event: event, language: language)
        case .declined: return confirmation(.no, event: event, language: language)
        case .maybe:
            return confirmation(ReplyRouting.Confirmation.maybe, event: event, language: language)
        case .waiting(let number, kept: 0):
            return locales.text(
                "event-waits", ["event": about, "number": .number(number), "school": school], in: language)
        case .waiting(let number, let kept):
            return locales.text(
                "event-waits-for-more",
                ["event": about, "number": .number(number), "places": .number(kept), "school": school], in: language)
        case .late:
            return locales.text(
                "event-late", ["event": about, "school": school, "telephone": .text(self.school.telephone)], in: language)
        }
    }

    /// To a family that waited and has its places now.
    func movedUp(_ moved: MovedUp, event: Event, by channel: ChannelKind, language: Language) -> String {
        let starts = LocalTime.wall(event.starts, in: school.quietHours.calendar).map(Value.date) ?? .text("")
        let values: [String: Value] = [
            "event": .text(event.name[language]), "places": .number(moved.places), "starts": starts,
            "school": .text(school.name[language]), "telephone": .text(school.telephone),
        ]
        return ways.number == nil || channel != .text
            ? locales.text("event-moved-up-call", values, in: language) : locales.text("event-moved-up", values, in: language)
    }
}
