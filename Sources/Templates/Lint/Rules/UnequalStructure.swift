/// Headings, list items and paragraphs in one text without a counterpart in the other.
struct UnequalStructure: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        guard let welsh = message.texts.welsh, let english = message.texts.english else { return [] }
        let both = Bilingual(welsh: welsh, english: english)
        var findings: [LintFinding] = []
        for (kind, code) in [
            (Passage.Kind.heading, LintFinding.Code.unequalHeadings), (.listItem, .unequalLists),
            (.paragraph, .unequalParagraphs),
        ] {
            let passages = both.map { $0.passages.filter { $0.kind == kind } }
            let counts = passages.map(\.count)
            guard counts.welsh != counts.english else { continue }
            if kind == .paragraph, !isTelling(counts, both.map(words)) { continue }
            // The finding is put at the last such block of the text with fewer, since one is missing from there on.
            let language = counts.welsh < counts.english ? Language.welsh : .english
            let here = both[language]
            findings.append(
                here.finding(
                    code, at: passages[language].last?.positions.first ?? here.start(of: .body),
                    [
                        "here": .number(counts[language]), "there": .number(counts[language.other]),
                        "file": .text(both[language.other].file),
                    ]
                ))
        }
        return findings
    }

    /// One paragraph may be two in the other language; text is missing only where the lengths differ too.
    private func isTelling(_ paragraphs: Bilingual<Int>, _ words: Bilingual<Int>) -> Bool {
        guard abs(paragraphs.welsh - paragraphs.english) < 2 else { return true }
        let ratio = Double(words.welsh) / Double(max(1, words.english))
        return ratio < 0.8 || ratio > 1.4
    }

    private func words(_ text: LintedText) -> Int {
        text.passages(in: .body).reduce(0) { $0 + Sentence(tokens: Token.all(in: $1)).wordCount }
    }
}
