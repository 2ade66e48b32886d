internal import Foundation
import Templates

/// What the gateway itself answers to a person who wrote: one part of a text in each language, in the GSM alphabet.
///
/// The name of a school or an event that would cost a second part, by its length or by a letter that the alphabet lacks, is left out rather than
/// misspelt.
extension MessageComposer {
    /// - Parameter change: how the answer that is confirmed can be changed.
    func confirmation(
        _ confirmation: ReplyRouting.Confirmation, event: Event?, changedBy change: ChangeWay = .answer, language: Language
    ) -> String {
        Self.fullestPart(candidates(confirmation, event: event, change, language: language))
    }

    /// The first candidate that fits in one part; where none does, the last, which leaves out most.
    static func fullestPart(_ candidates: [String]) -> String { candidates.first(where: isOnePart) ?? candidates.last ?? "" }

    private static func isOnePart(_ text: String) -> Bool {
        let prepared = TextMessage.prepare(text)
        return prepared.alphabet == .gsm7 && prepared.parts == 1
    }

    /// The fullest first.
    private func candidates(
        _ confirmation: ReplyRouting.Confirmation, event: Event?, _ change: ChangeWay, language: Language
    ) -> [String] {
        let events = names(of: event, language)
        let schools = schoolNames(language)
        switch confirmation {
        case .which(let keywords, let meaning): return which(keywords, meaning, language)
        case .about(let topic): return about(topic, language)
        case .choiceLabels(let choices): return choiceLabels(choices.map(\.title), in: language).map { [$0] } ?? waiting(language)
        case .waitingOnly: return waiting(language)
        default:
            return schools.flatMap { school in events.map { words(confirmation, event: $0, school: school, change, language) } }
        }
    }

    /// The event's own name, and a general word for an event.
    func names(of event: Event?, _ language: Language) -> [String] {
        let someEvent = locales.text("reply-event", in: language)
        return event.map { [$0.name[language], someEvent] } ?? [someEvent]
    }

    /// The school's own name, and a general word for a school.
    func schoolNames(_ language: Language) -> [String] { [school.name[language], locales.text("reply-school", in: language)] }

    private func words(
        _ confirmation: ReplyRouting.Confirmation, event: String, school name: String, _ change: ChangeWay,
        _ language: Language
    ) -> String {
        let (school, telephone) = (Value.text(name), Value.text(school.telephone))
        func answered(_ phrase: Phrase, orCall call: Phrase, _ values: [String: Value] = [:]) -> String {
            let said = values.merging(["event": .text(event), "school": school]) { value, _ in value }
            return locales.text(
                change == .telephone ? call : phrase,
                said.merging(changeWords(change, language)) { value, _ in value }, in: language)
        }
        switch confirmation {
        case .yes(let places): return answered("reply-yes", orCall: "reply-yes-call", ["places": .number(places)])
        case .no: return answered("reply-no", orCall: "reply-no-call")
        case .maybe: return answered("reply-maybe", orCall: "reply-maybe-call")
        case .stopped: return locales.text("reply-stopped", ["school": school, "telephone": telephone], in: language)
        case .started: return locales.text("reply-started", ["school": school], in: language)
        case .help: return locales.text("reply-help", ["school": school, "telephone": telephone], in: language)
        case .languageWelsh: return locales.text("reply-language-cy", ["school": school], in: language)
        case .languageEnglish: return locales.text("reply-language-en", ["school": school], in: language)
        case .emailStopped:
            return locales.text("reply-email-stopped", ["school": school, "telephone": telephone], in: language)
        case .topicStopped(let keyword):
            return locales.text(
                "reply-topic-stopped", ["keyword": .text(keyword.shown(in: language)), "school": school], in: language)
        case .topicStarted(let keyword):
            return locales.text(
                "reply-topic-started", ["keyword": .text(keyword.shown(in: language)), "school": school], in: language)
        case .waiting, .which, .about: return locales.text("reply-waiting", ["school": school], in: language)
        case .waitingOnly, .choiceLabels: return locales.text("reply-waiting-only", ["school": school], in: language)
        }
    }

    private func waiting(_ language: Language) -> [String] {
        schoolNames(language).map { locales.text("reply-waiting-only", ["school": .text($0)], in: language) }
    }

    /// Asks which question is meant, with the parent's own answer ready to be sent again: as many keywords as fit, the newest first.
    private func which(_ keywords: [Keyword], _ meaning: ReplyMeaning, _ language: Language) -> [String] {
        let word = locales.text(Phrase(rawValue: "reply-word-\(meaning.intent.rawValue)"), in: language)
        let answers = keywords.map { keyword in
            [keyword.shown(in: language), word, meaning.places.map(String.init)].compactMap(\.self).joined(separator: " ")
        }
        return schoolNames(language).flatMap { school in
            (1...max(1, answers.count)).reversed().map { count in
                locales.text(
                    "reply-which",
                    ["answers": .text(answers.prefix(count).joined(separator: ", ")), "school": .text(school)], in: language)
            }
        }
    }

    private func about(_ topic: Topic, _ language: Language) -> [String] {
        guard let event = topic.event, let starts = LocalTime.wall(event.starts, in: school.quietHours.calendar) else {
            return [locales.text("reply-waiting", ["school": .text(school.name[language])], in: language)]
        }
        let values: [String: Value] = [
            "event": .text(event.name[language]), "starts": .date(starts), "place": .text(event.place[language]),
            "keyword": .text(topic.keyword.shown(in: language)), "school": .text(school.name[language]),
        ]
        return ["reply-about", "reply-about-place", "reply-about-time", "reply-about-short"].map { id in
            locales.text(Phrase(rawValue: id), values, in: language)
        }
    }
}
