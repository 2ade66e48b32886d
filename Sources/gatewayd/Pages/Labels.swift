import Channels
import Gateway
import Templates

/// The names that people read for the codes that programs go by, the same on pages and in the terminal.
struct Labels: Sendable {
    let locales: Locales
    let language: Language

    func text(_ id: String, _ values: [String: Value] = [:]) -> String {
        locales.text(Phrase(rawValue: id), values, in: language)
    }

    func reach(_ reach: Reach) -> String { text("reach-\(reach.rawValue)") }
    func state(_ state: DeliveryState) -> String { text("delivery-\(state.rawValue)") }

    /// A letter that was taken has been printed, and says nothing more of itself.
    func state(_ state: DeliveryState, by channel: ChannelKind) -> String {
        channel == .letter && state == .accepted ? text("delivery-accepted-letter") : self.state(state)
    }

    func channel(_ channel: ChannelKind) -> String { text("channel-\(channel.rawValue)") }
    func choice(_ choice: Answer.Choice) -> String { text("answer-\(choice.rawValue)") }

    /// Why somebody was not reached: a reason not to send, a failure of a wire, or that nothing came back.
    func reason(_ code: String) -> String {
        if NotSent(rawValue: code) != nil { return text("not-sent-\(code)") }
        // A few words; the sentence with what to do, `reason-<code>`, is too long for a list.
        if ReasonCode(rawValue: code) != nil { return text("failed-\(code)") }
        return text("exhausted-\(code)")
    }

    /// "cy", "en" or "cy+en" as a person says it.
    func form(_ form: String) -> String {
        LanguageForm(rawValue: form).map { text("form-\($0 == .both ? "both" : $0.rawValue)") } ?? form
    }

    /// How full an event is, in a sentence.
    func seats(_ event: EventSummary) -> String {
        var values: [String: Value] = ["taken": .number(event.taken), "waiting": .number(event.waiting)]
        guard let capacity = event.capacity else { return text("event-seats-unlimited", values) }
        values["capacity"] = .number(capacity)
        return text("event-seats", values)
    }

    /// How many places a guest has; with how it stands where that is not all.
    func places(_ guest: Guest) -> String {
        guard guest.standing != .coming || guest.number != nil else { return String(guest.places) }
        let standing =
            guest.number.map { text("guest-waiting-number", ["number": .number($0), "wish": .number(guest.wish ?? 1)]) }
            ?? standing(guest.standing)
        return guest.places > 0 ? "\(guest.places) (\(standing))" : standing
    }

    func standing(_ standing: Guest.Standing) -> String { text("guest-\(standing.rawValue)") }

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
