/// The runs of words of the other language in a sentence. Names, titles in quotation marks or italics, and keywords in capitals
/// do not count.
struct ForeignWords {
    /// Ranges in the passage, in characters.
    private(set) var runs: [Range<Int>] = []

    /// - Parameter names: the offsets of the words of names.
    init(language: Language, in tokens: [Token], _ passage: Passage, _ names: Set<Int>) {
        let certain = TellingWords.certain[language]
        let likely = TellingWords.likely[language].union(certain)
        // A Welsh greeting is common in any language: "Diolch yn fawr iawn i chi".
        if language == .welsh, tokens.count < 9, tokens.first.map({ TellingWords.greetings.contains($0.text) }) == true { return }
        let quoted = Self.quoted(tokens)
        func isForeign(_ index: Int, _ words: Set<String>) -> Bool {
            let token = tokens[index]
            return token.kind == .word && words.contains(token.text) && !quoted.contains(index) && !token.isAllCapitals
                && !passage.italic[token.range.lowerBound] && !names.contains(token.range.lowerBound)
                && !Self.isInName(tokens, index, likely)
        }
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

    /// The most words of a name that are looked at on either side of a word, however long a sentence is.
    private static let longestName = 16

    /// A capital in the middle of a sentence begins a name, and small words between two capitals belong to it, if one of its
    /// words is in no list: "World Book Day", "Room on the Broom", "Clwb yr Urdd", but not "Parents Evening".
    static func isInName(_ tokens: [Token], _ index: Int, _ listed: Set<String>) -> Bool {
        if TellingWords.neverInNames.contains(tokens[index].text) { return false }
        func isCapital(_ place: Int) -> Bool { tokens[place].isCapitalised && !tokens[place].isAllCapitals }
        func capitals(_ places: some Sequence<Int>) -> [Int] {
            var found: [Int] = []
            var small = 0
            for place in places.prefix(longestName) {
                guard tokens[place].kind == .word, small < 3 else { break }
                if isCapital(place) {
                    found.append(place)
                    small = 0
                } else {
                    small += 1
                }
            }
            return found
        }
        let before = capitals((0..<index).reversed())
        let after = capitals(index + 1..<tokens.count)
        // The first word of a sentence always has a capital, which alone does not make it a name.
        let isWithin = isCapital(index) ? true : !before.isEmpty && !after.isEmpty && before != [0]
        return isWithin && (before.filter { $0 > 0 } + after).contains { !listed.contains(tokens[$0].text) }
    }

    /// The tokens between quotation marks.
    static func quoted(_ tokens: [Token]) -> Set<Int> {
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
