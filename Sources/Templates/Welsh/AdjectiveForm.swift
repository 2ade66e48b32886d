/// Words that are adjectives by the lexicon, or by an ending that nouns rarely have (-ol, -us, -aidd, -adwy …).
enum AdjectiveForm {
    /// - Parameter word: a radical; one with a capital does not match.
    static func matches(_ word: String) -> Bool {
        if Adjectives.words.contains(word) { return true }
        if word.hasPrefix("di-") { return true }
        guard word.count > 4, word.first?.isLowercase == true else { return false }
        return endings.contains(where: word.hasSuffix) && !CommonNouns.contains(word) && !VerbNounForm.matches(word)
    }

    private static let endings = [
        "ol", "us", "aidd", "gar", "adwy", "edig", "lon", "nig", "rig", "tig", "dig", "gaf", "taf", "laf", "ach", "og",
    ]
}
