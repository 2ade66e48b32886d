/// Whether a word is an everyday noun of these lexicons.
enum CommonNouns {
    static func contains(_ word: String) -> Bool {
        FeminineNouns.words.contains(word) || MasculineNouns.words.contains(word) || PluralNouns.words.contains(word)
    }
}
