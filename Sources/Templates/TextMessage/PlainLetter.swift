internal import Foundation

/// The GSM letter nearest to one outside the alphabet.
enum PlainLetter {
    /// `ŵ` → `w`, `Â` → `A`, `ǚ` → `ü`; nil for letters in the alphabet, and for those without a similar one.
    static func fold(_ letter: Character) -> String? {
        guard PreparedText.CostlyLetter.isCostly(letter) else { return nil }
        // Marks are removed from the last: of `ǚ` only the caron, because ü is in the alphabet.
        var scalars = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
        while !scalars.isEmpty {
            let candidate = String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
            if candidate.unicodeScalars.allSatisfy({ GSM7.septets(of: $0) != nil }) { return candidate }
            if scalars.count == 1, let plain = alike[scalars[0]] { return plain }
            guard let last = scalars.last, isMark(last) else { return nil }
            scalars.removeLast()
        }
        return nil
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .nonspacingMark }

    /// Letters of names that Unicode does not decompose, and marks that look alike.
    private static let alike: [Unicode.Scalar: String] = [
        "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "œ": "oe", "Œ": "Oe", "ı": "i",
        "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ŋ": "ng", "Ŋ": "Ng", "ẞ": "SS",
        // Hyphens, dashes, the minus, the bullet.
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2015}": "-", "\u{2212}": "-", "\u{2022}": "-",
        // Primes and quotation marks.
        "`": "'", "\u{B4}": "'", "\u{2BC}": "'", "\u{2BB}": "'", "\u{201A}": "'", "\u{201B}": "'", "\u{2032}": "'",
        "\u{2039}": "'", "\u{203A}": "'", "\u{201E}": "\"", "\u{201F}": "\"", "\u{2033}": "\"", "\u{AB}": "\"",
        "\u{BB}": "\"",
        // Spaces other than no-break ones.
        "\u{2002}": " ", "\u{2003}": " ", "\u{2004}": " ", "\u{2005}": " ", "\u{2006}": " ", "\u{2008}": " ",
        "\u{2009}": " ", "\u{200A}": " ", "\u{3000}": " ",
    ]
}
