import Channels
import Gateway
import Templates

/// Texts for codes, the same on pages and in the terminal.
struct Labels: Sendable {
    let locales: Locales
    let language: Language

    func text(_ id: String, _ values: [String: Value] = [:]) -> String {
        locales.text(Phrase(rawValue: id), values, in: language)
    }

    func reach(_ reach: Reach) -> String { text("reach-\(reach.rawValue)") }
    func state(_ state: DeliveryState) -> String { text("delivery-\(state.rawValue)") }

    /// An accepted letter has been printed, which is all that the state says.
    func state(_ state: DeliveryState, by channel: ChannelKind) -> String {
        channel == .letter && state == .accepted ? text("delivery-accepted-letter") : self.state(state)
    }

    /// The deliveries of a message by state, the most frequent first; printed letters that are not posted yet count apart from
    /// accepted ones.
    func deliveries(_ status: MessageStatus) -> [Counted] {
        var states = status.deliveries
        states[DeliveryState.accepted.rawValue, default: 0] -= status.inPile
        let rest = counts(states) { DeliveryState(rawValue: $0).map(state) ?? $0 }
        let pile = status.inPile > 0 ? [Counted(label: text("delivery-in-pile"), count: status.inPile)] : []
        return (rest + pile).sorted { $1.count < $0.count }
    }

    /// The title of a message with its name; the name alone where there is no title.
    func message(_ name: String, titled title: Bilingual<String>?) -> String { title.map { "\($0[language]) (\(name))" } ?? name }

    /// The message that this one corrects; at a terminal with its id, which tells two of one name apart.
    func corrected(_ status: MessageStatus, id: String? = nil) -> String {
        guard let name = status.correctsName else { return status.corrects ?? "" }
        return message([name, id].compactMap(\.self).joined(separator: ", "), titled: status.correctsTitle)
    }

    func channel(_ channel: ChannelKind) -> String { text("channel-\(channel.rawValue)") }
    /// By which means something was said: a channel, or the message page.
    func way(_ way: String) -> String { ChannelKind(rawValue: way).map(channel) ?? text("way-page") }
    func speaker(_ speaker: Conversation.Entry.Speaker) -> String { text("speaker-\(speaker.rawValue)") }

    /// The state of a message of the school, with the reason of a failure; nil for a reply.
    func standing(of entry: Conversation.Entry) -> String? {
        guard entry.speaker != .family, let state = DeliveryState(rawValue: entry.state) else { return nil }
        let standing = ChannelKind(rawValue: entry.way).map { self.state(state, by: $0) } ?? self.state(state)
        guard state != .accepted, state != .delivered, let reason = entry.reason else { return standing }
        return "\(standing): \(self.reason(reason))"
    }

    /// The text of an entry: the words, the choice on a page, or the title of a message.
    func words(of entry: Conversation.Entry) -> String {
        if let text = entry.text { return text }
        let title = entry.title?[language] ?? ""
        guard let choice = entry.choice else { return title }
        let values: [String: Value] = ["choice": .text(self.choice(choice)), "title": .text(title)]
        guard let places = entry.places else { return text("conversation-answered", values) }
        return text("conversation-answered-places", values.merging(["places": .number(places)]) { $1 })
    }

    /// A fact of a contact, by its name in `families.csv`.
    func field(_ name: String) -> String {
        let phrase = Phrase(rawValue: "column-\(name.replacing("_", with: "-"))")
        return locales.has(phrase) ? locales.text(phrase, in: language) : name
    }

    func intent(_ intent: ReplyIntent) -> String { text("intent-\(intent.rawValue)") }

    /// How the classifier read a reply: "ie, 2".
    func reading(_ item: InboxItem) -> String {
        if item.isAutomatic { return text("intent-automatic") }
        let fault = item.fault.map { text("text-fault-\($0.rawValue)") }
        return [intent(item.intent), item.places.map(String.init), fault].compactMap(\.self).joined(separator: ", ")
    }

    func language(_ language: Language?) -> String { language.map { text("form-\($0.tag)") } ?? text("page-ages-either") }

