/// A reply word that would never reach the school: networks and providers act on these words themselves and block every message
/// to the number. STOP and STOPIO are meant to do that.
struct CarrierWords: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        message.eachText.flatMap { text in
            text.passages.flatMap { passage in
                Sentence.all(in: Token.all(in: passage)).flatMap { sentence in
                    found(in: sentence.tokens, isText: passage.kind == .sms).map { token in
                        text.finding(
                            .carrierWord, at: passage.position(token.range.lowerBound), ["word": .text(token.original)])
                    }
                }
            }
        }
    }

    private static let words: Set = [
        "cancel", "end", "quit", "unsubscribe", "stopall", "revoke", "optout", "opt-out", "arret", "arrêt",
    ]
    private static let prompts: Set = [
        "reply", "text", "send", "respond", "answer", "type", "txt", "replying", "texting", "atebwch", "ateb", "tecstiwch",
        "tecstio",
        "anfonwch", "anfon", "teipiwch", "ymatebwch", "danfonwch", "hala", "halwch",
    ]
    private static let fillers: Set = [
        "with", "the", "word", "back", "us", "only", "just", "or", "by", "to", "message", "gyda'r", "gyda", "gair", "y", "â'r",
        "neges",
        "neu", "yn", "a", "and", "either", "yes", "no", "ie", "na", "stop", "stopio", "help",
    ]

    private func found(in tokens: [Token], isText: Bool) -> [Token] {
        tokens.indices.compactMap { index in
            let token = tokens[index]
            guard token.kind == .word else { return nil }
            let isPair = isPair(tokens, index)
            guard Self.words.contains(token.text) || isPair else { return nil }
            let prompt = promptBefore(index, tokens)
            if token.isAllCapitals {
                // Capitals in a sentence that is all in capitals do not make a keyword.
                let isLoud = [index - 1, index + (isPair ? 2 : 1)].allSatisfy {
                    tokens.indices.contains($0) && tokens[$0].isAllCapitals
                }
                return (isText && !isLoud) || prompt ? token : nil
            }
            return prompt && !isPair && isKeyword(index, tokens) ? token : nil
        }
    }

    /// "STOP ALL", "OPT OUT" as keywords, unlike "to opt out".
    private func isPair(_ tokens: [Token], _ index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index].isAllCapitals, tokens[index + 1].isAllCapitals else { return false }
        let pair = tokens[index].text + " " + tokens[index + 1].text
        return pair == "stop all" || pair == "opt out"
    }

    private func promptBefore(_ index: Int, _ tokens: [Token]) -> Bool {
        for token in tokens[..<index].reversed().prefix(8) where token.kind == .word {
            if Self.prompts.contains(token.text) { return true }
            guard Self.fillers.contains(token.text) || token.isAllCapitals else { return false }
        }
        return false
    }

    /// In small letters it is a keyword only where the sentence uses it as one: "reply cancel", not "reply, cancel your place".
    private func isKeyword(_ index: Int, _ tokens: [Token]) -> Bool {
        if index > 0, tokens[index - 1].kind == .mark { return "\"'“‘”’*:".contains(tokens[index - 1].text) }
        guard index + 1 < tokens.count else { return true }
        // "text us to cancel" gives the purpose; "reply end of term" is a title.
        guard index == 0 || !["to", "us", "a", "and"].contains(tokens[index - 1].text) else { return false }
        let next = tokens[index + 1]
        return next.kind == .mark || ["to", "i", "if", "os", "or", "neu", "at"].contains(next.text)
    }
}
