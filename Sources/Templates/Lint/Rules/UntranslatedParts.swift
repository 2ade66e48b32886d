/// A part that is the same in both languages, or wholly in the other one: copied from one file to the other, and then forgotten.
///
/// Families are promised the message in their language, so it is not sent until somebody says that it is right.
struct UntranslatedParts: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        var findings: [LintFinding] = []
        for part in Passage.Part.allCases {
            let words = message.texts.map { text in
                text.map { text in text.passages(in: part).map { TranslatableWords($0, schoolName: message.context.schoolName) } }
            }
            if let same = same(words), let text = message.texts[same] {
                findings.append(
                    text.finding(
                        .sameWords, at: text.start(of: part), Self.values(.sameWords, part, same)))
                continue
            }
            for text in message.eachText {
                guard let words = words[text.language], let place = otherLanguage(words, in: text, part) else { continue }
                findings.append(
                    text.finding(
                        .otherLanguage, at: place, Self.values(.otherLanguage, part, text.language)))
            }
        }
        return findings
    }

    /// - Parameter language: of the text in which it stands.
    private static func values(_ code: LintFinding.Code, _ part: Passage.Part, _ language: Language) -> [String: Value] {
        ["part": .text(part.rawValue), "language": .text(language.tag), "code": .text(code.rawValue)]
    }

    /// Whose text is to be written, where both say the same: the Welsh one unless the words are Welsh.
    private func same(_ words: Bilingual<[TranslatableWords]?>) -> Language? {
        guard let welsh = words.welsh?.flatMap(\.words), let english = words.english?.flatMap(\.words), welsh == english else {
            return nil
        }
        let guess = LanguageGuess.language(of: welsh)
        // One word may well be the same: "Disco".
        guard welsh.count >= 2 || guess != nil else { return nil }
        return guess == .welsh ? .english : .welsh
    }

    /// Where the first passage begins that is surely in the other language; of a part whose passages are too short to tell, its beginning.
    private func otherLanguage(_ words: [TranslatableWords], in text: LintedText, _ part: Passage.Part) -> SourcePosition? {
        func isOther(_ words: [String]) -> Bool {
            guard LanguageGuess.language(of: words) == text.language.other else { return false }
            // A greeting in Welsh is welcome in any language; "Annwyl rieni" begins a letter.
            let greets = words.first.map { TellingWords.greetings.contains($0) && $0 != "annwyl" } ?? false
            return text.language == .welsh || words.count >= 9 || !greets
        }
        for (passage, words) in zip(text.passages(in: part), words) where !words.isTitle && isOther(words.words) {
            return passage.positions.first
        }
        return isOther(words.filter { !$0.isTitle }.flatMap(\.words)) ? text.start(of: part) : nil
    }
}
