/// The same word twice in a row in the text as sent: "i i weithdy", where a function adds the preposition that the author has
/// written too; "the the".
struct DoubledWords: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        message.eachText.flatMap { text in
            text.passages.flatMap { passage in
                // A family's names may contain any words.
                let values = message.context.values[text.language].filter { !["contact", "children"].contains($0.key) }
                let composed = ComposedPassage(passage, values: values, in: text.language)
                let tokens = Token.all(in: composed.passage)
                return tokens.indices.dropFirst().compactMap { index -> LintFinding? in
                    guard isDoubled(index, tokens, composed, text.language) else { return nil }
                    let range = tokens[index - 1].range.lowerBound..<tokens[index].range.upperBound
                    return text.finding(
                        .doubledWord, at: composed.passage.position(range.lowerBound),
                        ["found": .text(composed.passage.text(range)), "code": .text(LintFinding.Code.doubledWord.rawValue)])
                }
            }
        }
    }

    private func isDoubled(_ index: Int, _ tokens: [Token], _ composed: ComposedPassage, _ language: Language) -> Bool {
        let (first, second) = (tokens[index - 1], tokens[index])
        guard first.kind == .word, second.kind == .word, second.hasSpaceBefore else { return false }
        // One was written by the author, and the other filled in beside it.
        let isMade = composed.isFilled[first.range.lowerBound] != composed.isFilled[second.range.lowerBound]
        if isMade, DoubledWord.isMutated(first, second, in: language) { return true }
        guard DoubledWord.isSame(first, second, in: language),
            isWritten(first, before: index > 1 ? tokens[index - 2] : nil, like: second)
        else { return false }
        guard isMade || DoubledWord.isNeverRight(second, in: language) else { return false }
        return !DoubledWord.isPronoun(first, before: index > 1 ? tokens[index - 2] : nil, in: language)
    }

    /// Whether both have the same capitals, or the first one begins a sentence: in "Grŵp A a Grŵp B" the capital is a name.
    private func isWritten(_ first: Token, before: Token?, like second: Token) -> Bool {
        if first.isCapitalised == second.isCapitalised { return true }
        let begins = before.map { $0.kind == .mark || $0.kind == .lineEnd } ?? true
        return begins && first.isCapitalised && !["a", "y"].contains(first.text)
    }
}
