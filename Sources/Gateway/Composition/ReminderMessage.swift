internal import Foundation
internal import Templates

/// The reminder that the gateway writes by itself, from the words of `locales/`: a message like any other, complete in both languages.
///
/// It is `essential`, since it is of use only on its day: neither the weekly limit nor a closed day holds it back, while the quiet hours apply. It
/// asks nothing: an answer NO belongs to the invitation's own question. It names no number of seats, since both parents of a family may get it, and
/// one parent may not read what the other answered.
extension MessageComposer {
    /// - Parameters:
    ///   - keyword: of the invitation; with it a NO is understood whatever other questions are open by then.
    ///   - reach: of the invitation; the store decides, as the reminder goes out, which of those whom it asks for had the invitation.
    /// - Throws: what the message's own texts throw; nothing where the event's name and place can be written at all.
    func reminder(
        of event: Event, named invitation: String, keyword: Keyword?, reach: ReachPolicy, at now: Date
    ) throws -> MessageSource {
        let full = source(event, invitation, keyword, reach, sms: "event-reminder-text")
        // A text of more than one part costs the school more: the place is also in the invitation and in the e-mail.
        return try isOnePart(full, at: now) ? full : source(event, invitation, keyword, reach, sms: "event-reminder-text-short")
    }

    private func source(
        _ event: Event, _ invitation: String, _ keyword: Keyword?, _ reach: ReachPolicy, sms: Phrase
    ) -> MessageSource {
        let calendar = school.quietHours.calendar
        let starts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: event.starts)
        let written = String(
            format: "%04d-%02d-%02dT%02d:%02d", starts.year ?? 0, starts.month ?? 0, starts.day ?? 0, starts.hour ?? 0,
            starts.minute ?? 0)
        func both(_ text: Bilingual<String>) -> String { "{cy: \(Self.quoted(text.welsh)), en: \(Self.quoted(text.english))}" }
        let terms = """
            name: \(invitation.prefix(56))-atgoffa
            category: essential
            audience: all
            reach: \(reach.rawValue)
            goal: delivered
            wait: 1d
            question: none
            event:
              name: \(both(event.name))
              starts: \(written)
              place: \(both(event.place))
              remind: no

            """
        return MessageSource(
            terms: terms, welsh: file(keyword, sms: sms, in: .welsh), english: file(keyword, sms: sms, in: .english))
    }

    private func file(_ keyword: Keyword?, sms: Phrase, in language: Language) -> String {
        // The words are a message's own: event name and place are placeables in them, filled in for each delivery.
        let no = changeWords(.later(keyword), language)["no"] ?? .text("")
        let reply = locales.text(
            ways.number == nil ? "event-reminder-call" : "event-reminder-reply",
            ["telephone": .text("{ $telephone }"), "no": no], in: language)
        let tell = locales.text(
            ways.number == nil ? "event-reminder-tell-call" : "event-reminder-tell",
            ["telephone": .text("{ $telephone }"), "number": .text("{ $replyNumber }"), "no": no], in: language)
        func words(_ phrase: Phrase) -> String {
            locales.text(
                phrase,
                [
                    "school": .text("{ $school }"), "event": .text("{ $eventName }"), "place": .text("{ $eventPlace }"),
                    "date": .text("{ DATE($eventStarts, year: \"no\", evening: \"yes\") }"),
                    "on": .text("{ DATE($eventStarts, form: \"on\", year: \"no\", evening: \"yes\") }"),
                    "day": .text("{ DATE($eventStarts, form: \"label\", evening: \"yes\") }"),
                    "time": .text("{ TIME($eventStarts) }"),
                    "contact": .text("{ $contact }"), "reply": .text(reply), "tell": .text(tell),
                ], in: language)
        }
        return """
            ---
            subject: \(Self.quoted(words("event-reminder-subject")))
            sms: \(Self.quoted(words(sms)))
            ---
            \(words("event-reminder-body"))

            """
    }

    private func isOnePart(_ source: MessageSource, at now: Date) throws -> Bool {
        guard let id = MessageID(rawValue: "reminder") else { return false }
        let message = try MessageCache().read(source, id: id, school: school, created: now)
        let words = TemplateValues(names: ["…"], children: [])
        return try Language.allCases.allSatisfy { language in
            guard let sms = message.text[language].sms else { return false }
            let text = try sms.format(values(message.terms, words, in: language), in: language)
            return TextMessage.prepare(text).parts == 1
        }
    }

    /// Quoted as YAML (and JSON) require, so that no character in a name can change the structure of the file.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
