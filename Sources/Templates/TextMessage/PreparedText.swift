/// A text message as it goes out, and what it takes.
public struct PreparedText: Sendable, Hashable {
    public enum Alphabet: String, Sendable, Hashable, Codable {
        case gsm7
        case ucs2
    }

    /// A letter outside the GSM alphabet: one is enough to make the whole text UCS-2, at less than half the room.
    public struct CostlyLetter: Sendable, Hashable {
        public var letter: Character
        /// Where it stands in `text`, in characters from 0.
        public var offset: Int

        public init(letter: Character, offset: Int) {
            self.letter = letter
            self.offset = offset
        }
    }

    /// As sent: NFC, typography folded, white space cleaned, accents kept.
    public let text: String
    public let alphabet: Alphabet
    /// Septets in GSM-7, where an escape pair counts two; UTF-16 units in UCS-2.
    public let characters: Int
    /// The parts that the provider charges for; 0 for a text with nothing in it.
    public let parts: Int
    /// Each place of each letter that costs; empty in GSM-7. Shown to the author, who can rephrase.
    public let costly: [CostlyLetter]
}

extension PreparedText {
    /// Measures a text that is already as it will be sent.
    init(asSent text: String) {
        let costly = text.enumerated().filter { _, letter in
            letter.unicodeScalars.contains { GSM7.septets(of: $0) == nil }
        }
        // Widths that cannot be torn apart: an escape pair, a surrogate pair.
        let widths: [Int]
        let limits: (single: Int, several: Int)
        if costly.isEmpty {
            alphabet = .gsm7
            widths = text.unicodeScalars.map { GSM7.septets(of: $0) ?? 1 }
            limits = (160, 153)
        } else {
            alphabet = .ucs2
            widths = text.unicodeScalars.map { UTF16.width($0) }
            limits = (70, 67)
        }
        self.text = text
        self.costly = costly.map { CostlyLetter(letter: $0.element, offset: $0.offset) }
        characters = widths.reduce(0, +)
        parts = characters <= limits.single ? (characters == 0 ? 0 : 1) : Self.parts(of: widths, holding: limits.several)
    }

    /// The parts when each takes what fits whole: a pair that does not fit begins the next part and leaves a place empty.
    private static func parts(of widths: [Int], holding limit: Int) -> Int {
        var parts = 1
        var used = 0
        for width in widths {
            if used + width > limit {
                parts += 1
                used = 0
            }
            used += width
        }
        return parts
    }
}
