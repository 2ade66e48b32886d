/// Requests to the gateway: to stop, to start, for help, for a language.
extension ReplyGrammar {
    private var stopRequests: [StopRequest] { units.indices.compactMap { StopRequest(in: units, at: $0, readings, frame) } }

    var asksToStop: Bool { !stopRequests.isEmpty }

    /// Whether it asks to end e-mails only.
    var stopsEmailAlone: Bool {
        let requests = stopRequests
        return !requests.isEmpty && requests.allSatisfy(\.isOfEmailAlone)
    }

    /// Stopping something, or removing a person from a list, that is not a request to end the gateway's messages: a person reads what it is.
    var speaksOfStopping: Bool { has(.stop) || has(.stopVerb) || has(.stopWord) || has(.remove) }

    /// Start, help, a language: where it is the whole reply, or in a sentence that can mean nothing else.
    var command: ReplyIntent? {
        let commands: [Cue: ReplyIntent] = [
            .start: .start, .help: .help, .languageWelsh: .languageWelsh, .languageEnglish: .languageEnglish,
        ]
        let words = units.flatMap(\.words)
        let found = words.compactMap { word in word.sign.flatMap { commands[$0] }.map { (word, $0) } }
        guard let first = found.first, Set(found.map(\.1)).count == 1 else { return nil }
        let length = found.map { $0.0.text.split(separator: " ").count }.max() ?? 0
        let rest = words.filter { $0.sign.map { commands[$0] == nil && !$0.isNeutral } ?? true }
        let strange = rest.count { $0.kind == .unknown }
        // "How can I pay?" asks for help with something else.
        if first.1 == .help, strange > 0 { return nil }
        // "We don't speak Welsh at home, will that matter?"
        let asksElse = units.contains { unit in
            unit.asks && unit.words.contains { $0.kind == .unknown }
                && !unit.words.contains { $0.sign.flatMap { commands[$0] } != nil }
        }
        if asksElse { return nil }
        if length >= 3 {
            let may: Set<Cue> = [.yes, .asking, .agree, .wish, .verb, .verbOfOne, .matter, .not, .no, .maybe, .noOrThere]
            return strange <= 6 && rest.allSatisfy { $0.sign.map(may.contains) ?? ($0.kind != .figures) } ? first.1 : nil
        }
        // A request of one or two words counts only where it is alone.
        let may: Set<Cue> = length == 2 ? [.yes, .asking, .agree, .verb, .verbOfOne] : []
        let asks = units.contains(where: \.asks) && first.1 != .help
        return !asks && strange <= length - 1 && rest.allSatisfy { $0.sign.map(may.contains) ?? ($0.kind == .unknown) }
            ? first.1 : nil
    }
}
