/// The word STOP as the whole reply, with typing errors: `stopoi`, `sto p`, `END please`.
///
/// Beside other words no typing error is corrected: there it may be any word.
enum StopAlone {
    /// The words that typing errors are compared with.
    private static let words = ["stop", "stopio", "stopiwch", "stopia", "unsubscribe"]
    /// Words of either language that are a letter away from them.
    private static let others: Set<String> = [
        "shop", "step", "slop", "stoop", "top", "stow", "strop", "swop", "sop", "stops", "siopio", "siopa", "stoc", "stol",
        "topio", "stomp", "copio", "siop", "stopiwr", "stor", "stod", "stof", "atop", "stopped", "stori", "sto",
    ]
    private static let courtesies: Set<Cue> = [.please, .pleaseOrYes, .thanks, .hello, .sorry]

    /// The signs of such a reply; nil for every other.
    static func signs(in tokens: [ReplyToken], of vocabulary: ReplyVocabulary) -> [CueToken]? {
        let spoken = tokens.filter { if case .pause = $0.kind { false } else { true } }
        let words = spoken.compactMap(\.word)
        guard words.count == spoken.count, (1...6).contains(words.count) else { return nil }
        func courtesy(at start: Int) -> (Cue, Int)? {
            guard let match = vocabulary.longest(in: words[...], from: start, preferring: nil),
                courtesies.contains(match.sign)
            else { return nil }
            return (match.sign, match.end)
        }
        var found: [CueToken] = []
        var core: [String] = []
        var index = 0
        while index < words.count {
            if let (sign, end) = courtesy(at: index) {
                let text = words[index..<end].joined(separator: " ")
                found.append(CueToken(kind: .sign(sign), text: text))
                index = end
            } else {
                // More words after a pause.
                if !core.isEmpty, found.last?.sign != .stopWord { return nil }
                if core.isEmpty { found.append(CueToken(kind: .sign(.stopWord), text: "")) }
                core.append(words[index])
                index += 1
            }
        }
        guard asks(core, vocabulary), let stop = found.firstIndex(where: { $0.sign == .stopWord }) else { return nil }
        found[stop].text = core.joined(separator: " ")
        return found
    }

    private static func asks(_ core: [String], _ vocabulary: ReplyVocabulary) -> Bool {
        if vocabulary.isStopAlone(core) { return true }
        guard let first = core.first else { return false }
        // "Sto p", "stop io".
        if core.count > 1 { return words.contains(core.joined()) }
        guard !vocabulary.knows(first), !others.contains(first) else { return false }
        return words.contains { Misspelling.isOneSlip(from: $0, to: first) }
    }
}
