/// Words of one language in the text of the other, and untranslated sentences.
struct OtherLanguage: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        var findings: [LintFinding] = []
        for text in message.eachText {
            let code: LintFinding.Code = text.language == .welsh ? .englishInWelsh : .welshInEnglish
            let same = message.texts[text.language.other].map { sameSentences(text, $0) } ?? []
            for passage in text.passages {
                let tokens = Token.all(in: passage)
                let names = SchoolNameTokens(message.context.schoolName)
                for sentence in Sentence.all(in: tokens) {
                    guard let first = sentence.tokens.first else { continue }
                    if same.contains(key(sentence)) {
                        findings.append(
                            text.finding(
                                code, at: passage.position(first.range.lowerBound),
                                [
                                    "words": .text(
                                        passage.text(first.range.lowerBound..<(sentence.tokens.last ?? first).range.upperBound))
                                ]))
                        continue
                    }
                    let stray = ForeignWords(
                        language: text.language.other, in: sentence.tokens, passage, names.taken(from: sentence.tokens))
                    findings += stray.runs.map { run in
                        text.finding(code, at: passage.position(run.lowerBound), ["words": .text(passage.text(run))])
                    }
                }
            }
        }
        return findings
    }

    private func key(_ sentence: Sentence) -> [String] { sentence.tokens.filter { $0.kind != .mark }.map(\.text) }

    /// Sentences of `text` that also occur in `other` and are in its language.
    private func sameSentences(_ text: LintedText, _ other: LintedText) -> Set<[String]> {
        func keys(_ text: LintedText) -> Set<[String]> {
            Set(text.passages.flatMap { Sentence.all(in: Token.all(in: $0)) }.map(key))
        }
        return keys(text).intersection(keys(other)).filter { words in
            guard words.count >= 4 else { return false }
            let welsh = words.count { TellingWords.certain.welsh.contains($0) || TellingWords.likely.welsh.contains($0) }
            let english = words.count { TellingWords.certain.english.contains($0) || TellingWords.likely.english.contains($0) }
            return text.language == .welsh ? english > welsh && english > 1 : welsh > english && welsh > 1
        }
    }
}
