public import Templates
internal import Foundation

/// The word by which a text names an event or a list: `FFONEG`, `PHONICS`. Case and accents make no difference.
public struct Keyword: Sendable, Hashable {
    public var words: Bilingual<String>

    public init(_ words: Bilingual<String>) { self.words = words }

    /// The key under which a topic is stored: the Welsh word, folded.
    public var key: String { Self.fold(words.welsh) }

    /// As a text shows it to contacts: capital letters of the GSM alphabet, which name it as well as its own.
    public func shown(in language: Language) -> String {
        TextMessage.folding(words[language].uppercased()).after.text
    }

    /// Whether a folded word names it, in either language.
    public func isNamed(by folded: String) -> Bool { languages(of: folded).isEmpty == false }

    /// In which languages a folded word names it; both where they share one word.
    func languages(of folded: String) -> [Language] { Language.allCases.filter { Self.fold(words[$0]) == folded } }

    /// A word without capitals and accents, which a contact need not type.
    public static func fold(_ word: String) -> String {
        let letters = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic }
        return String(String.UnicodeScalarView(letters)).lowercased()
    }
}
