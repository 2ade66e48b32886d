import Foundation
import Templates

/// Reads `message.yaml`. Every mistake is collected, with its line.
///
/// Keys: `name`, `category`, one of `audience` (`all`), `years` and `classes`, `reach`, `goal`, `wait`, `question`, `questions`, `anonymous`,
/// `group`, `expires`, `keyword`, `open`, `event`, `guests`, `fold`, `values`.
struct MessageTermsReader {
    let calendar: Calendar
    /// When the message is written.
    let now: Date

    struct Reading {
        /// Nil where there is any mistake.
        var terms: MessageSpec?
        /// The placeholders that the texts may use, as far as they are known; nil where they are not.
        var placeholders: Set<String>?
        /// The line of its end, in `expires` or in the event.
        var endLine = 1
        var mistakes: [YAMLMistake]
    }

    func read(_ text: String, file: String) -> Reading {
        let reader = YAMLReader(text: text, file: file)
        guard let root = reader.mapping() else { return Reading(mistakes: reader.mistakes) }
        let own = root.keys(in: "values") ?? []
        let ofEvent = root.keys.contains("event") ? MessageCache.eventPlaceholders : []
        let name = root.requiredText("name")
        if !name.isEmpty, !Self.isName(name) { root.invalid("name", "message-name") }
        if root.keys.contains("category") == false { root.missing("category") }
        let event = event(root)
        let question = root.choice("question", Question.self) ?? .none
        let terms = MessageSpec(
            name: name, category: root.choice("category", Category.self) ?? .general, audience: audience(root),
            reach: root.choice("reach", ReachPolicy.self) ?? .everyContact, goal: root.choice("goal", Goal.self) ?? .delivered,
            wait: root.duration("wait") ?? 4 * 3600, question: question,
            questionnaire: QuestionnaireReader().read(root, question: question), expires: instant(root, "expires"),
            keyword: keyword(root), event: event, isOpen: root.flag("open") ?? false, guests: guests(root),
            fold: root.flag("fold") ?? false,
            values: MessageValuesReader(calendar: calendar, now: now).read(root).merging(values(of: event)) { _, event in event })
        if terms.goal == .answered, terms.question == .none { root.invalid("goal", "message-goal") }
        if terms.isOpen, terms.keyword == nil || terms.invitation == nil { root.invalid("open", "message-open") }
        root.finish()
        return Reading(
            terms: reader.mistakes.isEmpty ? terms : nil,
            placeholders: MessageCache.placeholders.union(own).union(ofEvent),
            endLine: root.line(of: "expires") ?? root.line(of: "event") ?? 1, mistakes: reader.mistakes)
    }

    private static func isName(_ name: String) -> Bool {
        name.count <= 64 && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }

    private func audience(_ root: YAMLMapping) -> Audience {
        let said = ["audience", "years", "classes"].filter(root.keys.contains)
        if said.isEmpty {
            root.invalid("audience", "message-no-audience")
            return .everyone
        }
        guard said.count == 1 else {
            root.invalid(said[1], "message-audience")
            return .everyone
        }
        if let years = root.texts("years") {
            let numbers = years.compactMap(Int.init)
            if numbers.count != years.count || numbers.isEmpty { root.invalid("years", "message-years") }
            return .years(Set(numbers))
        }
        if let classes = root.texts("classes") {
            if classes.isEmpty { root.invalid("classes", "message-audience") }
            return .classes(Set(classes))
        }
        if let audience = root.text("audience"), audience != "all" { root.invalid("audience", "message-audience") }
        return .everyone
    }

    private func event(_ root: YAMLMapping) -> Event? {
        guard let event = root.mapping("event") else { return nil }
        let name = event.bilingual("name")
        let place = event.bilingual("place")
        let starts = instant(event, "starts")
        let capacity = event.whole("capacity", in: 1...100_000)
        let answerBy = instant(event, "answer_by")
        let isReminded = event.flag("remind") ?? true
        if let starts, let answerBy, answerBy > starts { event.invalid("answer_by", "message-answer-by") }
        for key in ["name", "place", "starts"] where !event.keys.contains(key) { event.missing(key) }
        event.finish()
        guard let name, let place, let starts else { return nil }
        return Event(
            name: name, starts: starts, place: place, capacity: capacity, answerBy: answerBy,
            remindAt: isReminded ? ReminderTime.before(starts, in: calendar) : nil)
    }

    private func guests(_ root: YAMLMapping) -> GuestAudience? {
        guard let guests = root.mapping("guests") else { return nil }
        let event = guests.text("of")
        let who = guests.choice("who", GuestAudience.Who.self)
        for key in ["of", "who"] where !guests.keys.contains(key) { guests.missing(key) }
        guests.finish()
        guard let event, let who else { return nil }
        return GuestAudience(event: event, who: who)
    }

    private func keyword(_ root: YAMLMapping) -> Bilingual<String>? {
        guard let keyword = root.bilingual("keyword") else { return nil }
        // One word that can be typed on any telephone: a text is read word by word.
        let isWord = Language.allCases.allSatisfy { language in
            let word = keyword[language]
            return (3...20).contains(word.count) && word.allSatisfy { $0.isLetter || $0.isNumber }
        }
        if !isWord { root.invalid("keyword", "message-keyword") }
        return keyword
    }

    /// The values that every text of a message with an event may use, worked out once and not for each delivery.
    private func values(of event: Event?) -> [String: Bilingual<Value>] {
        guard let event else { return [:] }
        var values = ["eventName": event.name.map { Value.text($0) }, "eventPlace": event.place.map { Value.text($0) }]
        // A year beyond 9999 gives no date: the value is then missing for a text that uses it.
        values["eventStarts"] = LocalTime.wall(event.starts, in: calendar).map { starts in Bilingual { _ in .date(starts) } }
        return values
    }

    private func instant(_ mapping: YAMLMapping, _ key: String) -> Date? {
        guard let text = mapping.text(key) else { return nil }
        let instant = LocalTime.instant(NamedDay.resolved(text, from: now, in: calendar), in: calendar)
        if instant == nil { mapping.invalid(key, "message-time") }
        return instant
    }
}
