internal import Foundation

/// "And" in Welsh: `a` or `ac`, and the mutation after `a`.
enum Conjunction {
    /// `ac` before a vowel and before some words that begin with a consonant (ac mae, ac felly); `a` before `h`.
    static func and(before text: String) -> String {
        SpokenOpening.isVowel(text) || (takesAc.contains(stem(of: text)) && !isMay(text)) ? "ac" : "a"
    }

    /// "Mai", the month and the name, is not "mai", the word for "that".
    private static func isMay(_ text: String) -> Bool { text.firstToken == "Mai" }

    /// The first word without a contracted one: "mae" of "mae'r".
    private static func stem(of text: String) -> String {
        String(FirstWord(of: text).word.lowercased().prefix { $0 != "'" && $0 != "’" })
    }

    /// The text with its `a` or `ac`: "a chacen", "ac iechyd".
    static func joined(_ text: String) -> String {
        let conjunction = and(before: text)
        return conjunction == "a" ? "a " + aspirated(text) : "\(conjunction) \(text)"
    }

    /// The text after `a`: aspirated, including small words that take no other mutation (a chyda, a phan).
    static func aspirated(_ text: String) -> String {
        let word = FirstWord(of: text)
        let lower = word.word.lowercased()
        if let replacement = aspiratedOnlyAfterA[lower] {
            let initial = word.isCapitalised ? replacement.prefix(1).uppercased() + replacement.dropFirst() : replacement
            return word.before + initial + word.fromWord.dropFirst(word.word.count)
        }
        if alsoAspirated.contains(lower) { return Mutation.aspirate.changed(word) }
        return Mutation.aspirate.applied(to: text)
    }

    private static let takesAc = WordList(
        """
        mae maen maent mai mewn megis mi mor felly fel fe nid ni nis nad nac na nes yn sydd sy roedd roeddwn rydyn rydym rwy rwyf
        meddai
        """)

    /// Historically softened forms, whose radicals (can, cer, cyda) still take the aspirate.
    private static let aspiratedOnlyAfterA = ["gan": "chan", "ger": "cher", "gyda": "chyda", "gydag": "chydag"]

    private static let alsoAspirated = WordList("pan pam pe petai petasai tuag ti tithau tithe tydi")
}
