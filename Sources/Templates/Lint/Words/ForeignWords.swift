/// The runs of words of another language in a sentence. Names, titles in quotation marks or italics, and keywords in capitals
/// are no mistake in any language.
struct ForeignWords {
    /// Of characters in the passage.
    private(set) var runs: [Range<Int>] = []

    /// - Parameter names: where the words of names begin.
    init(language: Language, in tokens: [Token], _ passage: Passage, _ names: Set<Int>) {
        let quoted = Self.quoted(tokens)
        func isForeign(_ index: Int, _ words: Set<String>) -> Bool {
            let token = tokens[index]
            return token.kind == .word && words.contains(token.text) && !quoted.contains(index) && !token.isAllCapitals
                && !passage.italic[token.range.lowerBound] && !names.contains(token.range.lowerBound)
                && !Self.isInName(tokens, index)
        }
        let certain = TellingWords.certain[language]
        let likely = TellingWords.likely[language].union(certain)
        var index = 0
        while index < tokens.count {
            var end = index
            while end < tokens.count, isForeign(end, likely) { end += 1 }
            if end > index {
                let run = index..<end
                let isSure = run.contains { certain.contains(tokens[$0].text) } || run.count > 1
                if isSure { runs.append(tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound) }
                index = end
            } else {
                index += 1
            }
        }
    }

    /// A capital in the middle of a sentence begins a name, and small words between two capitals belong to it: "World Book
    /// Day", "Room on the Broom", "Clwb yr Urdd".
    private static func isInName(_ tokens: [Token], _ index: Int) -> Bool {
        func capital(_ place: Int) -> Bool {
            tokens.indices.contains(place) && tokens[place].kind == .word && tokens[place].isCapitalised
                && !tokens[place].isAllCapitals
        }
        if tokens[index].isCapitalised {
            // The first word of a sentence has a capital anyway; so has what follows a colon.
            let starts = index == 0 || tokens[index - 1].kind == .mark && ":-–•\"".contains(tokens[index - 1].text)
            return !starts || capital(index + 1)
        }
        let before = stride(from: index - 1, through: max(0, index - 3), by: -1).prefix { !isSeparator(tokens[$0]) }.contains(
            where: capital)
        let after = (index + 1..<min(tokens.count, index + 4)).prefix { !isSeparator(tokens[$0]) }.contains(where: capital)
        return before && after
    }

    private static func isSeparator(_ token: Token) -> Bool { token.kind != .word }

    /// Which tokens stand between quotation marks.
    private static func quoted(_ tokens: [Token]) -> Set<Int> {
        var quoted: Set<Int> = []
        var open: Int?
        for (index, token) in tokens.enumerated() where token.kind == .mark {
            switch token.text {
            case "“", "‘", "«": open = index
            case "”", "’", "»":
                if let start = open { quoted.formUnion(start...index) }
                open = nil
            case "\"", "'":
                if let start = open {
                    quoted.formUnion(start...index)
                    open = nil
                } else if token.hasSpaceBefore || index == 0 || tokens[index - 1].kind == .mark {
                    open = index
                }
            default: break
            }
        }
        return quoted
    }
}
