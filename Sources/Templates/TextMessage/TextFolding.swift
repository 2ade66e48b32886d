internal import Foundation

/// A preview of a text with its accents folded to letters of the GSM alphabet: every change, the parts saved, and where a word
/// would become another. Only the author can choose folding, for one message: accents carry meaning.
public struct TextFolding: Sendable, Hashable {
    /// One word, or one mark on its own, that folding changes.
    public struct Change: Sendable, Hashable {
        /// As written: `Gŵyl`.
        public var before: String
        /// As folded: `Gwyl`.
        public var after: String
        /// In `TextFolding.before`, from 1.
        public var line: Int
        /// In characters from 1.
        public var column: Int
        /// Whether the folded word is another Welsh word (`tâl`, payment; `tal`, tall). By a word list, so a word that is not in
        /// it may still be ambiguous.
        public var changesMeaning: Bool

        public init(before: String, after: String, line: Int, column: Int, changesMeaning: Bool) {
            self.before = before
            self.after = after
            self.line = line
            self.column = column
            self.changesMeaning = changesMeaning
        }
    }

    public let before: PreparedText
    /// Still UCS-2 where it contains characters without a similar one in the alphabet: an emoji, another script.
    public let after: PreparedText
    /// In reading order.
    public let changes: [Change]

    /// The changes that make another word, which the author confirms one by one.
    public var warnings: [Change] { changes.filter(\.changesMeaning) }
    public var partsSaved: Int { before.parts - after.parts }

    init(of before: PreparedText) {
        var changes: [Change] = []
        var folded = ""
        for word in TextWords.all(in: before.text) {
            let plain = String(word.text.flatMap { PlainLetter.fold($0) ?? String($0) })
            folded += plain
            // Compared by scalars, since `==` treats canonically equivalent strings as equal.
            if !plain.unicodeScalars.elementsEqual(word.text.unicodeScalars) {
                changes.append(
                    Change(
                        before: word.text, after: plain, line: word.line, column: word.column,
                        changesMeaning: MeaningfulAccents.distinguish(word.text)))
            }
        }
        self.before = before
        self.changes = changes
        after = TextMessage.prepare(folded)
    }
}

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

/// Splits a text: each run of letters and digits is one piece, and so is each character between them.
struct TextWords {
    var text: String
    /// From 1.
    var line: Int
    /// In characters from 1.
    var column: Int

    /// The pieces in order; joined they are the text.
    static func all(in text: String) -> [TextWords] {
        var words: [TextWords] = []
        var isOpen = false
        var line = 1
        var column = 1
        for character in text {
            let isLetter = character.isLetter || character.isNumber
            if isLetter, isOpen {
                words[words.count - 1].text.append(character)
            } else {
                words.append(TextWords(text: String(character), line: line, column: column))
            }
            isOpen = isLetter
            column += 1
            if character == "\n" {
                line += 1
                column = 1
            }
        }
        return words
    }
}
