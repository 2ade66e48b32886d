/// A lexicon: words with spaces or line ends between them, for a person who knows the language to correct.
struct WordList: Sendable {
    let all: Set<String>

    init(_ text: String) { all = Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

    /// Whether the word is there exactly, capitals included.
    func contains(_ word: String) -> Bool { all.contains(word) }
}
