extension PreparedText {
    /// A letter outside the GSM alphabet: a single one makes the whole text UCS-2, with fewer than half the characters in each
    /// part.
    public struct CostlyLetter: Sendable, Hashable {
        /// A whole character: a letter with its marks, an emoji with its joiners.
        public var letter: Character
        /// Its offset in `PreparedText.text`, in characters from 0.
        public var offset: Int
        /// From 1.
        public var line: Int
        /// In characters from 1.
        public var column: Int

        public init(letter: Character, offset: Int, line: Int, column: Int) {
            self.letter = letter
            self.offset = offset
            self.line = line
            self.column = column
        }

        static func isCostly(_ letter: Character) -> Bool {
            letter.unicodeScalars.contains { GSM7.septets(of: $0) == nil }
        }

        /// Every occurrence in a text.
        static func all(in text: String) -> [CostlyLetter] {
            // Fast path: most texts have none, and iterating over characters is slower than over scalars.
            guard text.unicodeScalars.contains(where: { GSM7.septets(of: $0) == nil }) else { return [] }
            var found: [CostlyLetter] = []
            var line = 1
            var lineStart = 0
            for (offset, letter) in text.enumerated() {
                if letter == "\n" {
                    line += 1
                    lineStart = offset + 1
                } else if isCostly(letter) {
                    found.append(CostlyLetter(letter: letter, offset: offset, line: line, column: offset - lineStart + 1))
                }
            }
            return found
        }
    }

    /// A letter outside the GSM alphabet and how often it occurs in a text.
    public struct LetterCount: Sendable, Hashable {
        public var letter: Character
        public var count: Int

        public init(letter: Character, count: Int) {
            self.letter = letter
            self.count = count
        }
    }

    /// The costly letters, each once with its number of occurrences, in the order of their first ones.
    public var costlyLetters: [LetterCount] {
        var counts: [LetterCount] = []
        var places: [Character: Int] = [:]
        for costly in costly {
            if let place = places[costly.letter] {
                counts[place].count += 1
            } else {
                places[costly.letter] = counts.count
                counts.append(LetterCount(letter: costly.letter, count: 1))
            }
        }
        return counts
    }
}
