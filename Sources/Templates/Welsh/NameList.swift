internal import Foundation

/// Names joined as a language says them: "Mam, Dad ac Elin", "Mum, Dad and Elin".
///
/// CLDR's Welsh list pattern is a literal "a(c)", so the joining is done here.
public enum NameList {
    /// Names are never mutated. Without names the text is empty.
    public static func joined(names: [String], in language: Language) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let conjunction =
            switch language {
            case .welsh: beginsWithVowel(last) ? "ac" : "a"
            case .english: "and"
            }
        return names.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    /// `ac` stands before a vowel, with `w`, `y` and consonantal `i` among them ("ac Iestyn"); `a` before `h`. A `y` before
    /// another vowel begins no Welsh word: there it is the consonant of Yasmin and Yusuf.
    private static func beginsWithVowel(_ name: String) -> Bool {
        let letters = name.lazy.filter(\.isLetter).prefix(2).map(plain)
        guard let first = letters.first, "aeiouwy".contains(first) else { return false }
        return !(first == "y" && letters.dropFirst().contains { "aeiou".contains($0) })
    }

    /// A letter without its accent, in lower case.
    private static func plain(_ letter: Character) -> Character {
        let lower = letter.lowercased()
        guard let scalar = lower.decomposedStringWithCanonicalMapping.unicodeScalars.first else { return letter }
        return Character(scalar)
    }
}
