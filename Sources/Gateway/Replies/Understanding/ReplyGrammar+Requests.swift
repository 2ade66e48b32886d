/// Requests to the gateway: to stop, to start, for help, for a language.
extension ReplyGrammar {
    /// Whether a stretch asks for our messages to end. A request that names them is one; a bare verb or word is one only where nothing else
    /// could be its object.
    private func asksToStop(_ unit: ReplyUnit) -> Bool {
        let request = unit.words.firstIndex { [.stop, .stopEmail, .remove].contains($0.sign) } ?? 0
        // "Don't take me off the list."
        if unit.words[..<request].contains(where: { $0.sign == .not }) { return false }
        // "Did you stop sending texts?"
        if unit.asks, unit.words[..<request].contains(where: { $0.sign == .asking && Self.asksWhether($0) }) { return false }
        if unit.has(.stop, .stopEmail) {
            // "Stop texting my husband": a person sees whose number that is.
            return !has(.start) && !unit.words[request...].contains { $0.sign == .kin || $0.sign == .group }
        }
        // "Take us off for Thursday" gives places back.
        if unit.has(.remove) { return !has(.when) && !readings.contains { $0.comes == false && $0.weight == .sentence } }
        guard let index = unit.words.firstIndex(where: { $0.sign == .stopWord || $0.sign == .stopVerb }), !unit.asks else {
            return false
        }
        // "Stop", "stop please", "stop sending me": but not "stop sending my son home".
        let courtesies: Set<Sign> = [
            .please, .pleaseOrYes, .hello, .sorry, .and, .thanks, .but, .filler, .correction, .stopWord, .stopVerb,
        ]
        let isVerb = unit.words[index].sign == .stopVerb
        let before = unit.words[..<index].allSatisfy { word in
            guard let sign = word.sign else { return false }
            return courtesies.contains(sign) || sign == .senderOfOne
                || isVerb && [.wish, .verb, .verbOfOne, .sender].contains(sign)
        }
        // What the sender says of themselves is no object: "stop please I have asked before".
        let after = unit.words[(index + 1)...].prefix { $0.sign != .senderOfOne && $0.sign != .because }
        return before && after.allSatisfy { $0.sign.map { courtesies.contains($0) || $0 == .me } ?? false }
    }

    /// A question about what was done; "can you" asks for it.
    private static func asksWhether(_ asking: FoundSign) -> Bool {
        let first = ReplyTokens.folded(String(asking.text.split(separator: " ").first ?? ""))
        return [
            "did", "do", "does", "have", "has", "why", "when", "is", "are", "was", "pam", "pryd", "ydych", "dach", "oes", "a",
        ]
        .contains(first)
    }

    var asksToStop: Bool { units.contains(where: asksToStop) }

    /// Whether all that it asks to end is e-mail.
    var stopsEmailAlone: Bool {
        let requests = units.filter(asksToStop)
        return !requests.isEmpty && requests.allSatisfy { $0.has(.stopEmail) && !$0.has(.stop, .remove) }
    }

    /// Stopping, or taking somebody off a list, that is none of our messages: a person sees what it is.
    var speaksOfStopping: Bool { has(.stop) || has(.stopVerb) || has(.stopWord) || has(.remove) }

    /// Start, help, a language: where they are all that is said, or said in a sentence that can mean nothing else.
    var command: ReplyIntent? {
        let commands: [Sign: ReplyIntent] = [
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
            let may: Set<Sign> = [.yes, .asking, .agree, .wish, .verb, .verbOfOne, .matter, .not, .no, .maybe, .noOrThere]
            return strange <= 6 && rest.allSatisfy { $0.sign.map(may.contains) ?? ($0.kind != .figures) } ? first.1 : nil
        }
        // A word or two ask for it only alone.
        let may: Set<Sign> = length == 2 ? [.yes, .asking, .agree, .verb, .verbOfOne] : []
        let asks = units.contains(where: \.asks) && first.1 != .help
        return !asks && strange <= length - 1 && rest.allSatisfy { $0.sign.map(may.contains) ?? ($0.kind == .unknown) }
            ? first.1 : nil
    }
}
