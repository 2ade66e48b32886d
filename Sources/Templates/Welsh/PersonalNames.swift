internal import Foundation

/// Given names and surnames of people in Wales, in any capitalisation.
public enum PersonalNames {
    private static let all = Set((Array(GivenNames.words.all) + Array(Surnames.words.all)).map(folded))

    /// Whether the word is one, without regard to case and accents.
    public static func contains(_ word: String) -> Bool { all.contains(folded(word)) }

    private static func folded(_ word: String) -> String {
        word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
