/// Whether a word, in lower case and as a radical, is an everyday Welsh word of these lexicons.
enum CommonWords {
    static func contains(_ word: String) -> Bool {
        FeminineNouns.words.contains(word) || MasculineNouns.words.contains(word) || PluralNouns.words.contains(word)
            || Adjectives.words.contains(word) || VerbNouns.words.contains(word)
    }
}
