import Templates

/// The size of a text message, as JSON.
struct MeasuredText: Encodable {
    var text: String
    var alphabet: PreparedText.Alphabet
    var characters: Int
    var parts: Int
    /// The letters that force the costlier encoding, each once, in the order of the text.
    var costly: [String]
    /// Parts of two texts of one language each, where both languages were given.
    var partsSeparately: Int?
    /// The text without its accents, where that was asked for.
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
        /// Whether the folded word is another Welsh word.
        var changesMeaning: Bool
    }

    /// - Parameter original: the text to show folded; nil where folding was not asked for.
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
