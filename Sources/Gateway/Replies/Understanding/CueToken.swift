internal import Templates

/// A piece of a reply with what it may mean.
struct CueToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case sign(Cue)
        /// A number that may count people.
        case number(Int)
        /// Figures that do not count people.
        case figures
        /// A word that the vocabulary does not have, or has only among the words that tell the language.
        case unknown
        /// A person's name.
        case name
        case pause(ReplyToken.Pause)
    }

    var kind: Kind
    /// Nil where it belongs to both languages, or to none.
    var language: Language?
    /// As it was written.
    var text: String
    /// A word that is in no list at all, so that it may mean anything, also a negative.
    var isStranger = false
    /// Whether such a word is one typing error away from a negative.
    var mayNegate = false

    var sign: Cue? { if case .sign(let sign) = kind { sign } else { nil } }
    var isNumber: Bool { if case .number = kind { true } else { false } }
    /// A number in figures.
    var isFigure: Bool { isNumber && text.allSatisfy(\.isNumber) }
}

extension ReplyVocabulary {
    /// The signs of a reply in their order, each the longest phrase that fits. A phrase of both languages is read in the language of the rest.
    func signs(in tokens: [ReplyToken]) -> [CueToken] {
        if let alone = StopAlone.signs(in: tokens, of: self) { return alone }
        let first = signs(in: tokens, preferring: nil)
        guard let language = ReplyLanguage.most(first) else { return first }
        return signs(in: tokens, preferring: language)
    }

    /// Whether any list has the word.
    func knows(_ word: String) -> Bool {
        longest(in: [word], from: 0, preferring: nil) != nil || words[word] != nil || numbers[word] != nil
            || names.contains(word) || PersonalNames.contains(word)
    }

    private func signs(in tokens: [ReplyToken], preferring language: Language?) -> [CueToken] {
        var found: [CueToken] = []
        var start = tokens.startIndex
        while start < tokens.endIndex {
            let token = tokens[start]
            var end = start + 1
            switch token.kind {
            case .pause(let pause): found.append(CueToken(kind: .pause(pause), text: token.text))
            case .word, .number, .figures:
                let follows = Self.followsStop(found)
                found.append(sign(in: tokens, from: start, to: &end, preferring: language, followsStop: follows))
            }
            start = end
        }
        return found
    }

    /// Whether only words that leave a request to stop unchanged come after one.
    private static func followsStop(_ found: [CueToken]) -> Bool {
        let rest: Set<Cue> = [.restOfStop, .me, .please, .pleaseOrYes, .thanks]
        let last = found.last { found in found.sign.map { !rest.contains($0) } ?? true }
        return last?.sign.map { [.stop, .stopEmail, .stopVerb, .stopWord, .remove].contains($0) } ?? false
    }

    /// Whether a word that is in no list is written as a name: with a capital within a sentence whose other words have none.
    private func isWrittenAsName(_ tokens: [ReplyToken], at index: Int) -> Bool {
        guard index > 0, tokens[index - 1].word != nil || tokens[index - 1].kind == .pause(.soft), isCapital(tokens[index]) else {
            return false
        }
        return tokens.contains { $0.word != nil && $0.text.first?.isLowercase == true && $0.text.count > 1 }
    }

    private func isCapital(_ token: ReplyToken) -> Bool {
        token.text.count > 1 && token.text.first?.isUppercase == true && token.text.dropFirst().allSatisfy { !$0.isUppercase }
    }

    private func sign(
        in tokens: [ReplyToken], from start: Int, to end: inout Int, preferring language: Language?, followsStop: Bool
    ) -> CueToken {
        // A phrase may contain numbers ("10 mins late"), but no pauses.
        let words = tokens[start...].prefix { token in
            if case .pause = token.kind { false } else { true }
        }.map { $0.word ?? $0.text }
        if let match = longest(in: words[...], from: 0, preferring: language, followsStop: followsStop) {
            end = start + match.end
            let text = tokens[start..<end].map(\.text).joined(separator: " ")
            return CueToken(kind: .sign(match.sign), language: match.language, text: text)
        }
        let text = tokens[start].text
        if tokens[start].kind == .figures { return CueToken(kind: .figures, text: text) }
        if case .number(let number) = tokens[start].kind { return CueToken(kind: .number(number), text: text) }
        if let number = numbers[words[0]] { return CueToken(kind: .number(number.value), language: number.language, text: text) }
        for word in [words[0]] + Self.shortened(words[0]) {
            if let match = longest(in: [word], from: 0, preferring: language) {
                return CueToken(kind: .sign(match.sign), language: match.language, text: text)
            }
            if let language = self.words[word] { return CueToken(kind: .unknown, language: language, text: text) }
        }
        if names.contains(words[0]) || PersonalNames.contains(words[0]) { return CueToken(kind: .name, text: text) }
        var found = CueToken(kind: .unknown, text: text, isStranger: true, mayNegate: Misspelling.mayBeNegative(words[0]))
        if isWrittenAsName(tokens, at: start), !found.mayNegate { return CueToken(kind: .name, text: text) }
        found.language = ReplyLanguage.guess(words[0])
        return found
    }

    /// `yesss` for yes, `noooo` for no: letters that occur three times and more in a row are reduced to two, and to one.
    private static func shortened(_ word: String) -> [String] {
        var runs: [(letter: Character, count: Int)] = []
        for letter in word {
            if runs.last?.letter == letter { runs[runs.count - 1].count += 1 } else { runs.append((letter, 1)) }
        }
        guard runs.contains(where: { $0.count > 2 }) else { return [] }
        return [2, 1].map { most in
            runs.map { String(repeating: $0.letter, count: $0.count > 2 ? most : $0.count) }.joined()
        }
    }
}
