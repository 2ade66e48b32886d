/// A part that is the same in both languages, or wholly in the other one: usually copied from one file to the other and not
/// translated.
///
/// The message cannot be sent until its author translates or allows it: families are promised their language.
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

    /// - Parameter language: the language of the text that contains it.
    private static func values(_ code: LintFinding.Code, _ part: Passage.Part, _ language: Language) -> [String: Value] {
        ["part": .text(part.rawValue), "language": .text(language.tag), "code": .text(code.rawValue)]
    }

    /// The language whose text is missing, where both texts are the same: Welsh unless the words are Welsh.
    private func same(_ words: Bilingual<[TranslatableWords]?>) -> Language? {
        guard let welsh = words.welsh?.flatMap(\.words), let english = words.english?.flatMap(\.words), welsh == english else {
            return nil
        }
        let guess = LanguageGuess.language(of: welsh)
        // A single word may be the same in both languages: "Disco".
        guard welsh.count >= 2 || guess != nil else { return nil }
        return guess == .welsh ? .english : .welsh
    }

    /// The position of the first passage that is certainly in the other language; the part's beginning where all of its passages
    /// are too short to tell.
    private func otherLanguage(_ words: [TranslatableWords], in text: LintedText, _ part: Passage.Part) -> SourcePosition? {
        func isOther(_ words: [String]) -> Bool {
            guard LanguageGuess.language(of: words) == text.language.other else { return false }
            // A Welsh greeting is common in any language; "Annwyl rieni" begins a letter.
            let greets = words.first.map { TellingWords.greetings.contains($0) && $0 != "annwyl" } ?? false
            return text.language == .welsh || words.count >= 9 || !greets
        }
        for (passage, words) in zip(text.passages(in: part), words) where !words.isTitle && isOther(words.words) {
            return passage.positions.first
        }
        return isOther(words.filter { !$0.isTitle }.flatMap(\.words)) ? text.start(of: part) : nil
    }
}
