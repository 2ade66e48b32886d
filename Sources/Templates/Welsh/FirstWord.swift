internal import Foundation

/// The first word of a text, between the characters before it (space, quotes, brackets) and the rest.
struct FirstWord {
    /// The characters before the word: "(“" in "(“Plant”)".
    let before: String
    /// The word with everything after it.
    let fromWord: Substring
    /// The word alone, without the punctuation that follows it; hyphens and apostrophes inside belong to it.
    let word: Substring
    /// The whole text, in NFC.
    let wholeText: String

    init(of text: String) {
        wholeText = text.precomposedStringWithCanonicalMapping
        let start = wholeText.firstIndex { $0.isLetter || $0.isNumber } ?? wholeText.endIndex
        before = String(wholeText[..<start])
        fromWord = wholeText[start...]
        let token = fromWord.prefix { $0.isLetter || $0.isNumber || Self.joins.contains($0) }
        word = token[..<(token.lastIndex { !Self.joins.contains($0) }.map(token.index(after:)) ?? token.startIndex)]
    }

    private static let joins: Set<Character> = ["-", "\u{2010}", "\u{2011}", "'", "’", "&", "+"]

    /// The word after it.
    var nextWord: FirstWord? {
        let rest = fromWord.dropFirst(word.count)
        return rest.contains(where: \.isLetter) ? FirstWord(of: String(rest)) : nil
    }

    /// A word of two letters or more that begins with a letter: digits and single letters ("B") never mutate.
    var mayMutate: Bool { word.first?.isLetter == true && word.count > 1 }

    var isCapitalised: Bool { word.first?.isUppercase == true }

    /// Whether every letter of two or more is a capital.
    var isAllCapitals: Bool {
        let letters = word.filter(\.isLetter)
        return letters.count > 1 && letters.allSatisfy(\.isUppercase)
    }

    /// "CRhA", "YouTube", "ParentPay": capitals inside, but not throughout. A capital after a hyphen begins a new word.
    var hasInnerCapitals: Bool {
        !isAllCapitals
            && zip(word, word.dropFirst()).contains { previous, letter in letter.isUppercase && previous.isLetter }
    }

    var lettersInLowerCase: String { fromWord.lowercased() }

    /// The word in the lexicons' form: straight apostrophes, no English genitive, and one capital where all were capitals.
    var lexical: String {
        let straight = word.replacingOccurrences(of: "’", with: "'").trimmingSuffix("'s")
        return isAllCapitals ? straight.prefix(1) + straight.dropFirst().lowercased() : straight
    }
}

extension String {
    /// The text without `suffix`, where it ends with it.
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
