/// The words of a passage that a translation would change: no names, numbers, addresses and links, no filled-in values, no
/// titles in quotation marks or italics, and no keywords in capitals.
struct TranslatableWords {
    /// In lower case, in order.
    let words: [String]
    /// Whether it looks like the name of a place or a book, with capitals on all but small words: "Neuadd yr Ysgol", "Room on
    /// the Broom".
    let isTitle: Bool

    /// - Parameter schoolName: its words count as a name in either language.
    init(_ passage: Passage, schoolName: Bilingual<String>) {
        let tokens = Token.all(in: passage)
        let names = SchoolNameTokens(schoolName).taken(from: tokens)
        // In a text that is all in capitals, they do not mark names.
        let long = tokens.filter { $0.kind == .word && $0.original.count > 1 }
        let shouts = long.count > 2 && long.allSatisfy(\.isAllCapitals)
        let big = tokens.filter { $0.kind == .word && !Self.small.contains($0.text) }
        isTitle = !shouts && big.count > 1 && big.allSatisfy(\.isCapitalised)
        words = Sentence.all(in: tokens).flatMap { sentence in
            Self.words(of: sentence.tokens, in: passage, names: names, shouts: shouts)
        }
    }

    private static func words(of tokens: [Token], in passage: Passage, names: Set<Int>, shouts: Bool) -> [String] {
        let quoted = ForeignWords.quoted(tokens)
        return tokens.indices.compactMap { index in
            let token = tokens[index]
            guard token.kind == .word, !quoted.contains(index), !passage.italic[token.range.lowerBound],
                !names.contains(token.range.lowerBound)
            else { return nil }
            if shouts { return token.text }
            if token.isAllCapitals || isName(index, of: tokens) { return nil }
            return token.text
        }
    }

    /// The first word of a sentence always has a capital; it counts as a name only where names follow it.
    private static func isName(_ index: Int, of tokens: [Token]) -> Bool {
        let token = tokens[index]
        if token.isCapitalised, index > 0, !listed.contains(token.text) { return true }
        return ForeignWords.isInName(tokens, index, listed)
    }

    /// Words that titles have without a capital.
    private static let small: Set<String> = [
        "y", "yr", "a", "ac", "o", "i", "ar", "yn", "am", "the", "an", "of", "and", "to", "in", "on", "for", "at", "with",
    ]

    /// Words that are known not to be names.
    private static let listed = Language.allCases.reduce(into: Set<String>()) { words, language in
        words.formUnion(TellingWords.certain[language])
        words.formUnion(TellingWords.likely[language])
    }
}
