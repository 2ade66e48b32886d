internal import Foundation

/// The English article "a" or "an", chosen by the sound of the words after it, not by their spelling: "an hour", "a uniform",
/// "an MP", "an 8".
public enum IndefiniteArticle {
    /// The article that belongs before `words`, in small letters; "a" before nothing.
    public static func before(_ words: String) -> String { beginsWithVowelSound(words) ? "an" : "a" }

    /// The words with their article: "an hour".
    public static func with(_ words: String) -> String { "\(before(words)) \(words)" }

    private static func beginsWithVowelSound(_ words: String) -> Bool {
        // Quotation marks, brackets and currency signs are not spoken first; accents do not change the sound.
        let plain = words.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F ~= $0.value) }
        let said = plain.drop { !isSaid($0) }
        guard let first = said.first else { return false }
        if 48...57 ~= first.value { return SpokenFigure.beginsWithVowelSound(String(String.UnicodeScalarView(said))) }
        // "@" and "&" are "at" and "ampersand".
        guard first.properties.isAlphabetic else { return true }
        let word = String(String.UnicodeScalarView(said.prefix { $0.properties.isAlphabetic || isJoined($0) }))
        return SpokenInitials(word)?.beginsWithVowelSound ?? SpokenWord.beginsWithVowelSound(word)
    }

    private static func isSaid(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || 48...57 ~= scalar.value || scalar == "@" || scalar == "&"
    }

    /// Characters within a word: the "4" of "S4C", the hyphen of "X-ray".
    private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        48...57 ~= scalar.value || scalar == "-" || scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2011}" || scalar == "."
    }
}

/// The first sound of a number in English: only eight, eleven, eighteen and numbers that begin with them begin with a vowel.
enum SpokenFigure {
    /// - Parameter text: begins with a digit; commas may separate the thousands.
    static func beginsWithVowelSound(_ text: String) -> Bool {
        let written = text.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
        let digits = written.filter { $0 != "," }
        guard digits.first != "0" else { return false }
        // Years are read in pairs: "an 1850 map", "an 1100 charter".
        if digits.count == 4, written.count == 4, digits.hasPrefix("18") || digits.hasPrefix("11") { return true }
        // The group that is read first: 11 of 11,500.
        let leading = digits.prefix(digits.count % 3 == 0 ? 3 : digits.count % 3)
        return leading.first == "8" || leading == "11" || leading == "18"
    }
}
