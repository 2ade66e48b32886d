/// A sentence of a passage: to a full stop, question or exclamation mark before a new sentence, or to a line end.
struct Sentence {
    var tokens: [Token]

    /// Placeables and links count as one word each, and so do numbers with their units.
    var wordCount: Int {
        tokens.indices.count { index in
            switch tokens[index].kind {
            case .stand: true
            case .word, .number: tokens[index].hasSpaceBefore || index == 0 || tokens[index - 1].kind == .mark
            case .mark, .lineEnd: false
            }
        }
    }

    static func all(in tokens: [Token]) -> [Sentence] {
        var sentences: [Sentence] = []
        var current: [Token] = []
        func isEnd(_ index: Int) -> Bool {
            let token = tokens[index]
            if token.kind == .lineEnd { return true }
            guard token.kind == .mark, [".", "!", "?", "…"].contains(token.text) else { return false }
            // Closing quotes and brackets belong to the sentence before them.
            guard let next = tokens[(index + 1)...].first(where: { !isCloser($0) }) else { return true }
            guard next.hasSpaceBefore || next.kind == .lineEnd else { return false }
            if token.text == ".", let before = index > 0 ? tokens[index - 1] : nil, !token.hasSpaceBefore {
                if abbreviations.contains(before.text) { return false }
                // An initial: "J. Puw".
                if before.kind == .word, before.original.count == 1, before.isCapitalised { return false }
                // "e.e.", "a.m.": before a small letter they end no sentence.
                if before.original.count == 1, !next.isCapitalised { return false }
            }
            return true
        }
        for index in tokens.indices {
            if tokens[index].kind != .lineEnd { current.append(tokens[index]) }
            if isEnd(index), !current.isEmpty {
                sentences.append(Sentence(tokens: current))
                current = []
            }
        }
        if !current.isEmpty { sentences.append(Sentence(tokens: current)) }
        return sentences
    }

    private static func isCloser(_ token: Token) -> Bool {
        token.kind == .mark && !token.hasSpaceBefore && [")", "\"", "'", "”", "’", "]"].contains(token.text)
    }

    private static let abbreviations: Set = [
        "mr", "mrs", "ms", "dr", "st", "parch", "tel", "vs", "approx", "bl", "mt", "rev", "prof", "yst", "ext", "est",
    ]
}
