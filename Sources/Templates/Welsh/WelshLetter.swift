/// The letters of the Welsh alphabet in order, with `k q v x z` of other languages in their Latin positions.
enum WelshLetter {
    private static let alphabet = [
        "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m", "n", "o", "p", "ph", "q",
        "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z", "þ",
    ]
    private static let places = Dictionary(uniqueKeysWithValues: zip(alphabet, lettersFrom...))

    /// Letters of other European languages that Unicode does not decompose, with the letters that they sort as (CLDR root).
    static let latin: [String: [String]] = [
        "æ": ["a", "e"], "œ": ["o", "e"], "ß": ["s", "s"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ð": ["d"], "ħ": ["h"], "ı": ["i"],
        // A typographic apostrophe sorts as an apostrophe.
        "\u{2019}": ["'"], "\u{2018}": ["'"], "\u{2010}": ["-"], "\u{2011}": ["-"], "\u{A0}": [" "],
    ]

    /// White space and punctuation sort before digits, digits before letters, letters of other scripts last.
    private static let marks = Array(" _-,;:!?.'\"()[]{}@*/\\&#%".unicodeScalars)
    private static let otherMarksFrom: UInt32 = 100
    private static let figuresFrom: UInt32 = 0x20_0000
    private static let lettersFrom: UInt32 = 0x20_0100
    private static let otherLettersFrom: UInt32 = 0x20_0200

    /// - Parameter letter: in small letters, without accents.
    static func place(_ letter: String) -> UInt32 {
        if let place = places[letter] { return place }
        guard let scalar = letter.unicodeScalars.first else { return 0 }
        if let place = marks.firstIndex(of: scalar) { return UInt32(place) }
        if 48...57 ~= scalar.value { return figuresFrom + scalar.value - 48 }
        return scalar.properties.isAlphabetic ? otherLettersFrom + scalar.value : otherMarksFrom + scalar.value
    }

    private static let digraphs: Set<String> = ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"]

    /// Whether two scalars are one letter. `cH` of "McHugh" is not: the capital begins a new letter.
    static func isDigraph(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        if first.properties.isLowercase, second.properties.isUppercase { return false }
        return digraphs.contains(first.properties.lowercaseMapping + second.properties.lowercaseMapping)
    }
}
