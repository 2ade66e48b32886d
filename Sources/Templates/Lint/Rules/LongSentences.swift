/// Sentences and messages that are too long for quick reading (Cymraeg Clir; plain English).
struct LongSentences: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        let limits = message.context.limits
        return message.eachText.flatMap { text -> [LintFinding] in
            var findings: [LintFinding] = []
            var total = 0
            for passage in text.passages {
                for sentence in Sentence.all(in: Token.all(in: passage)) {
                    let count = sentence.wordCount
                    if passage.part == .body { total += count }
                    guard count > limits.wordsInSentence[text.language], let first = sentence.tokens.first else { continue }
                    findings.append(
                        text.finding(
                            .longSentence, at: passage.position(first.range.lowerBound),
                            ["words": .number(count), "limit": .number(limits.wordsInSentence[text.language])]))
                }
            }
            if total > limits.words {
                findings.append(
                    text.finding(
                        .tooLong, at: text.start(of: .body), ["words": .number(total), "limit": .number(limits.words)]))
            }
            return findings
        }
    }
}
