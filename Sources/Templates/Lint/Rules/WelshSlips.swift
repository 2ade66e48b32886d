/// Certain mistakes in Welsh: "&", a greeting without its mutation, and a missing mutation where both the word that causes it
/// and the word that takes it are in a closed list. Anything that may be right is not reported.
///
/// Checked in the text as sent: "i { $place }" is "i Caerdydd" to a family.
struct WelshSlips: LintRule {
    /// Names of people and of the school are never mutated.
    private static let names: Set = ["contact", "children", "school"]

    func findings(in message: LintedMessage) -> [LintFinding] {
        guard let text = message.texts.welsh else { return [] }
        let values = message.context.values[.welsh].filter { !Self.names.contains($0.key) }
        return text.passages.flatMap { passage -> [LintFinding] in
            let composed = ComposedPassage(passage, values: values, in: .welsh)
            let tokens = Token.all(in: composed.passage)
            return tokens.indices.compactMap { index in
                finding(index, tokens, composed, text)
            }
        }
    }

    private func finding(_ index: Int, _ tokens: [Token], _ composed: ComposedPassage, _ text: LintedText) -> LintFinding? {
        let token = tokens[index]
        let passage = composed.passage
        let place = passage.position(token.range.lowerBound)
        if token.kind == .mark, token.text == "&" {
            // A value may be the name of a firm.
            if composed.isFilled[token.range.lowerBound] { return nil }
            // "M&S", "Q&A": a brand or single letters.
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
        guard var right = WelshTriggers.slip(token, next, before: index > 0 ? tokens[index - 1] : nil) else { return nil }
        let found = passage.text(token.range.lowerBound..<next.range.upperBound)
        if let value = composed.plainValue(at: next.range.lowerBound), !composed.isFilled[token.range.lowerBound] {
            // "yn" has several meanings, so the finding says which.
            let trigger = token.text == "yn" ? "\(token.original) (in)" : token.original
            right = "\(right): { PHRASE($\(value), after: \"\(trigger)\") }"
        }
        let code: LintFinding.Code = token.text == "annwyl" ? .wrongGreeting : .missingMutation
        return text.finding(code, at: place, ["found": .text(found), "right": .text(right)])
    }
}
