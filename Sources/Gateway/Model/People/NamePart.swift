import Foundation

/// A part of a name, as an officer types it to look for a person: accents, capitals and the order of the words do not matter.
struct NamePart {
    private let words: [String]

    /// Nil where there is nothing to look for.
    init?(_ text: String) {
        words = FoldedWords(text).words
        if words.isEmpty { return nil }
    }

    /// The same words, folded: what is found by it is found by `NamePart(text)`.
    var text: String { words.joined(separator: " ") }

    func isIn(_ name: String) -> Bool {
        let name = FoldedWords(name).words.joined(separator: " ")
        return words.allSatisfy(name.contains)
    }
}
