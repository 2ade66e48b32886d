/// Slips in Welsh that are certain: "&", a greeting without its mutation, and a mutation missing where both the word that
/// causes it and the word that takes it are in a closed list. What might be right is left alone.
struct WelshSlips: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        guard let text = message.texts.welsh else { return [] }
        return text.passages.flatMap { passage -> [LintFinding] in
            let tokens = Token.all(in: passage)
            return tokens.indices.compactMap { index in
                finding(index, tokens, passage, text)
            }
        }
    }

    private func finding(_ index: Int, _ tokens: [Token], _ passage: Passage, _ text: LintedText) -> LintFinding? {
        let token = tokens[index]
        let place = passage.position(token.range.lowerBound)
        if token.kind == .mark, token.text == "&" {
            // "M&S", "Q&A": a brand or a letter by itself.
            let isBrand =
                !token.hasSpaceBefore && index > 0 && index + 1 < tokens.count && !tokens[index + 1].hasSpaceBefore
                && (tokens[index - 1].original.count == 1 || tokens[index + 1].original.count == 1)
            return isBrand ? nil : text.finding(.ampersand, at: place)
        }
        guard token.kind == .word, index + 1 < tokens.count, tokens[index + 1].kind == .word, tokens[index + 1].hasSpaceBefore
        else {
            return nil
        }
        let next = tokens[index + 1]
        guard let right = WelshTriggers.slip(token, next, before: index > 0 ? tokens[index - 1] : nil) else { return nil }
        let found = passage.text(token.range.lowerBound..<next.range.upperBound)
        let code: LintFinding.Code = token.text == "annwyl" ? .wrongGreeting : .missingMutation
        return text.finding(code, at: place, ["found": .text(found), "right": .text(right)])
    }
}
