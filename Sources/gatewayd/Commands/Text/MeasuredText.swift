import Templates

/// A text message as programs read what it takes.
struct MeasuredText: Encodable {
    var text: String
    var alphabet: PreparedText.Alphabet
    var characters: Int
    var parts: Int
    /// The letters that cost, each once, in the order of the text.
    var costly: [String]
    /// What two texts of one language each would take, where both were given.
    var partsSeparately: Int?
    /// What folding its accents would make of it, where that was asked.
    var folded: Folded?

    struct Folded: Encodable {
        var text: String
        var alphabet: PreparedText.Alphabet
        var characters: Int
        var parts: Int
        var changes: [Change]
    }

    struct Change: Encodable {
        var before: String
        var after: String
        /// Whether what is left is another Welsh word.
        var changesMeaning: Bool
    }

    /// - Parameter original: the text to show folded; nil where nobody asked.
    init(_ prepared: PreparedText, original: String?) {
        text = prepared.text
        alphabet = prepared.alphabet
        characters = prepared.characters
        parts = prepared.parts
        costly = prepared.costlyLetters.map { String($0.letter) }
        folded = original.map { original in
            let folding = TextMessage.folding(original)
            return Folded(
                text: folding.after.text, alphabet: folding.after.alphabet, characters: folding.after.characters,
                parts: folding.after.parts,
                changes: folding.changes.map {
                    Change(before: $0.before, after: $0.after, changesMeaning: $0.changesMeaning)
                })
        }
    }
}
