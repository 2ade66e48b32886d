/// An author's bracket after a trigger with several meanings: the owner of "ei (f)", the meaning of "yn (in)".
enum TriggerMark: Equatable {
    case gender(Gender)
    case within
    case predicate
    case verbNoun

    /// - Parameter text: the mark with its brackets, "(f)", "[m]", in Welsh or English; nil for any other text.
    init?(_ text: String) {
        let brackets: [Character: Character] = ["(": ")", "[": "]"]
        guard let first = text.first, brackets[first] == text.last, text.count > 2 else { return nil }
        guard let mark = Self.words[text.dropFirst().dropLast().lowercased()] else { return nil }
        self = mark
    }

    var gender: Gender? {
        if case .gender(let gender) = self { gender } else { nil }
    }

    private static let words: [String: TriggerMark] = {
        let meanings: [(TriggerMark, WordList)] = [
            (.gender(.masculine), WordList("m g masc masculine gwr gwrywaidd his him e o fe fo ef")),
            (.gender(.feminine), WordList("f b fem feminine ben benywaidd her hi")),
            (.gender(.plural), WordList("pl ll lluosog plural their them nhw hwy")),
            (.within, WordList("in place lle mewn")),
            (.predicate, WordList("predicative predicate adj adjective adverb traethiadol")),
            (.verbNoun, WordList("aspect verb verb-noun verbnoun vn berfenw")),
        ]
        var words: [String: TriggerMark] = [:]
        for (mark, list) in meanings { for word in list.all { words[word] = mark } }
        return words
    }()
}