    /// A duration in its greatest unit: "3 diwrnod", "5 awr".
    func duration(_ seconds: Double?) -> String {
        guard let seconds else { return text("duration-none") }
        let minutes = Int(seconds / 60)
        if minutes >= 2 * 1440 { return text("duration-days", ["count": .number(minutes / 1440)]) }
        if minutes >= 60 { return text("duration-hours", ["count": .number(minutes / 60)]) }
        return text("duration-minutes", ["count": .number(minutes)])
    }

    func choice(_ choice: Answer.Choice) -> String { text("answer-\(choice.rawValue)") }

    /// The answers to a message, by choice; those on the waiting list and late ones only where there are any.
    func answers(_ given: AnswerCount) -> [Counted] {
        let rare = [
            Counted(label: standing(.waiting), count: given.waiting), Counted(label: standing(.late), count: given.late),
        ]
        return [
            Counted(label: choice(.yes), count: given.yes), Counted(label: choice(.no), count: given.no),
            Counted(label: choice(.maybe), count: given.maybe),
        ] + rare.filter { $0.count > 0 } + [Counted(label: text("answer-places"), count: given.places)]
    }

    /// How many of the families met the message's goal.
    func reached(_ status: MessageStatus) -> String {
        text("reached-of", ["reached": .number(status.reached), "families": .number(status.families)])
    }

    /// Why a contact was not reached: a reason not to send, a failure of a channel, or no response.
    func reason(_ code: String) -> String {
        if NotSent(rawValue: code) != nil { return text("not-sent-\(code)") }
        // A short text; `reason-<code>`, which says what to do, is too long for a list.
        if ReasonCode(rawValue: code) != nil { return text("failed-\(code)") }
        return text("exhausted-\(code)")
    }

    /// "cy", "en" or "cy+en" in words.
    func form(_ form: String) -> String {
        LanguageForm(rawValue: form).map { text("form-\($0 == .both ? "both" : $0.rawValue)") } ?? form
    }

    /// The seats of an event, in a sentence.
    func seats(_ event: EventSummary) -> String {
        var values: [String: Value] = ["taken": .number(event.taken), "waiting": .number(event.waiting)]
        guard let capacity = event.capacity else { return text("event-seats-unlimited", values) }
        values["capacity"] = .number(capacity)
        return text("event-seats", values)
    }

    /// The number of a guest's seats, with the guest's status where the number does not say it.
    func places(_ guest: Guest) -> String {
        let isPlain = guest.standing == .coming && guest.number == nil && !guest.hasTwoBookings && !guest.hasLeft
        guard !isPlain else { return String(guest.places) }
        return guest.places > 0 ? "\(guest.places) (\(standing(of: guest)))" : standing(of: guest)
    }

    /// The status of a guest: the number on the waiting list, a second booking of another household of the family, whether the
    /// guest has left.
    func standing(of guest: Guest) -> String {
        let standing =
            guest.number.map { text("guest-waiting-number", ["number": .number($0), "wish": .number(guest.wish ?? 1)]) }
            ?? standing(guest.standing)
        return [standing, guest.hasTwoBookings ? text("guest-two-bookings") : nil, guest.hasLeft ? text("guest-left") : nil]
            .compactMap(\.self).joined(separator: ", ")
    }

    /// The needs of a guest, each with its author.
    func needs(_ guest: Guest) -> String {
        guest.notes.map { need in
            need.name.map { text("guest-need", ["need": .text(need.text), "name": .text($0)]) } ?? need.text
        }.joined(separator: "; ")
    }

    func standing(_ standing: Guest.Status) -> String { text("guest-\(standing.rawValue)") }

    func names(_ names: [String]) -> String { NameList.joined(names: names, in: language) }

    /// Codes and their counts, the most frequent first.
    func counts(_ counts: [String: Int], label: (String) -> String) -> [Counted] {
        counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Counted(label: label($0.key), count: $0.value) }
    }

    struct Counted {
        var label: String
        var count: Int
    }
}
