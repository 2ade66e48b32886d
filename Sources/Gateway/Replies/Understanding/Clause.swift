/// A clause of a reply, which says one thing: between commas, full stops and words such as *but*.
struct Clause: Sendable, Equatable {
    var signs: [CueToken] = []
    /// The word that joins it to what came before: *but*, *because*, *so*, or a correction.
    var opener: Cue?
    /// Whether it comes after a full stop or the end of a line, or begins the reply.
    var beginsSentence = true
    /// Whether it asks the school something.
    var asks = false

    var words: [CueToken] {
        signs.filter { if case .pause = $0.kind { false } else { true } }
    }

    func has(_ signs: Cue...) -> Bool { self.signs.contains { $0.sign.map(signs.contains) ?? false } }

    /// "Just me."
    var isOfSenderAlone: Bool {
        // "Only me and my daughter" is two.
        guard let alone = words.firstIndex(where: { $0.sign == .alone }) else { return has(.only) && has(.me) }
        return alone + 1 >= words.count || ![.and, .with].contains(words[alone + 1].sign)
    }

    /// Splits the signs of a reply into clauses.
    static func split(_ signs: [CueToken]) -> [Clause] {
        var sentences: [[Clause]] = [[Clause()]]
        func open(_ unit: Clause) { sentences[sentences.count - 1].append(unit) }
        for found in signs {
            let last = sentences[sentences.count - 1].count - 1
            switch found.kind {
            case .pause(.soft): open(Clause(beginsSentence: false))
            case .pause(.hard): sentences.append([Clause()])
            case .pause(.asking):
                markAsked(&sentences[sentences.count - 1])
                sentences.append([Clause()])
            case .sign(let sign) where [.but, .because, .so, .correction].contains(sign):
                var unit = Clause(opener: sign, beginsSentence: false)
                unit.signs = [found]
                open(unit)
            case .sign(.asking) where sentences[sentences.count - 1][last].signs.contains(where: { $0.sign?.isNeutral != true }):
                open(Clause(signs: [found], beginsSentence: false))
            default: sentences[sentences.count - 1][last].signs.append(found)
            }
        }
        var units = sentences.flatMap(\.self)
        for index in units.indices where units[index].beginsAsking { units[index].asks = true }
        return units.filter { !$0.signs.isEmpty }
    }

    /// Marks what a question mark asks: the last clause before it, and every clause of a sentence that begins as a question.
    private static func markAsked(_ sentence: inout [Clause]) {
        let begins = sentence.first { !$0.signs.isEmpty }?.beginsAsking ?? false
        for index in sentence.indices where begins || index == sentence.lastIndex(where: { !$0.signs.isEmpty }) {
            sentence[index].asks = true
        }
    }

    /// Whether its first word, apart from courtesies and the like, is one with which questions begin.
    private var beginsAsking: Bool {
        let passed: Set<Cue> = [.hello, .thanks, .please, .pleaseOrYes, .sorry, .but, .so, .and, .filler, .correction]
        return signs.first { found in found.sign.map { !passed.contains($0) } ?? true }?.sign == .asking
    }
}
