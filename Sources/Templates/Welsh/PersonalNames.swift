internal import Foundation

/// Names that people in Wales have, given names and surnames, however they are typed.
public enum PersonalNames {
    private static let all = Set((Array(GivenNames.words.all) + Array(Surnames.words.all)).map(folded))

    /// Whether it is one, whatever its case and without regard to accents.
    public static func contains(_ word: String) -> Bool { all.contains(folded(word)) }

    private static func folded(_ word: String) -> String {
        word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
