internal import Foundation

/// Welsh vowels: a e i o u w y, with any accent.
enum Vowel {
    /// A letter without its accent, in lower case.
    static func plain(_ letter: Character) -> Character {
        let lower = letter.lowercased()
        guard let scalar = lower.decomposedStringWithCanonicalMapping.unicodeScalars.first else { return letter }
        return Character(scalar)
    }

    static func startsSyllable(_ letter: Character) -> Bool { "aeiouwy".contains(plain(letter)) }

    /// Whether a word begins with the `w` of English "wall": in radicals only loans do (wal, ward), before a vowel that is
    /// not `y` (wyth, wyneb, ŵyr).
    static func opensWithConsonantalW(_ word: String) -> Bool {
        let letters = word.prefix(2).map(plain)
        return letters.count == 2 && letters[0] == "w" && "aeiou".contains(letters[1])
    }
}
