internal import Foundation
import Templates

/// What the gateway itself answers to a person who wrote. Of several candidates the first is taken that is one part in the GSM alphabet; where none
/// is, the last. A question back by choice labels keeps its titles, also in UCS-2 (`ChoiceLabelWords`).
///
/// A name that would cost a second part, by its length or by a letter that the alphabet lacks, is left out rather than misspelt: the school's
/// before the event's, since the parent wrote to the school and may have several events in mind. A question back keeps the school's name, and names as
/// many keywords as fit beside it.
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
        func answered(_ phrase: Phrase, orCall call: Phrase, _ values: [String: Value] = [:]) -> [String] {
            let said = values.merging(changeWords(change, language)) { value, _ in value }
            return candidates(change == .telephone ? call : phrase, said, event, language)
        }
        func said(_ phrase: Phrase, _ values: [String: Value] = [:]) -> [String] {
            schoolNames(language).map { school in
                let names: [String: Value] = ["school": .text(school), "telephone": .text(self.school.telephone)]
                return locales.text(phrase, values.merging(names) { value, _ in value }, in: language)
            }
        }
        func about(_ keyword: Keyword) -> [String: Value] { ["keyword": .text(keyword.shown(in: language))] }
        switch confirmation {
        case .yes(let places): return answered("reply-yes", orCall: "reply-yes-call", ["places": .number(places)])
        case .no: return answered("reply-no", orCall: "reply-no-call")
        case .maybe: return answered("reply-maybe", orCall: "reply-maybe-call")
        case .stopped: return said("reply-stopped")
        case .started: return said("reply-started")
        case .help: return said("reply-help")
        case .languageWelsh: return said("reply-language-cy")
        case .languageEnglish: return said("reply-language-en")
        case .emailStopped: return said("reply-email-stopped")
        case .topicStopped(let keyword): return said("reply-topic-stopped", about(keyword))
        case .topicStarted(let keyword): return said("reply-topic-started", about(keyword))
        case .waiting: return said("reply-waiting")
        case .waitingOnly: return said("reply-waiting-only")
        case .which(let keywords, let meaning): return which(keywords, meaning, language)
        case .about(let topic): return self.about(topic, language)
        case .choiceLabels(let choices):
            return choiceLabels(choices.map(\.title), in: language).map { [$0] } ?? said("reply-waiting-only")
        }
    }

    /// The event's own name, and a general word for an event.
    func names(of event: Event?, _ language: Language) -> [String] {
        let someEvent = locales.text("reply-event", in: language)
        return event.map { [$0.name[language], someEvent] } ?? [someEvent]
    }

    /// The school's own name, and a general word for a school.
    func schoolNames(_ language: Language) -> [String] { [school.name[language], locales.text("reply-school", in: language)] }

    /// Asks which question is meant, with the parent's own answer ready to be sent again: as many keywords as fit beside the school's name, the
    /// newest first.
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
