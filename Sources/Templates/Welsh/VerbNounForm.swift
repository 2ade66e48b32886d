/// Words that are verb-nouns by the lexicon, or by an ending that nouns rarely have (-io, -o, -u, -i, -hau …).
enum VerbNounForm {
    /// - Parameter word: a radical; one with a capital does not match.
    static func matches(_ word: String) -> Bool {
        if VerbNouns.words.contains(word) { return true }
        guard word.count > 3, word.first?.isLowercase == true else { return false }
        guard endings.contains(where: word.hasSuffix), !nouns.contains(word), !CommonWords.contains(word) else { return false }
        return !word.hasSuffix("au") || makesVerbs(word)
    }

    /// "-hau" makes verbs of adjectives (byrhau, glanhau); "-thau", "-chau" and the like are plurals.
    private static func makesVerbs(_ word: String) -> Bool {
        word.hasSuffix("hau") && !["thau", "chau", "phau"].contains(where: word.hasSuffix)
    }

    private static let endings = ["o", "u", "i", "ïan", "cian", "tian", "gian", "sian", "lian", "nian", "mian"]

    /// Nouns with the ending of a verb-noun: mostly loans.
    private static let nouns = WordList(
        """
        banjo bingo bistro bongo bro cargo casino disgo dynamo eto euro fideo fresgo gro halo heno judo kilo logo metro
        mosgito piano poncho portffolio radio stereo stiwdio tango tempo tornado tro
        teulu
        """)
}
